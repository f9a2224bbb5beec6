<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Attendee</name>
        <message>
            <source>Full name</source>
            <translation>Họ và tên</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Chức vụ</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>On what authority</source>
            <translation>Căn cứ đi thay</translation>
        </message>
        <message>
            <source>may be left empty</source>
            <translation>có thể để trống</translation>
        </message>
        <message>
            <source>Representative</source>
            <translation>Người đi thay</translation>
        </message>
        <message>
            <source>Companion</source>
            <translation>Người đi cùng</translation>
        </message>
        <message>
            <source>Record  ·  Enter</source>
            <translation>Ghi nhận  ·  Enter</translation>
        </message>
        <message>
            <source>Leave  ·  Esc</source>
            <translation>Bỏ  ·  Esc</translation>
        </message>
        <message>
            <source>In place of {guest}</source>
            <translation>Thay cho {guest}</translation>
        </message>
        <message>
            <source>Along with {guest}</source>
            <translation>Đi cùng {guest}</translation>
        </message>
        <message>
            <source>Type the name of the person who came.</source>
            <translation>Hãy nhập tên người đến thay.</translation>
        </message>
        <message>
            <source>On what authority? Press 1, 2 or 3, then Enter.</source>
            <translation>Căn cứ nào? Bấm 1, 2 hoặc 3, rồi Enter.</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Văn bản</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Tin nhắn</translation>
        </message>
        <message>
            <source>Seat by own rank</source>
            <translation>Xếp chỗ theo chức vụ</translation>
        </message>
        <message>
            <source>Choose the guest first, then say who came.</source>
            <translation>Hãy chọn khách trước, rồi ghi người đến.</translation>
        </message>
        <message>
            <source>Scan an invitation or choose a guest first, then say who came.</source>
            <translation>Hãy quét giấy mời hoặc chọn khách trước, rồi ghi người đến.</translation>
        </message>
        <message>
            <source>Someone came instead…</source>
            <translation>Ghi người đi thay…</translation>
        </message>
        <message>
            <source>Someone came along…</source>
            <translation>Thêm người đi cùng…</translation>
        </message>
        <message>
            <source>someone came in the guest’s place</source>
            <translation>ghi người đi thay</translation>
        </message>
        <message>
            <source>someone came along</source>
            <translation>thêm người đi cùng</translation>
        </message>
        <message>
            <source>in place of {guest}</source>
            <translation>đi thay {guest}</translation>
        </message>
        <message>
            <source>along with {guest}</source>
            <translation>đi cùng {guest}</translation>
        </message>
        <message>
            <source>{name} came instead</source>
            <translation>{name} đi thay</translation>
        </message>
        <message>
            <source>additional</source>
            <translation>khách thêm</translation>
        </message>
    </context>
</TS>
