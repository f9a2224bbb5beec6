<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>Announcement</source>
            <translation>Thông báo</translation>
        </message>
        <message>
            <source>Second language</source>
            <translation>Ngôn ngữ thứ hai</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>Hiện</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Trạng thái</translation>
        </message>
        <message>
            <source>Announcements</source>
            <translation>Thông báo</translation>
        </message>
        <message>
            <source>A band of its own on the lobby screen. Emergencies are shown from reception: Ctrl+Shift+E.</source>
            <translation>Một dải riêng trên màn hình sảnh. Báo khẩn cấp thì bấm Ctrl+Shift+E ở lễ tân.</translation>
        </message>
        <message>
            <source>Announce…</source>
            <translation>Ra thông báo…</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Rút lại</translation>
        </message>
        <message>
            <source>Nothing is announced</source>
            <translation>Chưa có thông báo nào</translation>
        </message>
        <message>
            <source>Buses, lunch, a lost badge: one sentence on the lobby screen, for as long as it matters.</source>
            <translation>Xe đưa đón, bữa trưa, thẻ bị rơi: một câu trên màn hình sảnh, hiện đến khi hết cần.</translation>
        </message>
        <message>
            <source>The same in the second language</source>
            <translation>Cũng câu đó bằng ngôn ngữ thứ hai</translation>
        </message>
        <message>
            <source>Room, when it speaks of one</source>
            <translation>Phòng, nếu nói về một phòng</translation>
        </message>
        <message>
            <source>Shown from</source>
            <translation>Hiện từ</translation>
        </message>
        <message>
            <source>Shown until</source>
            <translation>Hiện đến</translation>
        </message>
        <message>
            <source>Change the announcement</source>
            <translation>Sửa thông báo</translation>
        </message>
        <message>
            <source>Announce</source>
            <translation>Ra thông báo</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Cho hiện</translation>
        </message>
        <message>
            <source>The screens say: {text}</source>
            <translation>Màn hình báo: {text}</translation>
        </message>
        <message>
            <source>The screens say this no more: {text}</source>
            <translation>Màn hình không báo nữa: {text}</translation>
        </message>
        <message>
            <source>shown now</source>
            <translation>đang hiện</translation>
        </message>
        <message>
            <source>over</source>
            <translation>đã hết</translation>
        </message>
        <message>
            <source>later</source>
            <translation>chưa tới giờ</translation>
        </message>
        <message>
            <source>from {time}</source>
            <translation>từ {time}</translation>
        </message>
        <message>
            <source>until {time}</source>
            <translation>đến {time}</translation>
        </message>
        <message>
            <source>until withdrawn</source>
            <translation>đến khi rút lại</translation>
        </message>
        <message>
            <source>This delay clashes</source>
            <translation>Trễ thế này sẽ bị trùng</translation>
        </message>
        <message>
            <source>What would move</source>
            <translation>Những phần sẽ dời</translation>
        </message>
        <message>
            <source>Leave everything as it is</source>
            <translation>Giữ nguyên</translation>
        </message>
        <message>
            <source>Delay it all the same</source>
            <translation>Vẫn dời</translation>
        </message>
    </context>
</TS>
