<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>Present</source>
            <translation>Có mặt</translation>
        </message>
        <message>
            <source>Additional</source>
            <translation>Khách thêm</translation>
        </message>
        <message>
            <source>additional</source>
            <translation>khách mời thêm</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Sao chép</translation>
        </message>
        <message>
            <source>Roll-call, to be read aloud; choose a line for its own</source>
            <translation>Quân số để đọc; chọn một dòng để đọc riêng dòng đó</translation>
        </message>
    </context>
</TS>
