<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>Higher levels first in a block</source>
            <translation>Trong khối: cấp trên trước</translation>
        </message>
        <message>
            <source>City before district before ward. Change a unit’s level on the page Units.</source>
            <translation>Thành phố trước quận, huyện, rồi phường, xã. Sửa cấp của đơn vị ở trang Đơn vị.</translation>
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
        <message>
            <source>Nobody is found by these words. Try fewer of them, or the unit.</source>
            <translation>Không tìm thấy ai. Hãy thử ít chữ hơn, hoặc tìm theo đơn vị.</translation>
        </message>
        <message>
            <source>Nothing is found by these words.</source>
            <translation>Không tìm thấy gì.</translation>
        </message>
        <message>
            <source>Everything lent is back.</source>
            <translation>Mọi thứ cho mượn đều đã trả.</translation>
        </message>
        <message>
            <source>Nothing has been given yet.</source>
            <translation>Chưa phát gì.</translation>
        </message>
        <message>
            <source>Every seat is in order.</source>
            <translation>Mọi chỗ ngồi đều ổn.</translation>
        </message>
        <message>
            <source>Nobody of the class is here.</source>
            <translation>Không có học viên nào ở đây.</translation>
        </message>
        <message>
            <source>Go to</source>
            <translation>Đi tới</translation>
        </message>
        <message>
            <source>Go to a page: type its name</source>
            <translation>Đi tới trang: gõ tên trang</translation>
        </message>
        <message>
            <source>No page is called that.</source>
            <translation>Không có trang nào tên như vậy.</translation>
        </message>
        <message>
            <source>Go to… (Ctrl+G)</source>
            <translation>Đi tới… (Ctrl+G)</translation>
        </message>
        <message>
            <source>Ctrl+G, then {name}</source>
            <translation>Ctrl+G, rồi gõ {name}</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>In the list</source>
            <translation>Trong danh sách</translation>
        </message>
        <message>
            <source>For the guest shown</source>
            <translation>Với khách đang hiện</translation>
        </message>
        <message>
            <source>At the desk</source>
            <translation>Tại quầy</translation>
        </message>
        <message>
            <source>On the screen</source>
            <translation>Trên màn hình</translation>
        </message>
        <message>
            <source>choose a row</source>
            <translation>chọn dòng</translation>
        </message>
        <message>
            <source>while typing, too</source>
            <translation>cả khi đang gõ</translation>
        </message>
        <message>
            <source>up and down</source>
            <translation>lên, xuống</translation>
        </message>
        <message>
            <source>check in</source>
            <translation>ghi vào</translation>
        </message>
        <message>
            <source>clear, close</source>
            <translation>xoá, đóng</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>hoàn tác</translation>
        </message>
        <message>
            <source>came in his place</source>
            <translation>người đi thay</translation>
        </message>
        <message>
            <source>came along (+)</source>
            <translation>người đi cùng (+)</translation>
        </message>
        <message>
            <source>whole delegation</source>
            <translation>cả đoàn</translation>
        </message>
        <message>
            <source>give that seat</source>
            <translation>nhận ghế gợi ý</translation>
        </message>
        <message>
            <source>another seat</source>
            <translation>ghế khác</translation>
        </message>
        <message>
            <source>hand out, lend</source>
            <translation>phát, cho mượn</translation>
        </message>
        <message>
            <source>device is back</source>
            <translation>đã trả máy</translation>
        </message>
        <message>
            <source>walk-in</source>
            <translation>khách tự đến</translation>
        </message>
        <message>
            <source>checkpoint</source>
            <translation>điểm kiểm soát</translation>
        </message>
        <message>
            <source>entry or exit</source>
            <translation>vào hoặc ra</translation>
        </message>
        <message>
            <source>camera</source>
            <translation>camera</translation>
        </message>
        <message>
            <source>readers, sound</source>
            <translation>đầu đọc, tiếng</translation>
        </message>
        <message>
            <source>codes in pictures</source>
            <translation>mã trong ảnh</translation>
        </message>
        <message>
            <source>organiser</source>
            <translation>ban tổ chức</translation>
        </message>
        <message>
            <source>lobby screen</source>
            <translation>màn hình sảnh</translation>
        </message>
        <message>
            <source>another event</source>
            <translation>sự kiện khác</translation>
        </message>
        <message>
            <source>emergency</source>
            <translation>khẩn cấp</translation>
        </message>
        <message>
            <source>light or dark</source>
            <translation>sáng, tối</translation>
        </message>
        <message>
            <source>Tiếng Việt</source>
            <translation>English</translation>
        </message>
        <message>
            <source>sound on, off</source>
            <translation>bật, tắt tiếng</translation>
        </message>
        <message>
            <source>these keys</source>
            <translation>bảng phím này</translation>
        </message>
    </context>
</TS>
