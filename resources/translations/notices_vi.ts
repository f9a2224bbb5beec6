<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Notices</name>
        <message>
            <source>Fire</source>
            <translation>Có cháy</translation>
        </message>
        <message>
            <source>Evacuation</source>
            <translation>Sơ tán</translation>
        </message>
        <message>
            <source>Medical help</source>
            <translation>Cần y tế</translation>
        </message>
        <message>
            <source>Own words</source>
            <translation>Lời riêng</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Chạy thử</translation>
        </message>
        <message>
            <source>All clear</source>
            <translation>Đã an toàn</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Tiêu đề</translation>
        </message>
        <message>
            <source>What everyone must do</source>
            <translation>Mọi người phải làm gì</translation>
        </message>
        <message>
            <source>Title in the second language</source>
            <translation>Tiêu đề bằng ngôn ngữ thứ hai</translation>
        </message>
        <message>
            <source>The same in the second language</source>
            <translation>Cũng lời đó bằng ngôn ngữ thứ hai</translation>
        </message>
        <message>
            <source>Show on all screens  ·  Ctrl Enter</source>
            <translation>Hiện trên mọi màn hình  ·  Ctrl Enter</translation>
        </message>
        <message>
            <source>All clear…  ·  Ctrl Enter</source>
            <translation>Báo an toàn…  ·  Ctrl Enter</translation>
        </message>
        <message>
            <source>Take it down</source>
            <translation>Gỡ xuống</translation>
        </message>
        <message>
            <source>Emergency</source>
            <translation>Khẩn cấp</translation>
        </message>
        <message>
            <source>Every screen shows it instead of the programme, at once.</source>
            <translation>Mọi màn hình sẽ hiện ngay, thay cho chương trình.</translation>
        </message>
        <message>
            <source>Nothing is shown yet. Check the words, then show them.</source>
            <translation>Chưa hiện gì. Hãy xem lại lời, rồi cho hiện.</translation>
        </message>
        <message>
            <source>On every screen since {time}</source>
            <translation>Trên mọi màn hình từ {time}</translation>
        </message>
        <message>
            <source>On every screen since {time}: {title}</source>
            <translation>Trên mọi màn hình từ {time}: {title}</translation>
        </message>
        <message>
            <source>All clear, or take it down…</source>
            <translation>Báo an toàn hoặc gỡ xuống…</translation>
        </message>
        <message>
            <source>Emergency on the screens…</source>
            <translation>Báo khẩn cấp trên màn hình…</translation>
        </message>
        <message>
            <source>emergency on the screens</source>
            <translation>báo khẩn cấp trên màn hình</translation>
        </message>
    </context>
</TS>
