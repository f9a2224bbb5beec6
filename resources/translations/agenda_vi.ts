<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Organiser</name>
    <message>
        <source>A programme from the web</source>
        <translation>Chương trình từ web</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Cả ngày</translation>
    </message>
    <message>
        <source>Delays, moves, cancellations and what you edited by hand stay.</source>
        <translation>Các lần dời giờ, chuyển phòng, huỷ và những gì bạn đã sửa tay được giữ nguyên.</translation>
    </message>
    <message>
        <source>From a web address…</source>
        <translation>Từ một địa chỉ web…</translation>
    </message>
    <message>
        <source>From the web…</source>
        <translation>Từ web…</translation>
    </message>
    <message>
        <source>Import all of it</source>
        <translation>Vẫn nhập toàn bộ</translation>
    </message>
    <message>
        <source>Import the programme from a spreadsheet, a schedule, a calendar or a page, or type its sessions. The lobby follows at once.</source>
        <translation>Nhập chương trình từ bảng tính, lịch, trang web, hoặc gõ từng phiên. Màn hình sảnh cập nhật ngay.</translation>
    </message>
    <message>
        <source>Is it the right one? The agenda stays as it is until you decide.</source>
        <translation>Có đúng tệp này không? Chương trình được giữ nguyên cho đến khi bạn quyết định.</translation>
    </message>
    <message>
        <source>It is missing, and would be taken off.</source>
        <translation>Không còn trong tệp, sẽ bị gỡ khỏi chương trình.</translation>
    </message>
    <message>
        <source>Keep the agenda as it is</source>
        <translation>Giữ nguyên chương trình</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Xem…</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>Đọc ngay</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Ngừng theo</translation>
    </message>
    <message>
        <source>Take only what is new</source>
        <translation>Chỉ lấy phần mới</translation>
    </message>
    <message>
        <source>The address goes back and forth between two versions, so the agenda stays.</source>
        <translation>Địa chỉ lúc trả bản này, lúc trả bản kia, nên chương trình được giữ nguyên.</translation>
    </message>
    <message>
        <source>The address of a schedule (frab, pretalx), a calendar (.ics), Indico, a spreadsheet or a page. You see what it would change before anything is changed.</source>
        <translation>Địa chỉ của lịch chương trình (frab, pretalx), lịch .ics, Indico, bảng tính hoặc trang web. Bạn xem trước các thay đổi rồi mới quyết định.</translation>
    </message>
    <message>
        <source>The agenda follows the address no more. It stays as it is.</source>
        <translation>Chương trình không còn theo địa chỉ này. Nội dung được giữ nguyên.</translation>
    </message>
    <message>
        <source>The agenda was read from the web: {new} new, {changed} changed, {gone} taken off.</source>
        <translation>Đã đọc chương trình từ web: {new} mới, {changed} thay đổi, {gone} gỡ bỏ.</translation>
    </message>
    <message>
        <source>Type a web address. It begins with https://.</source>
        <translation>Hãy nhập địa chỉ web, bắt đầu bằng https://.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>again every {minutes} min</source>
        <translation>đọc lại mỗi {minutes} phút</translation>
    </message>
    <message>
        <source>every {minutes} min</source>
        <translation>mỗi {minutes} phút</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>chỉ khi yêu cầu</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {unchanged} unchanged, {gone} no longer in the programme, {refused} left out.</source>
        <translation>{new} mới, {changed} thay đổi, {unchanged} giữ nguyên, {gone} không còn, {refused} không nhập.</translation>
    </message>
</context>
</TS>
