<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Organiser</name>
        <message>
            <source>Letter number</source>
            <translation>Số giấy mời</translation>
        </message>
        <message>
            <source>In office since</source>
            <translation>Giữ chức vụ từ</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Sinh</translation>
        </message>
        <message>
            <source>Pronunciation</source>
            <translation>Cách đọc tên</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Nhu cầu</translation>
        </message>
    <message>
        <source>+10 min</source>
        <translation>+10 phút</translation>
    </message>
    <message>
        <source>+5 min</source>
        <translation>+5 phút</translation>
    </message>
    <message>
        <source>1 guest</source>
        <translation>1 khách</translation>
    </message>
    <message>
        <source>A backup is a whole copy, made while the desks go on working. Keep it on another disk.</source>
        <translation>Bản sao lưu là bản chép trọn vẹn, tạo được trong khi các quầy vẫn làm việc. Hãy để ở đĩa khác.</translation>
    </message>
    <message>
        <source>A break: the lobby shows it smaller</source>
        <translation>Giờ nghỉ: màn hình sảnh hiện nhỏ hơn</translation>
    </message>
    <message>
        <source>A checkpoint needs a name. Type one.</source>
        <translation>Điểm kiểm soát cần có tên. Hãy gõ tên.</translation>
    </message>
    <message>
        <source>A conference with 400 invented guests, reception and lobby running.</source>
        <translation>Một hội thảo với 400 khách tưởng tượng, lễ tân và màn hình sảnh cùng chạy.</translation>
    </message>
    <message>
        <source>A door, a day, a session: each counts its own guests by its own rules.</source>
        <translation>Một cửa, một ngày, một phiên: mỗi điểm đếm khách riêng, theo quy tắc riêng.</translation>
    </message>
    <message>
        <source>A file of this name is there already. Choose another name.</source>
        <translation>Đã có tệp trùng tên. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>A folder for the codes</source>
        <translation>Thư mục để các mã</translation>
    </message>
    <message>
        <source>A restored backup becomes a file of its own beside this one, so nothing of today is lost. It is checked first. Open it afterwards from the welcome window.</source>
        <translation>Bản sao lưu được khôi phục thành một tệp riêng cạnh tệp này, nên dữ liệu hôm nay không mất. Tệp được kiểm tra trước; sau đó hãy mở từ cửa sổ chào.</translation>
    </message>
    <message>
        <source>A session needs a title. Type one.</source>
        <translation>Phiên cần có tên. Hãy gõ tên.</translation>
    </message>
    <message>
        <source>A spreadsheet (XLSX, XLS, ODS), CSV, or contacts (vCard). You will see what each column holds and what will change before anything is written.</source>
        <translation>Bảng tính (XLSX, XLS, ODS), CSV hoặc danh bạ (vCard). Trước khi ghi, bạn sẽ thấy mỗi cột chứa gì và những gì sẽ thay đổi.</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng</translation>
    </message>
    <message>
        <source>Add a checkpoint</source>
        <translation>Thêm điểm kiểm soát</translation>
    </message>
    <message>
        <source>Add a checkpoint; figures appear as soon as guests come.</source>
        <translation>Hãy thêm điểm kiểm soát; số liệu hiện ngay khi khách đến.</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>Thêm phiên</translation>
    </message>
    <message>
        <source>Admits pending invitations too</source>
        <translation>Nhận cả thư mời đang chờ</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>All checkpoints</source>
        <translation>Mọi điểm kiểm soát</translation>
    </message>
    <message>
        <source>All codes on A4 pages with the guests’ names, to print and cut, or to try the scanner.</source>
        <translation>Tất cả mã kèm tên khách trên trang A4, để in và cắt, hoặc để thử máy quét.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Mọi tệp</translation>
    </message>
    <message>
        <source>All invitations as they stand, with the columns of your own list.</source>
        <translation>Mọi thư mời với tình trạng hiện tại, kèm các cột riêng trong danh sách của bạn.</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Mọi lúc</translation>
    </message>
    <message>
        <source>An event needs a name. Type one.</source>
        <translation>Sự kiện cần có tên. Hãy gõ tên.</translation>
    </message>
    <message>
        <source>An event needs at least one checkpoint. Type its name.</source>
        <translation>Sự kiện cần ít nhất một điểm kiểm soát. Hãy gõ tên.</translation>
    </message>
    <message>
        <source>An event without a name</source>
        <translation>Sự kiện chưa có tên</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Tệp khác</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Dạng</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>Lúc {time}</translation>
    </message>
    <message>
        <source>As often as they like</source>
        <translation>Bao nhiêu lần tuỳ ý</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>Như kế hoạch</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Attendance by unit</source>
        <translation>Điểm danh theo đơn vị</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Lưu ý</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>Quay lại các cột</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sao lưu…</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Khối</translation>
    </message>
    <message>
        <source>Block the invitation</source>
        <translation>Chặn thư mời</translation>
    </message>
    <message>
        <source>Block {who}?</source>
        <translation>Chặn {who}?</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bị chặn</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Chặn…</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Đã đến</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Cancel invitation</source>
        <translation>Huỷ thư mời</translation>
    </message>
    <message>
        <source>Cancel invitation…</source>
        <translation>Huỷ thư mời…</translation>
    </message>
    <message>
        <source>Cancel the invitation of {who}?</source>
        <translation>Huỷ thư mời của {who}?</translation>
    </message>
    <message>
        <source>Cancel the session</source>
        <translation>Huỷ phiên</translation>
    </message>
    <message>
        <source>Cancel {title}?</source>
        <translation>Huỷ phiên “{title}”?</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã huỷ</translation>
    </message>
    <message>
        <source>Cancelled: {reason}</source>
        <translation>Đã huỷ: {reason}</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Huỷ…</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Loại khách</translation>
    </message>
    <message>
        <source>Change a checkpoint</source>
        <translation>Sửa điểm kiểm soát</translation>
    </message>
    <message>
        <source>Change a session</source>
        <translation>Sửa phiên</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Kiểm tra tệp</translation>
    </message>
    <message>
        <source>Checking and copying {file}…</source>
        <translation>Đang kiểm tra và sao chép {file}…</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>Đang kiểm tra tệp…</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Điểm kiểm soát</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Điểm kiểm soát</translation>
    </message>
    <message>
        <source>Checks the disk’s pages, the chain of the journal, and every figure against a rebuild. Changes nothing.</source>
        <translation>Kiểm tra các trang trên đĩa, chuỗi nhật ký, và đối chiếu mọi số liệu với bản dựng lại. Không thay đổi gì.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation>Hãy chọn múi giờ trong danh sách.</translation>
    </message>
    <message>
        <source>Choose at most {most} guests at once.</source>
        <translation>Mỗi lần chọn nhiều nhất {most} khách.</translation>
    </message>
    <message>
        <source>Choose where to keep the event.</source>
        <translation>Hãy chọn nơi lưu sự kiện.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Đóng cửa</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Mã QR</translation>
    </message>
    <message>
        <source>Codes are made from the guest list. Import it first; guests without a code get one.</source>
        <translation>Mã được tạo từ danh sách khách. Hãy nhập danh sách trước; khách chưa có mã sẽ được cấp mã.</translation>
    </message>
    <message>
        <source>Codes made in {folder}: {count}.</source>
        <translation>Số mã đã tạo trong {folder}: {count}.</translation>
    </message>
    <message>
        <source>Codes with names and units, for a mail merge.</source>
        <translation>Mã kèm tên và đơn vị, để trộn thư.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Copying to {file}…</source>
        <translation>Đang sao lưu vào {file}…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Drawings (SVG)</source>
        <translation>Hình vẽ (SVG)</translation>
    </message>
    <message>
        <source>Drop your guest list here</source>
        <translation>Thả danh sách khách vào đây</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Thời lượng</translation>
    </message>
    <message>
        <source>Each guest enters</source>
        <translation>Mỗi khách vào</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>Chỉ tiếng Anh</translation>
    </message>
    <message>
        <source>English, then Vietnamese</source>
        <translation>Tiếng Anh, rồi tiếng Việt</translation>
    </message>
    <message>
        <source>Event file</source>
        <translation>Tệp sự kiện</translation>
    </message>
    <message>
        <source>Event files</source>
        <translation>Tệp sự kiện</translation>
    </message>
    <message>
        <source>Every code is read back by the camera’s own reader before it is written.</source>
        <translation>Mỗi mã đều được đọc thử bằng bộ đọc của camera trước khi ghi.</translation>
    </message>
    <message>
        <source>Every guest of the checkpoint: first in, last out, desk, who came, and what was taken back.</source>
        <translation>Từng khách của điểm kiểm soát: giờ vào đầu, giờ ra cuối, quầy, ai đến, và lần hoàn tác.</translation>
    </message>
    <message>
        <source>Every unit with expected, came, represented and absent; totals by block and all together.</source>
        <translation>Từng đơn vị: dự kiến, đã đến, đi thay, vắng; cộng theo khối và tổng cộng.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Mọi khách</translation>
    </message>
    <message>
        <source>Everything can be changed later. The guests come next, from your list.</source>
        <translation>Mọi thứ đều sửa được sau. Bước tiếp theo là nhập danh sách khách.</translation>
    </message>
    <message>
        <source>Everything that happened, fact by fact, with its time and desk.</source>
        <translation>Mọi việc đã xảy ra, theo thứ tự, kèm giờ và quầy.</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất dữ liệu</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>For example: Conference on artificial intelligence</source>
        <translation>Ví dụ: Hội thảo trí tuệ nhân tạo</translation>
    </message>
    <message>
        <source>For example: Main door, Morning class, Lunch</source>
        <translation>Ví dụ: Cửa chính, Lớp buổi sáng, Bữa trưa</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Dành cho</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Xưng hô</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Từ nay</translation>
    </message>
    <message>
        <source>From this computer, a memory stick or a share.</source>
        <translation>Từ máy này, ổ USB hoặc thư mục chung.</translation>
    </message>
    <message>
        <source>From {time}</source>
        <translation>Từ {time}</translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation>Tiếp tục: {name}</translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation>Danh sách khách</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Khách mời</translation>
    </message>
    <message>
        <source>Guests at the door, the programme on the screen, the figures at once: all in one file.</source>
        <translation>Đón khách ở cửa, chương trình trên màn hình, số liệu tức thì: tất cả trong một tệp.</translation>
    </message>
    <message>
        <source>Hall, street, city</source>
        <translation>Hội trường, đường, thành phố</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Hours, at the venue</source>
        <translation>Giờ, theo nơi tổ chức</translation>
    </message>
    <message>
        <source>Id in your own system</source>
        <translation>Mã trong hệ thống của bạn</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập danh sách</translation>
    </message>
    <message>
        <source>Import 1 guest</source>
        <translation>Nhập 1 khách</translation>
    </message>
    <message>
        <source>Import a guest list</source>
        <translation>Nhập danh sách khách</translation>
    </message>
    <message>
        <source>Import a programme</source>
        <translation>Nhập chương trình</translation>
    </message>
    <message>
        <source>Import a programme…</source>
        <translation>Nhập chương trình…</translation>
    </message>
    <message>
        <source>Import the programme</source>
        <translation>Nhập chương trình</translation>
    </message>
    <message>
        <source>Import your guest list from a spreadsheet (XLSX) or a CSV file. The columns are recognised, and nothing is written before you have seen what will happen.</source>
        <translation>Nhập danh sách khách từ bảng tính (XLSX) hoặc tệp CSV. Các cột được nhận ra tự động, và chưa ghi gì trước khi bạn xem kết quả.</translation>
    </message>
    <message>
        <source>Import {count} guests</source>
        <translation>Nhập {count} khách</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Đã nhập xong</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>Inside now</source>
        <translation>Đang có mặt</translation>
    </message>
    <message>
        <source>It closes before it opens. Correct the hours.</source>
        <translation>Giờ đóng trước giờ mở. Hãy sửa lại giờ.</translation>
    </message>
    <message>
        <source>It is written into the journal and holds at every desk at once.</source>
        <translation>Việc này được ghi vào nhật ký và có hiệu lực ngay ở mọi quầy.</translation>
    </message>
    <message>
        <source>It keeps its length. The lobby shows the change at once.</source>
        <translation>Thời lượng giữ nguyên. Màn hình sảnh báo thay đổi ngay.</translation>
    </message>
    <message>
        <source>It must end after it starts.</source>
        <translation>Giờ kết thúc phải sau giờ bắt đầu.</translation>
    </message>
    <message>
        <source>Its name, days and doors; the guests come next.</source>
        <translation>Tên, ngày và các cửa; sau đó là khách.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Giữ nguyên cột</translation>
    </message>
    <message>
        <source>Keep the event in this file</source>
        <translation>Lưu sự kiện vào tệp</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Languages of the event</source>
        <translation>Ngôn ngữ của sự kiện</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Không nhập</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Sáng hoặc tối</translation>
    </message>
    <message>
        <source>List (CSV)</source>
        <translation>Danh sách (CSV)</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Lobby screen</source>
        <translation>Màn hình sảnh</translation>
    </message>
    <message>
        <source>Main door</source>
        <translation>Cửa chính</translation>
    </message>
    <message>
        <source>Make an event</source>
        <translation>Tạo sự kiện</translation>
    </message>
    <message>
        <source>Make the codes…</source>
        <translation>Tạo mã…</translation>
    </message>
    <message>
        <source>Make the event</source>
        <translation>Tạo sự kiện</translation>
    </message>
    <message>
        <source>Make the invitation of {who} valid again?</source>
        <translation>Cho thư mời của {who} có hiệu lực lại?</translation>
    </message>
    <message>
        <source>Make valid</source>
        <translation>Cho hiệu lực lại</translation>
    </message>
    <message>
        <source>Make valid again…</source>
        <translation>Cho hiệu lực lại…</translation>
    </message>
    <message>
        <source>Making the codes…</source>
        <translation>Đang tạo mã…</translation>
    </message>
    <message>
        <source>May come back after going out</source>
        <translation>Ra rồi được vào lại</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Move a session</source>
        <translation>Chuyển phiên</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Chuyển…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Name in the second language</source>
        <translation>Tên bằng ngôn ngữ thứ hai</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Sự kiện mới</translation>
    </message>
    <message>
        <source>New guests: {new}. Brought up to date: {changed}.</source>
        <translation>Khách mới: {new}. Được cập nhật: {changed}.</translation>
    </message>
    <message>
        <source>No agenda yet</source>
        <translation>Chưa có chương trình</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>Chưa có điểm kiểm soát</translation>
    </message>
    <message>
        <source>No code was made</source>
        <translation>Chưa tạo được mã</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Chưa có số liệu</translation>
    </message>
    <message>
        <source>No guests yet</source>
        <translation>Chưa có khách</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Chưa duyệt</translation>
    </message>
    <message>
        <source>Not as planned</source>
        <translation>Khác kế hoạch</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Nothing has been written yet. This is what {file} would do:</source>
        <translation>Chưa ghi gì cả. Nếu nhập {file} thì:</translation>
    </message>
    <message>
        <source>Nothing ticked: everyone is admitted.</source>
        <translation>Không chọn mục nào: mọi khách đều được vào.</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Không có gì để nhập</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Một lần</translation>
    </message>
    <message>
        <source>Once, and never again</source>
        <translation>Chỉ một lần</translation>
    </message>
    <message>
        <source>Once; again after going out</source>
        <translation>Một lần; ra rồi được vào lại</translation>
    </message>
    <message>
        <source>One a line: a door, a day, a session.</source>
        <translation>Mỗi dòng một điểm: một cửa, một ngày, một phiên.</translation>
    </message>
    <message>
        <source>One drawing for each guest, sharp at any size, for the printing house.</source>
        <translation>Mỗi khách một hình vẽ, sắc nét ở mọi cỡ, dành cho nhà in.</translation>
    </message>
    <message>
        <source>One picture for each guest, for e-mails and phones.</source>
        <translation>Mỗi khách một ảnh, để gửi thư điện tử và xem trên điện thoại.</translation>
    </message>
    <message>
        <source>One sheet for each checkpoint, real times, frozen headings, filters.</source>
        <translation>Mỗi điểm kiểm soát một trang tính, giờ thật, cố định tiêu đề, có bộ lọc.</translation>
    </message>
    <message>
        <source>One table for other programs; its keys stay the same in every language.</source>
        <translation>Một bảng cho phần mềm khác; tên trường không đổi theo ngôn ngữ.</translation>
    </message>
    <message>
        <source>One table, UTF-8, opens in any spreadsheet program.</source>
        <translation>Một bảng, UTF-8, mở được bằng mọi phần mềm bảng tính.</translation>
    </message>
    <message>
        <source>Only these blocks</source>
        <translation>Chỉ các khối này</translation>
    </message>
    <message>
        <source>Only these categories</source>
        <translation>Chỉ các loại khách này</translation>
    </message>
    <message>
        <source>Open an event file</source>
        <translation>Mở tệp sự kiện</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Opening {file}…</source>
        <translation>Đang mở {file}…</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Mở cửa</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Pictures (PNG)</source>
        <translation>Ảnh (PNG)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Đang đọc {file}…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Lễ tân</translation>
    </message>
    <message>
        <source>Reception records who came at a checkpoint. Most events begin with one: the main door.</source>
        <translation>Lễ tân ghi nhận khách đến tại điểm kiểm soát. Phần lớn sự kiện bắt đầu với một điểm: cửa chính.</translation>
    </message>
    <message>
        <source>Refused rows: {count}.</source>
        <translation>Dòng bị từ chối: {count}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Represented</source>
        <translation>Đi thay</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Khôi phục bản sao lưu…</translation>
    </message>
    <message>
        <source>Restore it as</source>
        <translation>Khôi phục thành</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Phòng</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Say why, so that reception can explain it. A few words are enough.</source>
        <translation>Hãy ghi lý do để lễ tân giải thích. Vài chữ là đủ.</translation>
    </message>
    <message>
        <source>Search by name, unit, post, code or phone</source>
        <translation>Tìm theo tên, đơn vị, chức vụ, mã hoặc điện thoại</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Ghế</translation>
    </message>
    <message>
        <source>Second language, or a second line</source>
        <translation>Ngôn ngữ thứ hai, hoặc dòng thứ hai</translation>
    </message>
    <message>
        <source>See the guests</source>
        <translation>Xem danh sách khách</translation>
    </message>
    <message>
        <source>See what will happen</source>
        <translation>Xem trước kết quả</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Phiên</translation>
    </message>
    <message>
        <source>Sessions: {sessions}. Rooms: {rooms}. Days: {days}.</source>
        <translation>Phiên: {sessions}. Phòng: {rooms}. Ngày: {days}.</translation>
    </message>
    <message>
        <source>Sheet (PDF)</source>
        <translation>Trang in (PDF)</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Diễn giả</translation>
    </message>
    <message>
        <source>Speakers, separated by commas</source>
        <translation>Diễn giả, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Stopped. No code was written.</source>
        <translation>Đã dừng. Chưa mã nào được ghi.</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Phụ đề</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Đã hoàn tác.</translation>
    </message>
    <message>
        <source>Taken, please check</source>
        <translation>Đã nhận, xin kiểm tra</translation>
    </message>
    <message>
        <source>The backup {file} is whole and on disk.</source>
        <translation>Bản sao lưu {file} đã nguyên vẹn trên đĩa.</translation>
    </message>
    <message>
        <source>The checkpoint {name} is saved.</source>
        <translation>Đã lưu điểm kiểm soát “{name}”.</translation>
    </message>
    <message>
        <source>The columns…</source>
        <translation>Các cột…</translation>
    </message>
    <message>
        <source>The desk sees it, and it stays in the journal.</source>
        <translation>Quầy nhìn thấy lý do này, và nó được lưu trong nhật ký.</translation>
    </message>
    <message>
        <source>The event is one file. Copy it, and you have everything.</source>
        <translation>Sự kiện là một tệp. Chép tệp này là có tất cả.</translation>
    </message>
    <message>
        <source>The file is whole: {facts} facts, unbroken, and every figure agrees with them.</source>
        <translation>Tệp nguyên vẹn: {facts} sự việc, chuỗi liền mạch, mọi số liệu đều khớp.</translation>
    </message>
    <message>
        <source>The first {count} found; type more to narrow it</source>
        <translation>{count} kết quả đầu; gõ thêm để thu hẹp</translation>
    </message>
    <message>
        <source>The folder opens afterwards. Reception goes on meanwhile.</source>
        <translation>Thư mục sẽ mở khi xong. Lễ tân vẫn làm việc bình thường.</translation>
    </message>
    <message>
        <source>The guesses stand in the first line; correct them where they are wrong. Below are the first rows.</source>
        <translation>Dòng đầu là phần đoán; hãy sửa chỗ sai. Bên dưới là các dòng đầu tiên của tệp.</translation>
    </message>
    <message>
        <source>The invitation of {who} is cancelled.</source>
        <translation>Đã huỷ thư mời của {who}.</translation>
    </message>
    <message>
        <source>The invitation of {who} is valid again.</source>
        <translation>Thư mời của {who} đã có hiệu lực lại.</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>Ngày cuối trước ngày đầu.</translation>
    </message>
    <message>
        <source>The lobby shows it as cancelled until its old end. You can bring it back at any time.</source>
        <translation>Màn hình sảnh báo phiên này đã huỷ cho đến hết giờ cũ. Có thể khôi phục bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>The room’s later sessions moved along.</source>
        <translation>Các phiên sau trong phòng cũng dời theo.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another.</source>
        <translation>Không có thư mục này. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên phiên</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Chạy thử</translation>
    </message>
    <message>
        <source>Two checkpoints have the same name. Change one of them.</source>
        <translation>Hai điểm kiểm soát trùng tên. Hãy đổi một tên.</translation>
    </message>
    <message>
        <source>Type the first session</source>
        <translation>Gõ phiên đầu tiên</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Hoàn tác (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Trước đây</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>Đến {time}</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Hợp lệ</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Có hiệu lực từ</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Có hiệu lực đến</translation>
    </message>
    <message>
        <source>Vietnamese only</source>
        <translation>Chỉ tiếng Việt</translation>
    </message>
    <message>
        <source>Vietnamese, then English</source>
        <translation>Tiếng Việt, rồi tiếng Anh</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Xử lý</translation>
    </message>
    <message>
        <source>What do the columns of {file} hold?</source>
        <translation>Các cột của {file} chứa gì?</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>Vấn đề</translation>
    </message>
    <message>
        <source>With the room’s later sessions</source>
        <translation>Cả phiên sau cùng phòng</translation>
    </message>
    <message>
        <source>Without a block</source>
        <translation>Không thuộc khối nào</translation>
    </message>
    <message>
        <source>Without a unit</source>
        <translation>Không ghi đơn vị</translation>
    </message>
    <message>
        <source>Writing {file} into the event…</source>
        <translation>Đang ghi {file} vào sự kiện…</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>Đang ghi {file}…</translation>
    </message>
    <message>
        <source>You can also drop an event file (.kiosk) anywhere on this window.</source>
        <translation>Cũng có thể thả tệp sự kiện (.kiosk) vào bất cứ đâu trên cửa sổ này.</translation>
    </message>
    <message>
        <source>another room (planned {room})</source>
        <translation>đổi phòng (kế hoạch {room})</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>diem-danh</translation>
    </message>
    <message>
        <source>by-unit</source>
        <translation>theo-don-vi</translation>
    </message>
    <message>
        <source>came</source>
        <translation>đã đến</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>dự kiến</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>khach-moi</translation>
    </message>
    <message>
        <source>inside now</source>
        <translation>đang có mặt</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>nhat-ky</translation>
    </message>
    <message>
        <source>planned {day} {time}</source>
        <translation>kế hoạch {day} {time}</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>khoi-phuc</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} thay đổi</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>Tìm thấy {count}</translation>
    </message>
    <message>
        <source>{count} guests</source>
        <translation>{count} khách</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} mới</translation>
    </message>
    <message>
        <source>{count} no longer in the list</source>
        <translation>{count} không còn trong danh sách</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>{count} giữ nguyên</translation>
    </message>
    <message>
        <source>{file} is on the agenda. Sessions: {count}.</source>
        <translation>Đã đưa {file} vào chương trình. Số phiên: {count}.</translation>
    </message>
    <message>
        <source>{file} is restored. Open it from the welcome window.</source>
        <translation>Đã khôi phục thành {file}. Hãy mở tệp này từ cửa sổ chào.</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>Đã ghi {file}.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{minutes} min earlier (planned {time})</source>
        <translation>sớm {minutes} phút (kế hoạch {time})</translation>
    </message>
    <message>
        <source>{minutes} min later (planned {time})</source>
        <translation>lùi {minutes} phút (kế hoạch {time})</translation>
    </message>
    <message>
        <source>{title} is as planned again.</source>
        <translation>“{title}” đã trở lại như kế hoạch.</translation>
    </message>
    <message>
        <source>{title} is cancelled.</source>
        <translation>Đã huỷ phiên “{title}”.</translation>
    </message>
    <message>
        <source>{title} is saved.</source>
        <translation>Đã lưu phiên “{title}”.</translation>
    </message>
    <message>
        <source>{title} is {minutes} minutes earlier.</source>
        <translation>Đã đẩy “{title}” sớm {minutes} phút.</translation>
    </message>
    <message>
        <source>{title} is {minutes} minutes later.</source>
        <translation>Đã lùi “{title}” {minutes} phút.</translation>
    </message>
    <message>
        <source>{title} was moved.</source>
        <translation>Đã chuyển “{title}”.</translation>
    </message>
    <message>
        <source>{title} was taken off the agenda.</source>
        <translation>Đã bỏ “{title}” khỏi chương trình.</translation>
    </message>
    <message>
        <source>{who} is blocked: reception will call the duty officer.</source>
        <translation>Đã chặn {who}: lễ tân sẽ gọi trực ban.</translation>
    </message>
    <message>
        <source>−5 min</source>
        <translation>−5 phút</translation>
    </message>
</context>
</TS>
