<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>A computer that shares this event with no other is not affected.</source>
            <translation>Máy không chia sẻ sự kiện với máy nào thì không bị ảnh hưởng.</translation>
        </message>
        <message>
            <source>Only when the other desks can be asked</source>
            <translation>Chỉ khi hỏi được các quầy khác</translation>
        </message>
        <message>
            <source>Asks first · {whom}</source>
            <translation>Hỏi trước · {whom}</translation>
        </message>
    </context>
</TS>
