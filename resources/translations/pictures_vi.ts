<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Pictures</name>
        <message>
            <source>A payment code: not shown</source>
            <translation>Mã thanh toán: không hiển thị</translation>
        </message>
        <message>
            <source>A secret for signing in somewhere: not shown</source>
            <translation>Mã bí mật để đăng nhập: không hiển thị</translation>
        </message>
        <message>
            <source>The code of an identity document: not shown</source>
            <translation>Mã trên giấy tờ tuỳ thân: không hiển thị</translation>
        </message>
        <message>
            <source>A Wi-Fi password: not shown</source>
            <translation>Mật khẩu mạng Wi-Fi: không hiển thị</translation>
        </message>
        <message>
            <source>Someone's contact data: not shown</source>
            <translation>Thông tin liên hệ của một người: không hiển thị</translation>
        </message>
        <message>
            <source>ALL {count} RECORDED</source>
            <translation>ĐÃ GHI NHẬN CẢ {count}</translation>
        </message>
        <message>
            <source>{through} OF {count} RECORDED</source>
            <translation>GHI NHẬN {through}/{count}</translation>
        </message>
        <message>
            <source>{count} codes were read together</source>
            <translation>Đã đọc {count} mã cùng lúc</translation>
        </message>
        <message>
            <source>Each one's answer stands on the right; what needs you is on top.</source>
            <translation>Kết quả từng mã ở bên phải; mã cần xử lý nằm trên cùng.</translation>
        </message>
        <message>
            <source>Choose pictures</source>
            <translation>Chọn ảnh</translation>
        </message>
        <message>
            <source>Choose pictures…</source>
            <translation>Chọn ảnh…</translation>
        </message>
        <message>
            <source>Closer, sharper, evenly lit: then it reads.</source>
            <translation>Chụp gần hơn, rõ hơn, sáng đều thì sẽ đọc được.</translation>
        </message>
        <message>
            <source>Codes in pictures</source>
            <translation>Mã trong ảnh</translation>
        </message>
        <message>
            <source>Codes read: {count}</source>
            <translation>Số mã đã đọc: {count}</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Đã dừng.</translation>
        </message>
        <message>
            <source>Copied picture</source>
            <translation>Ảnh đã sao chép</translation>
        </message>
        <message>
            <source>Pasted text</source>
            <translation>Văn bản đã dán</translation>
        </message>
        <message>
            <source>Drop a picture or a PDF on this window, or paste one with Ctrl+V.</source>
            <translation>Thả ảnh hoặc tệp PDF vào cửa sổ này, hoặc dán bằng Ctrl+V.</translation>
        </message>
        <message>
            <source>No code found</source>
            <translation>Không thấy mã</translation>
        </message>
        <message>
            <source>Not recorded yet …</source>
            <translation>Chưa ghi nhận …</translation>
        </message>
        <message>
            <source>Not recorded. Enter records it.</source>
            <translation>Chưa ghi nhận. Nhấn Enter để ghi nhận.</translation>
        </message>
        <message>
            <source>Reading page {page} of {pages}: {file}</source>
            <translation>Đang đọc trang {page}/{pages}: {file}</translation>
        </message>
        <message>
            <source>Reading {file} …</source>
            <translation>Đang đọc {file} …</translation>
        </message>
        <message>
            <source>Record all {count}</source>
            <translation>Ghi nhận cả {count}</translation>
        </message>
        <message>
            <source>Stop  ·  Esc</source>
            <translation>Dừng  ·  Esc</translation>
        </message>
        <message>
            <source>p. {page}</source>
            <translation>tr. {page}</translation>
        </message>
        <message>
            <source>codes in pictures (Ctrl V pastes one)</source>
            <translation>mã trong ảnh (Ctrl V để dán ảnh)</translation>
        </message>
        <message>
            <source>Pictures and PDFs</source>
            <translation>Ảnh và PDF</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Mọi tệp</translation>
        </message>
    </context>
</TS>
