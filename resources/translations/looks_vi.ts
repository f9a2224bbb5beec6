<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>City before district before ward</source>
            <translation>Thành phố trước quận, huyện, rồi phường, xã</translation>
        </message>
        <message>
            <source>Inside a block, by the unit’s level; change a unit’s level on the page Units.</source>
            <translation>Trong cùng một khối, theo cấp của đơn vị; sửa cấp của đơn vị ở trang Đơn vị.</translation>
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
    </context>
</TS>
