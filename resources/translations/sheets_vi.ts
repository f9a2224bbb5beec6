<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Organiser</name>
    <message>
        <source>Block above the rows</source>
        <translation>Khối ghi phía trên</translation>
    </message>
    <message>
        <source>Guess anew</source>
        <translation>Đoán lại</translation>
    </message>
    <message>
        <source>Guessed only by what they hold, so please check: {columns}.</source>
        <translation>Các cột chỉ đoán theo nội dung, xin kiểm tra: {columns}.</translation>
    </message>
    <message>
        <source>No guest, passed over</source>
        <translation>Không phải khách</translation>
    </message>
    <message>
        <source>Sheets: {taken} of {all} ▾</source>
        <translation>Trang tính: {taken}/{all} ▾</translation>
    </message>
    <message>
        <source>These columns are as you chose them last time for a list with the same headings.</source>
        <translation>Các cột được đặt như bạn đã chọn lần trước cho danh sách có cùng tiêu đề.</translation>
    </message>
    <message>
        <source>Unit above the rows</source>
        <translation>Đơn vị ghi phía trên</translation>
    </message>
</context>
</TS>
