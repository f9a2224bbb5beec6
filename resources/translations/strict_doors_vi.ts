<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>StrictDoor</name>
        <message>
            <source>Apart from the others since {time}. This door lets nobody in until they can be asked again.</source>
            <translation>Mất kết nối với các quầy khác từ {time}. Cửa này ngừng cho vào đến khi hỏi lại được.</translation>
        </message>
        <message>
            <source>NOBODY COMES IN NOW</source>
            <translation>TẠM NGỪNG CHO VÀO</translation>
        </message>
        <message>
            <source>They cannot be asked now. Send guests to a desk that is online; F10 says more.</source>
            <translation>Lúc này không hỏi được. Mời khách sang quầy đang kết nối; F10 xem thêm.</translation>
        </message>
        <message>
            <source>This door waits for the other desks</source>
            <translation>Cửa này phải hỏi các quầy khác</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Thử lại</translation>
        </message>
        <message>
            <source>ask once more</source>
            <translation>hỏi lại các quầy</translation>
        </message>
        <message>
            <source>letting nobody in</source>
            <translation>ngừng cho vào</translation>
        </message>
    </context>
</TS>
