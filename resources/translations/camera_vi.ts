<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Camera</name>
    <message>
        <source>The camera is off</source>
        <translation>Camera đang tắt</translation>
    </message>
    <message>
        <source>F5 switches it on and off.</source>
        <translation>F5 để bật hoặc tắt.</translation>
    </message>
    <message>
        <source>Opening the camera…</source>
        <translation>Đang mở camera…</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Đang đọc</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>Không tìm thấy camera</translation>
    </message>
    <message>
        <source>Plug one in; it starts by itself.</source>
        <translation>Hãy cắm camera vào; camera sẽ tự chạy.</translation>
    </message>
    <message>
        <source>The camera does not answer</source>
        <translation>Camera không trả lời</translation>
    </message>
    <message>
        <source>Close other programs that use it; it comes back by itself.</source>
        <translation>Hãy đóng chương trình khác đang dùng camera; camera sẽ tự chạy lại.</translation>
    </message>
    <message>
        <source>The camera is not allowed</source>
        <translation>Camera chưa được phép dùng</translation>
    </message>
    <message>
        <source>Allow this program to use it in the system's privacy settings.</source>
        <translation>Hãy cho phép chương trình này dùng camera trong phần quyền riêng tư của hệ thống.</translation>
    </message>
    <message>
        <source>The camera is unplugged</source>
        <translation>Camera đã bị rút</translation>
    </message>
    <message>
        <source>Plug {name} in again; it starts by itself.</source>
        <translation>Hãy cắm lại {name}; camera sẽ tự chạy.</translation>
    </message>
    <message>
        <source>Hold the code up to the camera</source>
        <translation>Hãy đưa mã vào trước camera</translation>
    </message>
    <message>
        <source>Too dark: turn on a light</source>
        <translation>Tối quá: hãy bật thêm đèn</translation>
    </message>
    <message>
        <source>Screen glare: tilt the phone</source>
        <translation>Màn hình bị loá: hãy nghiêng điện thoại</translation>
    </message>
    <message>
        <source>Too close: move it away a little</source>
        <translation>Gần quá: hãy đưa ra xa một chút</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>Hãy giữ yên</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đã đọc</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Bật</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Tắt</translation>
    </message>
    <message>
        <source>Mirror image, for self-service</source>
        <translation>Hình như trong gương, khi khách tự quét</translation>
    </message>
    <message>
        <source>{name} (not here)</source>
        <translation>{name} (không có ở đây)</translation>
    </message>
    <message>
        <source>Camera on / off</source>
        <translation>Bật / tắt camera</translation>
    </message>
    <message>
        <source>camera on or off</source>
        <translation>bật hoặc tắt camera</translation>
    </message>
    <message>
        <source>F5, from anywhere</source>
        <translation>F5, ở bất cứ đâu</translation>
    </message>
</context>
</TS>
