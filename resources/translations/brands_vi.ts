<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>Add a sponsor</source>
            <translation>Thêm nhà tài trợ</translation>
        </message>
        <message>
            <source>Add a sponsor…</source>
            <translation>Thêm nhà tài trợ…</translation>
        </message>
        <message>
            <source>Banner</source>
            <translation>Băng cờ</translation>
        </message>
        <message>
            <source>By the clock</source>
            <translation>Theo giờ</translation>
        </message>
        <message>
            <source>Change the sponsor</source>
            <translation>Sửa nhà tài trợ</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Chọn hình</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Màu</translation>
        </message>
        <message>
            <source>Day from</source>
            <translation>Sáng từ</translation>
        </message>
        <message>
            <source>Dimmed until every word on it is read.</source>
            <translation>Được làm mờ để mọi chữ trên hình đều đọc rõ.</translation>
        </message>
        <message>
            <source>Drop a logo here, or choose its file: PNG, JPEG, WebP or SVG.</source>
            <translation>Thả logo vào đây, hoặc chọn tệp: PNG, JPEG, WebP hoặc SVG.</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Lên trước</translation>
        </message>
        <message>
            <source>In the header: PNG, JPEG, WebP or SVG.</source>
            <translation>Ở đầu bảng: PNG, JPEG, WebP hoặc SVG.</translation>
        </message>
        <message>
            <source>It stands on a light plate, or a dark one where it needs one.</source>
            <translation>Đặt trên nền sáng, hoặc nền tối khi logo cần.</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Ra sau</translation>
        </message>
        <message>
            <source>Sponsor level</source>
            <translation>Hạng</translation>
        </message>
        <message>
            <source>Level, such as Gold</source>
            <translation>Hạng, ví dụ Vàng</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Sáng tối</translation>
        </message>
        <message>
            <source>Logos stand at the foot of the board, by level equally large, where the programme leaves room.</source>
            <translation>Logo nằm ở chân bảng, cùng hạng thì to như nhau, khi chương trình còn chỗ.</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Diện mạo</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>Đêm</translation>
        </message>
        <message>
            <source>Night from</source>
            <translation>Tối từ</translation>
        </message>
        <message>
            <source>Night sky</source>
            <translation>Trời đêm</translation>
        </message>
        <message>
            <source>No sponsors</source>
            <translation>Chưa có nhà tài trợ</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Lúc này</translation>
        </message>
        <message>
            <source>Paper and ink</source>
            <translation>Giấy và mực</translation>
        </message>
        <message>
            <source>Picture behind</source>
            <translation>Hình nền</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Hình ảnh</translation>
        </message>
        <message>
            <source>Second colour</source>
            <translation>Màu thứ hai</translation>
        </message>
        <message>
            <source>Sponsor</source>
            <translation>Nhà tài trợ</translation>
        </message>
        <message>
            <source>Sponsors</source>
            <translation>Nhà tài trợ</translation>
        </message>
        <message>
            <source>Step back</source>
            <translation>Lùi lại</translation>
        </message>
        <message>
            <source>Take a colour from the screen</source>
            <translation>Lấy màu từ màn hình</translation>
        </message>
        <message>
            <source>The board shows the logo of {name} no more.</source>
            <translation>Bảng không còn hiện logo của {name}.</translation>
        </message>
        <message>
            <source>The board shows the logo of {name}.</source>
            <translation>Bảng đã hiện logo của {name}.</translation>
        </message>
        <message>
            <source>The screens wear the new look.</source>
            <translation>Các màn hình đã dùng diện mạo mới.</translation>
        </message>
        <message>
            <source>The sponsors are not shown at this moment: the programme needs the room.</source>
            <translation>Lúc này nhà tài trợ không được hiện: chương trình cần chỗ.</translation>
        </message>
        <message>
            <source>The sponsors stand in another order.</source>
            <translation>Đã đổi thứ tự nhà tài trợ.</translation>
        </message>
        <message>
            <source>The theme’s own colour</source>
            <translation>Màu của chủ đề</translation>
        </message>
        <message>
            <source>Upright</source>
            <translation>Màn hình đứng</translation>
        </message>
        <message>
            <source>Use this look</source>
            <translation>Áp dụng</translation>
        </message>
        <message>
            <source>Wide</source>
            <translation>Màn hình ngang</translation>
        </message>
        <message>
            <source>Without a brand</source>
            <translation>Bỏ thương hiệu</translation>
        </message>
        <message>
            <source>{text} is no colour. Write it like #C8102E.</source>
            <translation>{text} không phải là màu. Hãy viết như #C8102E.</translation>
        </message>
    </context>
</TS>
