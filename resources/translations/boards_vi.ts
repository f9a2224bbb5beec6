<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Organiser</name>
    <message>
        <source>Everything in turn</source>
        <translation>Lần lượt tất cả</translation>
    </message>
    <message>
        <source>What is on and what comes</source>
        <translation>Đang diễn ra và sắp tới</translation>
    </message>
    <message>
        <source>The timetable, up to four rooms</source>
        <translation>Thời khoá biểu, tối đa bốn phòng</translation>
    </message>
    <message>
        <source>What changed today</source>
        <translation>Thay đổi trong ngày</translation>
    </message>
    <message>
        <source>&amp;Lobby screens show</source>
        <translation>&amp;Màn hình sảnh hiển thị</translation>
    </message>
    <message>
        <source>A screen can be told otherwise on its own computer (setting lobby_shows).</source>
        <translation>Từng màn hình có thể đặt riêng trên máy của nó (mục cài đặt lobby_shows).</translation>
    </message>
    <message>
        <source>Lobby screens show: {what}</source>
        <translation>Màn hình sảnh hiển thị: {what}</translation>
    </message>
</context>
</TS>
