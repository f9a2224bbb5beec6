<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>LobbyFaces</name>
    <message>
        <source>Changed today</source>
        <translation>Thay đổi hôm nay</translation>
    </message>
    <message>
        <source>as planned again</source>
        <translation>trở lại như cũ</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
</context>
</TS>
