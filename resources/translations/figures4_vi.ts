<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>Keep it here</source>
            <translation>Nhận tại đây</translation>
        </message>
        <message>
            <source>Keep it here too…</source>
            <translation>Cùng nhận…</translation>
        </message>
        <message>
            <source>Give it up</source>
            <translation>Thôi nhận</translation>
        </message>
        <message>
            <source>Protocol is kept here no more.</source>
            <translation>Máy này thôi phụ trách lễ tân.</translation>
        </message>
        <message>
            <source>Protocol is kept here: only this computer releases held seats.</source>
            <translation>Máy này phụ trách lễ tân: chỉ máy này nhả được ghế đang giữ.</translation>
        </message>
        <message>
            <source>Keep protocol here too?</source>
            <translation>Máy này cũng phụ trách lễ tân?</translation>
        </message>
        <message>
            <source>Keep protocol here</source>
            <translation>Nhận phụ trách lễ tân</translation>
        </message>
        <message>
            <source>Release… (R)</source>
            <translation>Nhả ghế… (R)</translation>
        </message>
        <message>
            <source>Seats of {zone}: {held}</source>
            <translation>Ghế {zone}: {held}</translation>
        </message>
    </context>
</TS>
