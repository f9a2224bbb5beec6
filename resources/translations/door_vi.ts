<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Door</name>
        <message>
            <source>Came instead</source>
            <translation>Đi thay</translation>
        </message>
        <message>
            <source>Came along</source>
            <translation>Đi cùng</translation>
        </message>
        <message>
            <source>Delegation</source>
            <translation>Cả đoàn</translation>
        </message>
        <message>
            <source>The delegation…</source>
            <translation>Cả đoàn…</translation>
        </message>
        <message>
            <source>the delegation: tick, record together</source>
            <translation>cả đoàn: đánh dấu, ghi nhận cùng lúc</translation>
        </message>
        <message>
            <source>Several guests have this name. Look at unit, post and seat, choose one, then Enter.</source>
            <translation>Nhiều khách trùng tên này. Hãy xem đơn vị, chức vụ và chỗ ngồi, chọn một người rồi nhấn Enter.</translation>
        </message>
        <message>
            <source>same name twice</source>
            <translation>trùng tên</translation>
        </message>
        <message>
            <source>Recorded now: {count}</source>
            <translation>Vừa ghi nhận: {count}</translation>
        </message>
        <message>
            <source>Letter {number}</source>
            <translation>Giấy mời {number}</translation>
        </message>
        <message>
            <source>Everyone has come.</source>
            <translation>Đã đến đủ.</translation>
        </message>
        <message>
            <source>{names} and {count} more</source>
            <translation>{names} và {count} người nữa</translation>
        </message>
        <message>
            <source>Missing: {names}</source>
            <translation>Còn thiếu: {names}</translation>
        </message>
        <message>
            <source>{count} more were refused.</source>
            <translation>Còn {count} người nữa không được vào.</translation>
        </message>
        <message>
            <source>Type to find one: letters of the name, initials, post</source>
            <translation>Gõ để tìm: tên, chữ cái đầu, chức vụ</translation>
        </message>
        <message>
            <source>Find in the delegation</source>
            <translation>Tìm trong đoàn</translation>
        </message>
        <message>
            <source>Space, digit: tick  ·  0: all  ·  Del: take back who is in</source>
            <translation>Phím cách, số: chọn  ·  0: tất cả  ·  Del: hoàn tác</translation>
        </message>
        <message>
            <source>Check in {count}  ·  Enter</source>
            <translation>Ghi nhận {count}  ·  Enter</translation>
        </message>
        <message>
            <source>Nobody here fits. Esc shows the list again.</source>
            <translation>Không có ai phù hợp. Nhấn Esc để xem lại danh sách.</translation>
        </message>
        <message>
            <source>Del takes back someone who is in. Choose the row first.</source>
            <translation>Del hoàn tác người đã vào. Hãy chọn dòng đó trước.</translation>
        </message>
        <message>
            <source>Tick who is here first: Space, a digit, or 0 for all.</source>
            <translation>Hãy đánh dấu người có mặt trước: phím cách, chữ số, hoặc 0 để chọn tất cả.</translation>
        </message>
        <message>
            <source>Choose the guest first, then open the delegation.</source>
            <translation>Hãy chọn khách trước rồi mở đoàn.</translation>
        </message>
        <message>
            <source>Scan an invitation or choose a guest first, then open the delegation.</source>
            <translation>Hãy quét giấy mời hoặc chọn khách trước rồi mở đoàn.</translation>
        </message>
        <message>
            <source>A delegation comes in together. F4 records entries again.</source>
            <translation>Đoàn chỉ được ghi nhận khi vào. Nhấn F4 để trở lại ghi nhận lượt vào.</translation>
        </message>
        <message>
            <source>{count} UNDONE</source>
            <translation>ĐÃ HOÀN TÁC {count}</translation>
        </message>
        <message>
            <source>Wrong delegation</source>
            <translation>Nhầm đoàn</translation>
        </message>
        <message>
            <source>Recorded by mistake</source>
            <translation>Ghi nhận nhầm</translation>
        </message>
        <message>
            <source>All {count}: {reason}</source>
            <translation>Cả {count} người: {reason}</translation>
        </message>
        <message>
            <source>Only one of them …</source>
            <translation>Chỉ một người trong số đó …</translation>
        </message>
        <message>
            <source>Undo the group? Why?</source>
            <translation>Hoàn tác cả đoàn? Vì sao?</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Nhu cầu</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Đã xem</translation>
        </message>
        <message>
            <source>type a part of it, ↓ chooses</source>
            <translation>gõ một phần tên, ↓ để chọn</translation>
        </message>
        <message>
            <source>The organiser approves walk-ins afterwards.</source>
            <translation>Ban tổ chức duyệt khách tự đến sau.</translation>
        </message>
        <message>
            <source>A new unit: it is on no list yet.</source>
            <translation>Đơn vị mới: chưa có trong danh sách.</translation>
        </message>
        <message>
            <source>Block: {block}</source>
            <translation>Khối: {block}</translation>
        </message>
        <message>
            <source>Somebody else: add as a walk-in</source>
            <translation>Người khác: thêm khách tự đến</translation>
        </message>
        <message>
            <source>On the list already?</source>
            <translation>Đã có trong danh sách?</translation>
        </message>
        <message>
            <source>There is a guest of this name: {name}. Check in instead?</source>
            <translation>Đã có khách mang tên này: {name}. Ghi nhận khách đó?</translation>
        </message>
    </context>
    <context>
        <name>Organiser</name>
        <message>
            <source>Change a guest</source>
            <translation>Sửa thông tin khách</translation>
        </message>
        <message>
            <source>Needs attention: the desk must say that it saw this</source>
            <translation>Cần lưu ý: quầy phải xác nhận đã xem</translation>
        </message>
        <message>
            <source>{who} is so already. Nothing was changed.</source>
            <translation>{who} đã như vậy. Không có gì thay đổi.</translation>
        </message>
        <message>
            <source>Changed for {who}: {fields}.</source>
            <translation>Đã sửa cho {who}: {fields}.</translation>
        </message>
        <message>
            <source>Approve {who}?</source>
            <translation>Duyệt {who}?</translation>
        </message>
        <message>
            <source>Refuse {who}?</source>
            <translation>Không duyệt {who}?</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Duyệt</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Không duyệt</translation>
        </message>
        <message>
            <source>{who}: approved. The figures stay as they are.</source>
            <translation>{who}: đã duyệt. Số liệu giữ nguyên.</translation>
        </message>
        <message>
            <source>{who}: refused. Whoever is in stays in, and the figures stay as they are.</source>
            <translation>{who}: không duyệt. Người đang ở trong vẫn ở trong, số liệu giữ nguyên.</translation>
        </message>
        <message>
            <source>Nobody is sent out by this: it says whether the organiser accepts who came.</source>
            <translation>Không ai bị mời ra vì việc này: đây chỉ là ý kiến của ban tổ chức về người đã đến.</translation>
        </message>
        <message>
            <source>Waiting for approval: {count}</source>
            <translation>Chờ duyệt: {count}</translation>
        </message>
        <message>
            <source>Walk-ins that wait for approval (Alt+W)</source>
            <translation>Khách tự đến đang chờ duyệt (Alt+W)</translation>
        </message>
        <message>
            <source>Approve… (Alt+A)</source>
            <translation>Duyệt… (Alt+A)</translation>
        </message>
        <message>
            <source>Refuse… (Alt+R)</source>
            <translation>Không duyệt… (Alt+R)</translation>
        </message>
        <message>
            <source>Change… (Enter)</source>
            <translation>Sửa… (Enter)</translation>
        </message>
    </context>
</TS>
