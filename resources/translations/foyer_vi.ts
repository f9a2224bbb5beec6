<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>Nobody</source>
            <translation>Không ai</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Tên gọi</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Chữ cái đầu</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Sao chép địa chỉ</translation>
        </message>
        <message>
            <source>The agenda on one’s phone</source>
            <translation>Chương trình trên điện thoại</translation>
        </message>
        <message>
            <source>Serves the programme to phones in the same Wi-Fi: no app, no internet, nothing about guests. While it is on, the lobby shows its code.</source>
            <translation>Phát chương trình cho điện thoại cùng mạng Wi-Fi: không cần ứng dụng, không cần internet, không có gì về khách mời. Khi đang bật, màn hình sảnh hiện mã QR của trang.</translation>
        </message>
        <message>
            <source>Welcome by name</source>
            <translation>Chào theo tên</translation>
        </message>
        <message>
            <source>For a few seconds after check-in the lobby welcomes a guest, with the next session and its room, where it covers nothing of the programme. Only guests who agreed.</source>
            <translation>Trong vài giây sau khi khách đến, màn hình sảnh chào khách kèm phiên kế tiếp và phòng, ở chỗ không che chương trình. Chỉ những khách đã đồng ý.</translation>
        </message>
        <message>
            <source>A guest agrees through a column “welcome consent” of the list (yes, x), or with a tick in the guest’s form. Silence is no consent.</source>
            <translation>Khách đồng ý qua cột “đồng ý chào tên” trong danh sách (có, x) hoặc dấu chọn trong phiếu của khách. Không trả lời nghĩa là không đồng ý.</translation>
        </message>
        <message>
            <source>It is off.</source>
            <translation>Đang tắt.</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Đang khởi động…</translation>
        </message>
        <message>
            <source>This computer is in no network. Join the Wi-Fi the guests use; the page follows.</source>
            <translation>Máy này chưa vào mạng nào. Hãy nối vào Wi-Fi mà khách dùng, trang sẽ tự nhận.</translation>
        </message>
        <message>
            <source>If a phone cannot open it, it may be in another network: {others}</source>
            <translation>Nếu điện thoại không mở được, có thể điện thoại ở mạng khác: {others}</translation>
        </message>
        <message>
            <source>Phones in the same Wi-Fi find it at</source>
            <translation>Điện thoại cùng Wi-Fi mở tại</translation>
        </message>
        <message>
            <source>{agreed} of {guests} guests agreed.</source>
            <translation>{agreed} trong {guests} khách đã đồng ý.</translation>
        </message>
        <message>
            <source>Foyer</source>
            <translation>Sảnh</translation>
        </message>
        <message>
            <source>Nobody is welcomed by name.</source>
            <translation>Không chào ai theo tên.</translation>
        </message>
        <message>
            <source>Guests who agreed are welcomed by name.</source>
            <translation>Khách đã đồng ý sẽ được chào theo tên.</translation>
        </message>
        <message>
            <source>The address is copied: {address}</source>
            <translation>Đã sao chép địa chỉ: {address}</translation>
        </message>
        <message>
            <source>Agrees to be welcomed by name</source>
            <translation>Đồng ý được chào theo tên</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Họ và tên</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Cổng</translation>
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
            <source>When</source>
            <translation>Khi nào</translation>
        </message>
        <message>
            <source>What will look odd</source>
            <translation>Điều sẽ trông lạ</translation>
        </message>
        <message>
            <source>1×</source>
            <translation>1×</translation>
        </message>
        <message>
            <source>60×</source>
            <translation>60×</translation>
        </message>
        <message>
            <source>600×</source>
            <translation>600×</translation>
        </message>
        <message>
            <source>Wide</source>
            <translation>Ngang</translation>
        </message>
        <message>
            <source>Upright</source>
            <translation>Dọc</translation>
        </message>
        <message>
            <source>Going through the whole event…</source>
            <translation>Đang đi qua toàn bộ sự kiện…</translation>
        </message>
        <message>
            <source>◀ Change</source>
            <translation>◀ Thay đổi</translation>
        </message>
        <message>
            <source>Change ▶</source>
            <translation>Thay đổi ▶</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Bây giờ</translation>
        </message>
        <message>
            <source>Finds every minute when a title is cut, a room is missing or not everything fits.</source>
            <translation>Tìm từng phút có tên phiên bị cắt, thiếu phòng hoặc không đủ chỗ cho mọi mục.</translation>
        </message>
        <message>
            <source>Check the whole event</source>
            <translation>Kiểm tra toàn sự kiện</translation>
        </message>
        <message>
            <source>Rehearsal report</source>
            <translation>Báo cáo diễn tập</translation>
        </message>
        <message>
            <source>Nothing to rehearse yet</source>
            <translation>Chưa có gì để diễn tập</translation>
        </message>
        <message>
            <source>Once there is an agenda, the board can be seen here at any moment of the event, and what will look odd.</source>
            <translation>Khi đã có chương trình, ở đây xem được bảng tại mọi thời điểm của sự kiện và những điều sẽ trông lạ.</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Chạy</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Dừng</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>Diễn tập</translation>
        </message>
        <message>
            <source>{count} things to look at. Choose one to see its moment.</source>
            <translation>{count} điều cần xem. Chọn một điều để đến thời điểm đó.</translation>
        </message>
        <message>
            <source>Nothing is odd, cut or left out.</source>
            <translation>Không có gì lạ, bị cắt hay bị bỏ sót.</translation>
        </message>
        <message>
            <source>The report could not be made. Check the file under Event file.</source>
            <translation>Không lập được báo cáo. Hãy kiểm tra tệp ở mục Tệp sự kiện.</translation>
        </message>
    </context>
</TS>
