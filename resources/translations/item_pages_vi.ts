<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>Items</source>
            <translation>Phát và mượn</translation>
        </message>
        <message>
            <source>items</source>
            <translation>phát và mượn</translation>
        </message>
        <message>
            <source>Everything that was handed out and lent: who got it, when, from which desk, and what is not back.</source>
            <translation>Mọi thứ đã phát và cho mượn: ai nhận, lúc nào, từ quầy nào, và thứ gì chưa trả.</translation>
        </message>
        <message>
            <source>Add an item</source>
            <translation>Thêm vật phẩm</translation>
        </message>
        <message>
            <source>Change an item</source>
            <translation>Sửa vật phẩm</translation>
        </message>
        <message>
            <source>For example: Document pack, Lunch, Interpretation receiver</source>
            <translation>Ví dụ: Bộ tài liệu, Phiếu ăn trưa, Tai nghe phiên dịch</translation>
        </message>
        <message>
            <source>What happens to it</source>
            <translation>Hình thức</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Hình thức</translation>
        </message>
        <message>
            <source>How many there are</source>
            <translation>Số lượng có</translation>
        </message>
        <message>
            <source>empty: not counted</source>
            <translation>để trống: không đếm</translation>
        </message>
        <message>
            <source>A guest may have several at a time</source>
            <translation>Một khách được giữ nhiều cái</translation>
        </message>
        <message>
            <source>Who comes along gets one, too</source>
            <translation>Người đi cùng cũng được nhận</translation>
        </message>
        <message>
            <source>Given to pending invitations too</source>
            <translation>Phát cả cho giấy mời đang chờ</translation>
        </message>
        <message>
            <source>Given from</source>
            <translation>Phát từ</translation>
        </message>
        <message>
            <source>Given until</source>
            <translation>Phát đến</translation>
        </message>
        <message>
            <source>Nothing ticked: for everyone.</source>
            <translation>Không chọn mục nào: cho mọi người.</translation>
        </message>
        <message>
            <source>A warning appears when a tenth is left.</source>
            <translation>Sẽ có cảnh báo khi chỉ còn một phần mười.</translation>
        </message>
        <message>
            <source>Given for good</source>
            <translation>Phát hẳn</translation>
        </message>
        <message>
            <source>Lent by its number, and comes back</source>
            <translation>Cho mượn theo số máy, rồi trả</translation>
        </message>
        <message>
            <source>Lent, and comes back</source>
            <translation>Cho mượn</translation>
        </message>
        <message>
            <source>An item needs a name. Type one.</source>
            <translation>Vật phẩm cần có tên. Hãy nhập tên.</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Vật phẩm</translation>
        </message>
        <message>
            <source>Entitled</source>
            <translation>Tiêu chuẩn</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Đã phát</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Đang mượn</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Đã trả</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Còn lại</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số máy</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>Quầy</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tình trạng</translation>
        </message>
        <message>
            <source>Not returned</source>
            <translation>Chưa trả</translation>
        </message>
        <message>
            <source>Everything given</source>
            <translation>Tất cả đã phát</translation>
        </message>
        <message>
            <source>Search by name, unit, number or phone</source>
            <translation>Tìm theo tên, đơn vị, số máy hoặc điện thoại</translation>
        </message>
        <message>
            <source>Offer no more</source>
            <translation>Ngừng phát</translation>
        </message>
        <message>
            <source>Offer again</source>
            <translation>Phát lại</translation>
        </message>
        <message>
            <source>Is back</source>
            <translation>Đã trả</translation>
        </message>
        <message>
            <source>Lost…</source>
            <translation>Mất…</translation>
        </message>
        <message>
            <source>Take back…</source>
            <translation>Huỷ…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>In…</translation>
        </message>
        <message>
            <source>Nothing is handed out yet</source>
            <translation>Chưa có gì để phát</translation>
        </message>
        <message>
            <source>Document packs, gifts, meals, car passes: once for each guest who is entitled. Receivers and the like are lent by their numbers, and the exit warns of what is not back.</source>
            <translation>Tài liệu, quà, phiếu ăn, phiếu gửi xe: mỗi khách có tiêu chuẩn nhận một lần. Tai nghe và thiết bị cho mượn theo số máy, lối ra sẽ nhắc thứ chưa trả.</translation>
        </message>
        <message>
            <source>the newest {count}</source>
            <translation>{count} mục mới nhất</translation>
        </message>
        <message>
            <source>{name} is saved.</source>
            <translation>Đã lưu {name}.</translation>
        </message>
        <message>
            <source>{name} is offered no more.</source>
            <translation>{name} không còn phát nữa.</translation>
        </message>
        <message>
            <source>{name} is offered again.</source>
            <translation>{name} được phát trở lại.</translation>
        </message>
        <message>
            <source>Is {item} lost?</source>
            <translation>{item} bị mất?</translation>
        </message>
        <message>
            <source>Record as lost</source>
            <translation>Ghi nhận mất</translation>
        </message>
        <message>
            <source>Take back {item}?</source>
            <translation>Huỷ {item}?</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Huỷ</translation>
        </message>
        <message>
            <source>{name}: it is written into the journal.</source>
            <translation>{name}: việc này được ghi vào nhật ký.</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>đã huỷ</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>mất</translation>
        </message>
        <message>
            <source>returned {time}</source>
            <translation>trả {time}</translation>
        </message>
        <message>
            <source>out</source>
            <translation>đang mượn</translation>
        </message>
        <message>
            <source>given twice</source>
            <translation>phát hai lần</translation>
        </message>
        <message>
            <source>replacement</source>
            <translation>phát thay</translation>
        </message>
        <message>
            <source>given</source>
            <translation>đã phát</translation>
        </message>
    </context>
</TS>
