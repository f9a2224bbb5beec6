<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Organiser</name>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+arrows</translation>
    </message>
    <message>
        <source>Do it all the same</source>
        <translation>Vẫn thực hiện</translation>
    </message>
    <message>
        <source>It is as planned already.</source>
        <translation>Đang đúng như kế hoạch.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Make the whole day the plan</source>
        <translation>Lấy cả ngày này làm kế hoạch</translation>
    </message>
    <message>
        <source>Make this the plan</source>
        <translation>Lấy đây làm kế hoạch</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>Khác ▾</translation>
    </message>
    <message>
        <source>On the board, where it is tight: {title}</source>
        <translation>Trên bảng, khi không đủ chỗ: {title}</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Ghim</translation>
    </message>
    <message>
        <source>Pin it: it stands on every page of the board until it is over</source>
        <translation>Ghim: phiên có mặt trên mọi trang của bảng cho đến khi kết thúc</translation>
    </message>
    <message>
        <source>Pin to the board</source>
        <translation>Ghim lên bảng</translation>
    </message>
    <message>
        <source>Pinned to the board</source>
        <translation>Đã ghim lên bảng</translation>
    </message>
    <message>
        <source>Short title, for where the board is tight</source>
        <translation>Tên ngắn, dùng khi bảng không đủ chỗ</translation>
    </message>
    <message>
        <source>Speakers…</source>
        <translation>Diễn giả…</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Hoán đổi</translation>
    </message>
    <message>
        <source>Swap two sessions</source>
        <translation>Hoán đổi hai phiên</translation>
    </message>
    <message>
        <source>The board shows the change at once. An import does not change it back.</source>
        <translation>Bảng ở sảnh hiện thay đổi ngay. Nhập lại chương trình không đổi trở lại.</translation>
    </message>
    <message>
        <source>The plan is now as it stands. Sessions: {count}.</source>
        <translation>Kế hoạch nay đúng như hiện tại. Số phiên: {count}.</translation>
    </message>
    <message>
        <source>This clashes</source>
        <translation>Bị trùng lịch</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Bảng giờ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Unpin from the board</source>
        <translation>Bỏ ghim khỏi bảng</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Ai trình bày</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>không ghi tên ai</translation>
    </message>
    <message>
        <source>not in {room}</source>
        <translation>không còn ở {room}</translation>
    </message>
    <message>
        <source>{minutes} min longer</source>
        <translation>dài hơn {minutes} phút</translation>
    </message>
    <message>
        <source>{minutes} min shorter</source>
        <translation>ngắn hơn {minutes} phút</translation>
    </message>
    <message>
        <source>{one} and {other} changed places.</source>
        <translation>{one} và {other} đã đổi chỗ cho nhau.</translation>
    </message>
    <message>
        <source>{title} is now at {hours}, {room}.</source>
        <translation>{title} nay vào {hours}, {room}.</translation>
    </message>
    <message>
        <source>{title} is now at {hours}.</source>
        <translation>{title} nay vào {hours}.</translation>
    </message>
    <message>
        <source>{title} is pinned no longer.</source>
        <translation>{title} không còn được ghim.</translation>
    </message>
    <message>
        <source>{title} stands on every page of the board until it is over.</source>
        <translation>{title} có mặt trên mọi trang của bảng cho đến khi kết thúc.</translation>
    </message>
    <message>
        <source>{title}: {names}</source>
        <translation>{title}: {names}</translation>
    </message>
</context>
</TS>
