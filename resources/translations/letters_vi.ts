<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Organiser</name>
    <message>
        <source>63.5 × 38.1 mm, 21 on a page</source>
        <translation>63,5 × 38,1 mm, 21 nhãn một trang</translation>
    </message>
    <message>
        <source>70 × 37 mm, 24 on a page</source>
        <translation>70 × 37 mm, 24 nhãn một trang</translation>
    </message>
    <message>
        <source>99.1 × 38.1 mm, 14 on a page</source>
        <translation>99,1 × 38,1 mm, 14 nhãn một trang</translation>
    </message>
    <message>
        <source>99.1 × 57 mm, 10 on a page</source>
        <translation>99,1 × 57 mm, 10 nhãn một trang</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Theo nội dung gõ vào</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Làm lại từ đầu</translation>
    </message>
    <message>
        <source>Both, one page each</source>
        <translation>Cả hai, mỗi thứ tiếng một trang</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Chọn logo</translation>
    </message>
    <message>
        <source>Codes to stick on envelopes or badges, on label sheets as shops sell them.</source>
        <translation>Mã để dán lên phong bì hoặc thẻ, in trên giấy nhãn bán sẵn.</translation>
    </message>
    <message>
        <source>Day or days</source>
        <translation>Ngày diễn ra</translation>
    </message>
    <message>
        <source>Each guest’s own language</source>
        <translation>Ngôn ngữ của từng khách</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Tiếng Anh</translation>
    </message>
    <message>
        <source>Event’s name</source>
        <translation>Tên sự kiện</translation>
    </message>
    <message>
        <source>Event’s second name</source>
        <translation>Tên phụ của sự kiện</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Invitations on A4 with your own text and logo, in each guest’s language, the code at the foot.</source>
        <translation>Giấy mời khổ A4 với nội dung và logo của bạn, theo ngôn ngữ của từng khách, mã in ở cuối trang.</translation>
    </message>
    <message>
        <source>Labels (PDF)</source>
        <translation>Nhãn dán (PDF)</translation>
    </message>
    <message>
        <source>Letters (PDF)</source>
        <translation>Giấy mời (PDF)</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Names, codes, units, with commas between</source>
        <translation>Tên, mã, đơn vị, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>New since the last letters</source>
        <translation>Khách mới từ lần in giấy mời trước</translation>
    </message>
    <message>
        <source>No guest fits this.</source>
        <translation>Không có khách nào phù hợp.</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Không có logo</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Chưa chọn khách nào</translation>
    </message>
    <message>
        <source>One category</source>
        <translation>Một loại khách</translation>
    </message>
    <message>
        <source>One file for all</source>
        <translation>Một tệp cho tất cả</translation>
    </message>
    <message>
        <source>One file for each guest</source>
        <translation>Mỗi khách một tệp</translation>
    </message>
    <message>
        <source>One file for each unit</source>
        <translation>Mỗi đơn vị một tệp</translation>
    </message>
    <message>
        <source>One unit</source>
        <translation>Một đơn vị</translation>
    </message>
    <message>
        <source>Open a letter’s text</source>
        <translation>Mở nội dung giấy mời</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Mở…</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Trang {page}/{pages}</translation>
    </message>
    <message>
        <source>Put in…</source>
        <translation>Chèn…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Lưu thành…</translation>
    </message>
    <message>
        <source>Save the letter’s text</source>
        <translation>Lưu nội dung giấy mời</translation>
    </message>
    <message>
        <source>The category’s name</source>
        <translation>Tên loại khách</translation>
    </message>
    <message>
        <source>The guest before</source>
        <translation>Khách trước</translation>
    </message>
    <message>
        <source>The letter’s text is as it was at first.</source>
        <translation>Nội dung giấy mời đã trở về như ban đầu.</translation>
    </message>
    <message>
        <source>The next guest</source>
        <translation>Khách sau</translation>
    </message>
    <message>
        <source>The unit’s name</source>
        <translation>Tên đơn vị</translation>
    </message>
    <message>
        <source>Time of the beginning</source>
        <translation>Giờ bắt đầu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Bỏ logo</translation>
    </message>
</context>
</TS>
