<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Reception</name>
        <message>
            <source>Readers</source>
            <translation>Thiết bị đọc mã</translation>
        </message>
        <message>
            <source>Everything here is remembered on this computer.</source>
            <translation>Mọi lựa chọn ở đây được ghi nhớ trên máy này.</translation>
        </message>
        <message>
            <source>Seat {seat}</source>
            <translation>Ghế {seat}</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Cần lưu ý</translation>
        </message>
        <message>
            <source>RECORDING EXITS</source>
            <translation>ĐANG GHI KHÁCH RA</translation>
        </message>
        <message>
            <source>Scan the code of a guest who leaves</source>
            <translation>Quét mã của khách ra về</translation>
        </message>
        <message>
            <source>F4 goes back to recording entries.</source>
            <translation>F4 để trở lại ghi khách vào.</translation>
        </message>
        <message>
            <source>READY</source>
            <translation>SẴN SÀNG</translation>
        </message>
        <message>
            <source>Scan a code, or type a name</source>
            <translation>Quét mã, hoặc gõ tên</translation>
        </message>
        <message>
            <source>Without tone marks, too. Part of a name, unit or phone number will do.</source>
            <translation>Không cần dấu. Chỉ cần một phần tên, đơn vị hoặc số điện thoại.</translation>
        </message>
        <message>
            <source>NO CHECKPOINT</source>
            <translation>CHƯA CÓ ĐIỂM KIỂM</translation>
        </message>
        <message>
            <source>Where are guests checked in here?</source>
            <translation>Khách được ghi nhận ở đâu?</translation>
        </message>
        <message>
            <source>Add a checkpoint in the organiser (F7): a door, a day or a session.</source>
            <translation>Thêm một điểm kiểm soát trong cửa sổ ban tổ chức (F7): một cửa, một ngày hoặc một phiên.</translation>
        </message>
        <message>
            <source>NO GUESTS YET</source>
            <translation>CHƯA CÓ KHÁCH</translation>
        </message>
        <message>
            <source>The guest list of this event is empty</source>
            <translation>Danh sách khách của sự kiện còn trống</translation>
        </message>
        <message>
            <source>Import a list in the organiser (F7), or add someone who has come with F2.</source>
            <translation>Nhập danh sách trong cửa sổ ban tổ chức (F7), hoặc thêm người vừa đến bằng F2.</translation>
        </message>
        <message>
            <source>ONE MOMENT</source>
            <translation>CHỜ MỘT CHÚT</translation>
        </message>
        <message>
            <source>Not recorded yet</source>
            <translation>Chưa ghi xong</translation>
        </message>
        <message>
            <source>The event file is being written. Wait for the answer before you wave the guest in.</source>
            <translation>Tệp sự kiện đang được ghi. Xin đợi kết quả rồi hãy mời khách vào.</translation>
        </message>
        <message>
            <source>NOT RECORDED</source>
            <translation>CHƯA GHI ĐƯỢC</translation>
        </message>
        <message>
            <source>Nothing was lost that was shown as recorded. Scan again, or note the guest on paper.</source>
            <translation>Những gì đã báo là ghi rồi thì không mất. Hãy quét lại, hoặc ghi tên khách ra giấy.</translation>
        </message>
        <message>
            <source>inside</source>
            <translation>đang ở trong</translation>
        </message>
        <message>
            <source>have come</source>
            <translation>đã đến</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>chưa đến</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Phím tắt</translation>
        </message>
        <message>
            <source>The scanner works at any time, whatever is open.</source>
            <translation>Máy quét dùng được bất cứ lúc nào, dù đang mở gì.</translation>
        </message>
        <message>
            <source>Organiser</source>
            <translation>Ban tổ chức</translation>
        </message>
        <message>
            <source>Lobby screen</source>
            <translation>Màn hình sảnh</translation>
        </message>
        <message>
            <source>Sheet of codes</source>
            <translation>Tờ mã của khách</translation>
        </message>
        <message>
            <source>Open another event…</source>
            <translation>Mở sự kiện khác…</translation>
        </message>
        <message>
            <source>Light / dark</source>
            <translation>Nền sáng / tối</translation>
        </message>
        <message>
            <source>Tiếng Việt</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Sound on</source>
            <translation>Bật tiếng</translation>
        </message>
        <message>
            <source>Sound off</source>
            <translation>Tắt tiếng</translation>
        </message>
        <message>
            <source>There is no check-in of this desk to undo.</source>
            <translation>Quầy này chưa có lượt nào để hoàn tác.</translation>
        </message>
        <message>
            <source>Wrong guest</source>
            <translation>Nhầm khách</translation>
        </message>
        <message>
            <source>Scanned by mistake</source>
            <translation>Quét nhầm</translation>
        </message>
        <message>
            <source>Has not come in after all</source>
            <translation>Khách chưa vào</translation>
        </message>
        <message>
            <source>Wrong checkpoint</source>
            <translation>Nhầm điểm kiểm soát</translation>
        </message>
        <message>
            <source>Undo? Why?</source>
            <translation>Hoàn tác? Vì sao?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Có</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Không</translation>
        </message>
        <message>
            <source>Please ask the guest.</source>
            <translation>Xin hỏi khách.</translation>
        </message>
        <message>
            <source>or in your own words, then Enter</source>
            <translation>hoặc gõ câu khác, rồi Enter</translation>
        </message>
        <message>
            <source>walk-in</source>
            <translation>tự đến</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>đã hoàn tác</translation>
        </message>
        <message>
            <source>in since {time}</source>
            <translation>đã vào {time}</translation>
        </message>
        <message>
            <source>Scan, or type a name</source>
            <translation>Quét, hoặc gõ tên</translation>
        </message>
        <message>
            <source>Search guests</source>
            <translation>Tìm khách</translation>
        </message>
        <message>
            <source>Several guests fit. Choose one with its digit or the arrows.</source>
            <translation>Có nhiều khách phù hợp. Chọn bằng phím số hoặc mũi tên.</translation>
        </message>
        <message>
            <source>Nobody fits. F2 adds a walk-in.</source>
            <translation>Không thấy khách nào. F2 để thêm khách tự đến.</translation>
        </message>
        <message>
            <source>This code fits several guests. Choose one, then Enter.</source>
            <translation>Mã này trùng nhiều khách. Hãy chọn một người, rồi Enter.</translation>
        </message>
        <message>
            <source>Guests found</source>
            <translation>Khách tìm thấy</translation>
        </message>
        <message>
            <source>The first {count} – type on</source>
            <translation>{count} khách đầu – gõ thêm để lọc</translation>
        </message>
        <message>
            <source>Nobody has come through yet.</source>
            <translation>Chưa có ai đi qua.</translation>
        </message>
        <message>
            <source>Ctrl+Z takes the chosen one back.</source>
            <translation>Ctrl+Z để hoàn tác lượt đã chọn.</translation>
        </message>
        <message>
            <source>Just now</source>
            <translation>Vừa qua</translation>
        </message>
        <message>
            <source>Nobody fits. Try part of the name or the unit, or add a walk-in with F2.</source>
            <translation>Không thấy khách nào. Thử một phần tên hoặc đơn vị, hoặc F2 để thêm khách tự đến.</translation>
        </message>
        <message>
            <source>Back to entries · F4</source>
            <translation>Trở lại ghi vào · F4</translation>
        </message>
        <message>
            <source>Record exits · F4</source>
            <translation>Ghi khách ra · F4</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>Điểm kiểm soát</translation>
        </message>
        <message>
            <source>Checkpoint (F3)</source>
            <translation>Điểm kiểm soát (F3)</translation>
        </message>
        <message>
            <source>sound off</source>
            <translation>tắt tiếng</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Trình đơn</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Hoàn tác</translation>
        </message>
        <message>
            <source>Walk-in</source>
            <translation>Khách tự đến</translation>
        </message>
        <message>
            <source>Entry / exit</source>
            <translation>Vào / ra</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Phím tắt</translation>
        </message>
        <message>
            <source>recorded · {desk}</source>
            <translation>đã ghi · {desk}</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Lưu ý</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Họ và tên</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Đơn vị</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Chức vụ</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Đối tượng</translation>
        </message>
        <message>
            <source>Check in  ·  Enter</source>
            <translation>Ghi vào  ·  Enter</translation>
        </message>
        <message>
            <source>Leave  ·  Esc</source>
            <translation>Bỏ  ·  Esc</translation>
        </message>
        <message>
            <source>Type a name, or a unit when the name is not known.</source>
            <translation>Hãy gõ tên, hoặc đơn vị nếu chưa biết tên.</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>Lễ tân</translation>
        </message>
        <message>
            <source>saved on this computer</source>
            <translation>đã lưu trên máy này</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Đóng thông báo</translation>
        </message>
        <message>
            <source>Recorded as in, with the code {code}.</source>
            <translation>Đã ghi nhận vào, với mã {code}.</translation>
        </message>
        <message>
            <source>What is the guest’s name?</source>
            <translation>Tên khách là gì?</translation>
        </message>
    </context>
</TS>
