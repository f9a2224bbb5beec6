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
</TS>
