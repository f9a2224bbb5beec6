<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>Higher levels first in a block</source>
            <translation>Trong khối: cấp trên trước</translation>
        </message>
        <message>
            <source>City before district before ward. Change a unit’s level on the page Units.</source>
            <translation>Thành phố trước quận, huyện, rồi phường, xã. Sửa cấp của đơn vị ở trang Đơn vị.</translation>
        </message>
        <message>
            <source>Central</source>
            <translation>Trung ương</translation>
        </message>
        <message>
            <source>City, province</source>
            <translation>Thành phố, tỉnh</translation>
        </message>
        <message>
            <source>District</source>
            <translation>Quận, huyện</translation>
        </message>
        <message>
            <source>Ward</source>
            <translation>Phường, xã</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Cấp</translation>
        </message>
        <message>
            <source>By its name: {level}</source>
            <translation>Theo tên: {level}</translation>
        </message>
        <message>
            <source>Nobody is found by these words. Try fewer of them, or the unit.</source>
            <translation>Không tìm thấy ai. Hãy thử ít chữ hơn, hoặc tìm theo đơn vị.</translation>
        </message>
        <message>
            <source>Nothing is found by these words.</source>
            <translation>Không tìm thấy gì.</translation>
        </message>
        <message>
            <source>Everything lent is back.</source>
            <translation>Mọi thứ cho mượn đều đã trả.</translation>
        </message>
        <message>
            <source>Nothing has been given yet.</source>
            <translation>Chưa phát gì.</translation>
        </message>
        <message>
            <source>Every seat is in order.</source>
            <translation>Mọi chỗ ngồi đều ổn.</translation>
        </message>
        <message>
            <source>Nobody of the class is here.</source>
            <translation>Không có học viên nào ở đây.</translation>
        </message>
    </context>
</TS>
