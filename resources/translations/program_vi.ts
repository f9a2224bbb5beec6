<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>CrashSheet</name>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Đã có lỗi bên trong chương trình.</translation>
    </message>
    <message>
        <source>What was shown as recorded is safe. You can go on working.</source>
        <translation>Những gì đã báo ghi nhận đều an toàn. Bạn có thể làm việc tiếp.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Chép báo cáo</translation>
    </message>
</context>
</TS>
