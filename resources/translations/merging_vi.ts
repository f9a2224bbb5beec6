<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>{name} was changed at two desks: {first} ({first_desk}), {second} ({second_desk}). What {desk} wrote stands.</source>
            <translation>{name} được sửa ở hai quầy: {first} ({first_desk}), {second} ({second_desk}). Nội dung của {desk} đang được giữ.</translation>
        </message>
        <message>
            <source>The guest is gone</source>
            <translation>Khách không còn trong danh sách</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>có</translation>
        </message>
        <message>
            <source>no</source>
            <translation>không</translation>
        </message>
        <message>
            <source>First change</source>
            <translation>Lần sửa trước</translation>
        </message>
        <message>
            <source>Later change</source>
            <translation>Lần sửa sau</translation>
        </message>
        <message>
            <source>What stands</source>
            <translation>Đang giữ</translation>
        </message>
        <message>
            <source>Changed at two desks</source>
            <translation>Sửa ở hai quầy</translation>
        </message>
        <message>
            <source>Two desks that were apart changed the same field of a guest. Say which one is right.</source>
            <translation>Hai quầy mất liên lạc với nhau đã sửa cùng một mục của một khách. Hãy cho biết bên nào đúng.</translation>
        </message>
        <message>
            <source>What stands is right</source>
            <translation>Nội dung đang giữ là đúng</translation>
        </message>
        <message>
            <source>Take the first change</source>
            <translation>Lấy lần sửa trước</translation>
        </message>
        <message>
            <source>{who}: the first change stands now.</source>
            <translation>{who}: nay giữ lần sửa trước.</translation>
        </message>
        <message>
            <source>{who}: left as it is.</source>
            <translation>{who}: để nguyên như hiện có.</translation>
        </message>
    </context>
</TS>
