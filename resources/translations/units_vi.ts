<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source> ({count} more)</source>
            <translation> (còn {count} nhóm nữa)</translation>
        </message>
        <message>
            <source>A letter needs its number, as it is printed. Type it.</source>
            <translation>Giấy mời phải có số, đúng như đã in. Hãy gõ số.</translation>
        </message>
        <message>
            <source>A unit needs a name. Type one.</source>
            <translation>Đơn vị phải có tên. Hãy gõ tên.</translation>
        </message>
        <message>
            <source>A unit, a post, or a word of one</source>
            <translation>Một đơn vị, một chức vụ, hoặc một từ trong đó</translation>
        </message>
        <message>
            <source>Abbreviation</source>
            <translation>Tên viết tắt</translation>
        </message>
        <message>
            <source>Absence…</source>
            <translation>Vắng mặt…</translation>
        </message>
        <message>
            <source>All its units come along; a block of that name takes them up.</source>
            <translation>Mọi đơn vị của khối đi theo; nếu đã có khối tên ấy thì nhập vào khối đó.</translation>
        </message>
        <message>
            <source>Another meeting</source>
            <translation>Bận họp khác</translation>
        </message>
        <message>
            <source>Another name or block takes its guests along; the name of a unit that is there merges the two.</source>
            <translation>Đổi tên hoặc khối thì khách của đơn vị đi theo; gõ tên một đơn vị đã có là gộp hai đơn vị.</translation>
        </message>
        <message>
            <source>At every checkpoint</source>
            <translation>Ở mọi điểm kiểm soát</translation>
        </message>
        <message>
            <source>Change a letter</source>
            <translation>Sửa giấy mời</translation>
        </message>
        <message>
            <source>Change a unit</source>
            <translation>Sửa đơn vị</translation>
        </message>
        <message>
            <source>Comes after all</source>
            <translation>Vẫn đến</translation>
        </message>
        <message>
            <source>Dated</source>
            <translation>Có ngày</translation>
        </message>
        <message>
            <source>Different units</source>
            <translation>Là các đơn vị khác nhau</translation>
        </message>
        <message>
            <source>Empty: as the glossary has it.</source>
            <translation>Để trống: theo bảng thuật ngữ.</translation>
        </message>
        <message>
            <source>Empty: as the shipped glossary has it</source>
            <translation>Để trống: theo bảng thuật ngữ kèm sẵn</translation>
        </message>
        <message>
            <source>Keep entry</source>
            <translation>Lưu mục</translation>
        </message>
        <message>
            <source>Enter a letter</source>
            <translation>Ghi giấy mời</translation>
        </message>
        <message>
            <source>Everyone of {unit} who has not come yet</source>
            <translation>Mọi người của {unit} chưa đến</translation>
        </message>
        <message>
            <source>Filter units: words, abbreviation, letter number</source>
            <translation>Lọc đơn vị: từ trong tên, tên viết tắt, số giấy mời</translation>
        </message>
        <message>
            <source>For the new name now: {places}.</source>
            <translation>Nay dành cho tên mới: {places}.</translation>
        </message>
        <message>
            <source>Glossary…</source>
            <translation>Thuật ngữ…</translation>
        </message>
        <message>
            <source>Host: comes after the guests</source>
            <translation>Đơn vị chủ nhà: xếp sau khách</translation>
        </message>
        <message>
            <source>How many may come; empty when it does not say.</source>
            <translation>Được bao nhiêu người dự; để trống nếu giấy không ghi.</translation>
        </message>
        <message>
            <source>Ill</source>
            <translation>Ốm</translation>
        </message>
        <message>
            <source>Invited</source>
            <translation>Triệu tập</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Đến muộn</translation>
        </message>
        <message>
            <source>Late after the programme begins, {time}</source>
            <translation>Muộn: sau khi chương trình bắt đầu, {time}</translation>
        </message>
        <message>
            <source>Late after {time}</source>
            <translation>Muộn: sau {time}</translation>
        </message>
        <message>
            <source>Late at {place}</source>
            <translation>Đến muộn tại {place}</translation>
        </message>
        <message>
            <source>Late from</source>
            <translation>Tính muộn từ</translation>
        </message>
        <message>
            <source>Late is counted by this hour now.</source>
            <translation>Nay tính đến muộn theo giờ này.</translation>
        </message>
        <message>
            <source>Late is who first comes after this hour of a day. Empty: after that day’s first session began.</source>
            <translation>Đến muộn là người vào lần đầu sau giờ này trong ngày. Để trống: sau khi phiên đầu tiên của ngày bắt đầu.</translation>
        </message>
        <message>
            <source>Letter {number}</source>
            <translation>Giấy mời {number}</translation>
        </message>
        <message>
            <source>Letter {number} is gone.</source>
            <translation>Đã bỏ giấy mời {number}.</translation>
        </message>
        <message>
            <source>Letter {number} is kept.</source>
            <translation>Đã lưu giấy mời {number}.</translation>
        </message>
        <message>
            <source>Letter {number}, {day}</source>
            <translation>Giấy mời {number}, ngày {day}</translation>
        </message>
        <message>
            <source>Letter…</source>
            <translation>Giấy mời…</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Gộp</translation>
        </message>
        <message>
            <source>Merge {count} units</source>
            <translation>Gộp {count} đơn vị</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Gộp…</translation>
        </message>
        <message>
            <source>Name that stays</source>
            <translation>Tên giữ lại</translation>
        </message>
        <message>
            <source>Nobody is late: the agenda has no session</source>
            <translation>Không tính đến muộn: chương trình chưa có phiên nào</translation>
        </message>
        <message>
            <source>Note the absence</source>
            <translation>Ghi vắng mặt</translation>
        </message>
        <message>
            <source>Now: {english}</source>
            <translation>Hiện là: {english}</translation>
        </message>
        <message>
            <source>Number, as printed</source>
            <translation>Số, đúng như đã in</translation>
        </message>
        <message>
            <source>Official English</source>
            <translation>Tên tiếng Anh chính thức</translation>
        </message>
        <message>
            <source>Official name in English</source>
            <translation>Tên chính thức bằng tiếng Anh</translation>
        </message>
        <message>
            <source>On a business trip</source>
            <translation>Đi công tác</translation>
        </message>
        <message>
            <source>On leave</source>
            <translation>Nghỉ phép</translation>
        </message>
        <message>
            <source>Only at {place}</source>
            <translation>Chỉ tại {place}</translation>
        </message>
        <message>
            <source>Place in its block</source>
            <translation>Thứ tự trong khối</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Số suất</translation>
        </message>
        <message>
            <source>Post in English</source>
            <translation>Chức vụ tiếng Anh</translation>
        </message>
        <message>
            <source>Rename a block</source>
            <translation>Đổi tên khối</translation>
        </message>
        <message>
            <source>Say why. A few words are enough.</source>
            <translation>Hãy cho biết lý do. Vài chữ là đủ.</translation>
        </message>
        <message>
            <source>Sent word</source>
            <translation>Đã báo vắng</translation>
        </message>
        <message>
            <source>State of a foreign delegation</source>
            <translation>Quốc gia của đoàn nước ngoài</translation>
        </message>
        <message>
            <source>Take the glossary’s</source>
            <translation>Lấy theo thuật ngữ</translation>
        </message>
        <message>
            <source>The glossary does not reach that.</source>
            <translation>Bảng thuật ngữ chưa dịch được tên này.</translation>
        </message>
        <message>
            <source>Their guests and letters get the name that stays. It can be taken back.</source>
            <translation>Khách và giấy mời của các đơn vị này mang tên giữ lại. Có thể hoàn tác.</translation>
        </message>
        <message>
            <source>These look like one unit: {names}</source>
            <translation>Có vẻ là một đơn vị: {names}</translation>
        </message>
        <message>
            <source>They stay apart and are not offered again.</source>
            <translation>Giữ riêng các đơn vị này và không đề nghị gộp nữa.</translation>
        </message>
        <message>
            <source>Unit in English</source>
            <translation>Đơn vị tiếng Anh</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Đơn vị</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Ở đâu</translation>
        </message>
        <message>
            <source>Who comes all the same is present.</source>
            <translation>Ai vẫn đến thì vẫn tính là có mặt.</translation>
        </message>
        <message>
            <source>With a reason</source>
            <translation>Vắng có lý do</translation>
        </message>
        <message>
            <source>Without a reason</source>
            <translation>Vắng không lý do</translation>
        </message>
        <message>
            <source>Your own entries go before the shipped glossary (Circular 03/2009/TT-BNG, as far as it is known).</source>
            <translation>Mục của sự kiện được dùng trước bảng thuật ngữ kèm sẵn (theo Thông tư 03/2009/TT-BNG, trong phần đã biết).</translation>
        </message>
        <message>
            <source>Guests moved: {count}.</source>
            <translation>Đã chuyển {count} khách.</translation>
        </message>
        <message>
            <source>{unit} is changed.</source>
            <translation>Đã sửa {unit}.</translation>
        </message>
        <message>
            <source>{who} will not come</source>
            <translation>{who} sẽ không đến</translation>
        </message>
        <message>
            <source>{who}: absence noted.</source>
            <translation>{who}: đã ghi vắng mặt.</translation>
        </message>
        <message>
            <source>{who}: comes after all.</source>
            <translation>{who}: vẫn đến.</translation>
        </message>
        <message>
            <source>No units yet</source>
            <translation>Chưa có đơn vị nào</translation>
        </message>
        <message>
            <source>Units come with the guest list: its columns for unit, block and letter make this tree.</source>
            <translation>Đơn vị có từ danh sách khách mời: các cột đơn vị, khối và số giấy mời tạo nên cây này.</translation>
        </message>
    </context>
</TS>
