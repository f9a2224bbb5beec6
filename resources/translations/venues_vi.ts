<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>Every venue goes on when its line is cut. What it recorded meanwhile comes by itself.</source>
            <translation>Đường truyền bị đứt thì địa điểm vẫn làm việc. Những gì ghi trong lúc đó sẽ tự đến sau.</translation>
        </message>
        <message>
            <source>Headquarters</source>
            <translation>Trung tâm điều hành</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Đường truyền</translation>
        </message>
        <message>
            <source>Still to come</source>
            <translation>Đang đến</translation>
        </message>
        <message>
            <source>Taken in</source>
            <translation>Đã nhận</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>Địa điểm</translation>
        </message>
        <message>
            <source>Venues</source>
            <translation>Các địa điểm</translation>
        </message>
        <message>
            <source>out of reach since {time}</source>
            <translation>mất liên lạc từ {time}</translation>
        </message>
        <message>
            <source>reached since {time}</source>
            <translation>liên lạc được từ {time}</translation>
        </message>
    </context>
</TS>
