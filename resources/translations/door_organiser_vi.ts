<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>Change a guest</source>
            <translation>Sửa thông tin khách</translation>
        </message>
        <message>
            <source>Needs attention: the desk must say that it saw this</source>
            <translation>Cần lưu ý: quầy phải xác nhận đã xem</translation>
        </message>
        <message>
            <source>{who} is so already. Nothing was changed.</source>
            <translation>{who} đã như vậy. Không có gì thay đổi.</translation>
        </message>
        <message>
            <source>Changed for {who}: {fields}.</source>
            <translation>Đã sửa cho {who}: {fields}.</translation>
        </message>
        <message>
            <source>Approve {who}?</source>
            <translation>Duyệt {who}?</translation>
        </message>
        <message>
            <source>Refuse {who}?</source>
            <translation>Không duyệt {who}?</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Duyệt</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Không duyệt</translation>
        </message>
        <message>
            <source>{who}: approved. The figures stay as they are.</source>
            <translation>{who}: đã duyệt. Số liệu giữ nguyên.</translation>
        </message>
        <message>
            <source>{who}: refused. Whoever is in stays in, and the figures stay as they are.</source>
            <translation>{who}: không duyệt. Người đang ở trong vẫn ở trong, số liệu giữ nguyên.</translation>
        </message>
        <message>
            <source>Nobody is sent out by this: it says whether the organiser accepts who came.</source>
            <translation>Không ai bị mời ra vì việc này: đây chỉ là ý kiến của ban tổ chức về người đã đến.</translation>
        </message>
        <message>
            <source>Waiting for approval: {count}</source>
            <translation>Chờ duyệt: {count}</translation>
        </message>
        <message>
            <source>Walk-ins that wait for approval (Alt+W)</source>
            <translation>Khách tự đến đang chờ duyệt (Alt+W)</translation>
        </message>
        <message>
            <source>Approve… (Alt+A)</source>
            <translation>Duyệt… (Alt+A)</translation>
        </message>
        <message>
            <source>Refuse… (Alt+R)</source>
            <translation>Không duyệt… (Alt+R)</translation>
        </message>
        <message>
            <source>Change… (Enter)</source>
            <translation>Sửa… (Enter)</translation>
        </message>
    </context>
</TS>
