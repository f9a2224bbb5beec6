<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>, {count} cancelled</source>
            <translation>, huỷ {count} giấy mời</translation>
        </message>
        <message>
            <source>, {count} left out</source>
            <translation>, bỏ qua {count}</translation>
        </message>
        <message>
            <source>Cancel 1 invitation</source>
            <translation>Huỷ 1 giấy mời</translation>
        </message>
        <message>
            <source>Cancel {count} invitations</source>
            <translation>Huỷ {count} giấy mời</translation>
        </message>
        <message>
            <source>Guests of this event whom the list does not name. They stay as they are; tick those whose invitation is to be cancelled. Nobody is removed.</source>
            <translation>Khách của sự kiện không có trong danh sách này. Họ vẫn được giữ nguyên; hãy đánh dấu những người cần huỷ giấy mời. Không ai bị xoá.</translation>
        </message>
        <message>
            <source>Import {count}, cancel {cancelled}</source>
            <translation>Nhập {count}, huỷ {cancelled}</translation>
        </message>
        <message>
            <source>Imported {new} new, {changed} changed{more}.</source>
            <translation>Đã nhập {new} khách mới, {changed} thay đổi{more}.</translation>
        </message>
        <message>
            <source>Invitations cancelled: {count}.</source>
            <translation>Giấy mời đã huỷ: {count}.</translation>
        </message>
        <message>
            <source>Kept because they came since: {names}.</source>
            <translation>Giữ lại vì đã đến dự: {names}.</translation>
        </message>
        <message>
            <source>Kept because they were changed since: {names}.</source>
            <translation>Giữ lại vì đã được sửa sau đó: {names}.</translation>
        </message>
        <message>
            <source>Known guests whose details change. Untick whom to leave as he is. Check-ins are kept.</source>
            <translation>Khách đã có mà thông tin thay đổi. Bỏ dấu ở người muốn giữ nguyên. Lượt vào đã ghi vẫn được giữ.</translation>
        </message>
        <message>
            <source>Left out: {count}.</source>
            <translation>Đã bỏ qua: {count}.</translation>
        </message>
        <message>
            <source>Search in these rows</source>
            <translation>Tìm trong các dòng này</translation>
        </message>
        <message>
            <source>Taking the import back…</source>
            <translation>Đang hoàn tác lần nhập…</translation>
        </message>
        <message>
            <source>The import of {file} is undone. Removed: {removed}, as before: {restored}.</source>
            <translation>Đã hoàn tác lần nhập {file}. Đã gỡ: {removed}, trở lại như cũ: {restored}.</translation>
        </message>
        <message>
            <source>These guests will be added. Untick whom to leave out.</source>
            <translation>Các khách này sẽ được thêm. Bỏ dấu ở người không nhập.</translation>
        </message>
        <message>
            <source>These rows are not taken. Correct them in your list and import it again, as often as you like.</source>
            <translation>Các dòng này không được nhập. Hãy sửa trong danh sách rồi nhập lại, bao nhiêu lần cũng được.</translation>
        </message>
        <message>
            <source>These rows are taken, but look at them: namesakes, or texts that may not be meant so.</source>
            <translation>Các dòng này vẫn được nhập, nhưng nên xem lại: trùng họ tên, hoặc nội dung có thể bị nhầm.</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Đánh dấu tất cả</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>Bỏ dấu tất cả</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>Hoàn tác lần nhập này</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Thay đổi</translation>
        </message>
        <message>
            <source>{count} not taken</source>
            <translation>{count} không nhập</translation>
        </message>
        <message>
            <source>{count} stay in all.</source>
            <translation>Tổng cộng giữ lại {count} người.</translation>
        </message>
        <message>
            <source>{count} to check</source>
            <translation>{count} cần xem lại</translation>
        </message>
        <message>
            <source>{taken} of {count} changed</source>
            <translation>{taken}/{count} thay đổi</translation>
        </message>
        <message>
            <source>{taken} of {count} new</source>
            <translation>{taken}/{count} mới</translation>
        </message>
        <message>
            <source>1 guest has a new code.</source>
            <translation>1 khách có mã mới.</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Họ và tên đệm</translation>
        </message>
        <message>
            <source>Middle name</source>
            <translation>Tên đệm</translation>
        </message>
    </context>
</TS>
