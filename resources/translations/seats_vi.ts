<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>No seats drawn yet</source>
            <translation>Chưa có sơ đồ ghế</translation>
        </message>
        <message>
            <source>Once the room is drawn, everyone sees who sits where, and a representative is offered a seat of his own rank.</source>
            <translation>Khi đã vẽ phòng, ai cũng thấy người nào ngồi đâu, và người đi thay được mời ghế theo đúng cấp của mình.</translation>
        </message>
        <message>
            <source>10, or 5 15 for two aisles</source>
            <translation>10, hoặc 5 15 nếu có hai lối đi</translation>
        </message>
        <message>
            <source>4 13, if the hall has none</source>
            <translation>4 13, nếu hội trường không có</translation>
        </message>
        <message>
            <source>A zone's seats are held for their guests until so many minutes before the day's first session. Its post says who may be seated there by rank.</source>
            <translation>Ghế của khu được giữ cho khách đến số phút này trước phiên đầu tiên trong ngày. Chức vụ cho biết ai được ngồi ở đó theo cấp.</translation>
        </message>
        <message>
            <source>A3 (*.pdf)</source>
            <translation>A3 (*.pdf)</translation>
        </message>
        <message>
            <source>A4 (*.pdf)</source>
            <translation>A4 (*.pdf)</translation>
        </message>
        <message>
            <source>And {count} more.</source>
            <translation>Và {count} điều nữa.</translation>
        </message>
        <message>
            <source>Choose a seat on the plan, or look for a guest.</source>
            <translation>Chọn một ghế trên sơ đồ, hoặc tìm một khách.</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Vẽ</translation>
        </message>
        <message>
            <source>Draw rows of seats</source>
            <translation>Vẽ các hàng ghế</translation>
        </message>
        <message>
            <source>Draw rows of seats…</source>
            <translation>Vẽ các hàng ghế…</translation>
        </message>
        <message>
            <source>Draw the seats the guests have</source>
            <translation>Vẽ theo ghế khách đã có</translation>
        </message>
        <message>
            <source>Find a guest or a seat</source>
            <translation>Tìm khách hoặc ghế</translation>
        </message>
        <message>
            <source>For a block, a category or a unit of the list. “from” and a post reserves by rank.</source>
            <translation>Cho một khối, một loại khách hoặc một đơn vị trong danh sách. “từ” và chức vụ để dành theo cấp.</translation>
        </message>
        <message>
            <source>One a line: Front row: 1</source>
            <translation>Mỗi dòng một khu: Hàng đầu: 1</translation>
        </message>
        <message>
            <source>Guest, by name or code</source>
            <translation>Khách, theo tên hoặc mã</translation>
        </message>
        <message>
            <source>Hall</source>
            <translation>Hội trường</translation>
        </message>
        <message>
            <source>Hold again</source>
            <translation>Giữ lại</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>Needs a look</source>
            <translation>Cần xem lại</translation>
        </message>
        <message>
            <source>Now choose a free seat for {name}.</source>
            <translation>Giờ hãy chọn một ghế trống cho {name}.</translation>
        </message>
        <message>
            <source>Open a drawing or a list of seats</source>
            <translation>Mở bản vẽ hoặc danh sách ghế</translation>
        </message>
        <message>
            <source>Open a drawing or a list…</source>
            <translation>Mở bản vẽ hoặc danh sách…</translation>
        </message>
        <message>
            <source>Plan ▾</source>
            <translation>Sơ đồ ▾</translation>
        </message>
        <message>
            <source>Print the seat plan</source>
            <translation>In sơ đồ chỗ ngồi</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>In…</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Nhả ghế</translation>
        </message>
        <message>
            <source>Release the seats of {zone}?</source>
            <translation>Nhả ghế của {zone}?</translation>
        </message>
        <message>
            <source>Release…</source>
            <translation>Nhả ghế…</translation>
        </message>
        <message>
            <source>Reserved seats, one line each: A-01 … A-06: for whom</source>
            <translation>Ghế dành riêng, mỗi dòng: A-01 … A-06: dành cho ai</translation>
        </message>
        <message>
            <source>Seat here</source>
            <translation>Xếp ngồi đây</translation>
        </message>
        <message>
            <source>Seat of {guest}; {name} came instead.</source>
            <translation>Ghế của {guest}; {name} đi thay.</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Chỗ ngồi</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Lấy lại ghế</translation>
        </message>
        <message>
            <source>The seats of {zone} are released.</source>
            <translation>Đã nhả ghế của {zone}.</translation>
        </message>
        <message>
            <source>Whole room</source>
            <translation>Cả phòng</translation>
        </message>
        <message>
            <source>Zones and reserved seats</source>
            <translation>Khu và ghế dành riêng</translation>
        </message>
        <message>
            <source>Zones and reserved seats…</source>
            <translation>Khu và ghế dành riêng…</translation>
        </message>
        <message>
            <source>above</source>
            <translation>ở trên</translation>
        </message>
        <message>
            <source>at the left</source>
            <translation>bên trái</translation>
        </message>
        <message>
            <source>at the right</source>
            <translation>bên phải</translation>
        </message>
        <message>
            <source>below</source>
            <translation>ở dưới</translation>
        </message>
        <message>
            <source>for {name}</source>
            <translation>thay {name}</translation>
        </message>
        <message>
            <source>from</source>
            <translation>từ</translation>
        </message>
        <message>
            <source>from the centre, odd right, even left</source>
            <translation>từ giữa ra, lẻ bên phải, chẵn bên trái</translation>
        </message>
        <message>
            <source>from the left</source>
            <translation>từ trái</translation>
        </message>
        <message>
            <source>from the right</source>
            <translation>từ phải</translation>
        </message>
        <message>
            <source>seats</source>
            <translation>cho-ngoi</translation>
        </message>
        <message>
            <source>{count} seats are drawn.</source>
            <translation>Đã vẽ {count} ghế.</translation>
        </message>
        <message>
            <source>{count} seats are held there. They may be given to others at once, and their guests get another if they come.</source>
            <translation>Khu này đang giữ {count} ghế. Nhả rồi thì có thể xếp ngay cho người khác; khách đến sau sẽ được xếp ghế khác.</translation>
        </message>
        <message>
            <source>{count} seats, {first} to {last}</source>
            <translation>{count} ghế, từ {first} đến {last}</translation>
        </message>
        <message>
            <source>{here} here · {free} free of {all}</source>
            <translation>{here} có mặt · {free}/{all} trống</translation>
        </message>
        <message>
            <source>{name} has no seat now.</source>
            <translation>{name} giờ chưa có ghế.</translation>
        </message>
        <message>
            <source>{name} is here without a seat.</source>
            <translation>{name} đã đến mà chưa có ghế.</translation>
        </message>
        <message>
            <source>{name} sits on {seat}.</source>
            <translation>{name} ngồi ghế {seat}.</translation>
        </message>
        <message>
            <source>“{line}” names no seats of the plan. Write A-01 … A-06: for whom.</source>
            <translation>“{line}” không nêu ghế nào trên sơ đồ. Hãy viết A-01 … A-06: dành cho ai.</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Số hàng</translation>
        </message>
        <message>
            <source>Seats in each</source>
            <translation>Số ghế mỗi hàng</translation>
        </message>
        <message>
            <source>Aisles after seat</source>
            <translation>Lối đi sau ghế</translation>
        </message>
        <message>
            <source>First row</source>
            <translation>Hàng đầu tiên</translation>
        </message>
        <message>
            <source>Numbers left out</source>
            <translation>Số bỏ qua</translation>
        </message>
        <message>
            <source>Numbered</source>
            <translation>Đánh số</translation>
        </message>
        <message>
            <source>The stage is</source>
            <translation>Sân khấu</translation>
        </message>
        <message>
            <source>Zones from the stage on</source>
            <translation>Các khu, tính từ sân khấu</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Khu</translation>
        </message>
        <message>
            <source>Held, minutes before</source>
            <translation>Giữ đến trước (phút)</translation>
        </message>
        <message>
            <source>From this post upwards</source>
            <translation>Từ chức vụ này trở lên</translation>
        </message>
        <message>
            <source>Only this group</source>
            <translation>Chỉ nhóm này</translation>
        </message>
    </context>
    <context>
        <name>Seats</name>
        <message>
            <source>Another</source>
            <translation>Ghế khác</translation>
        </message>
        <message>
            <source>Give it</source>
            <translation>Nhận ghế</translation>
        </message>
        <message>
            <source>Offered</source>
            <translation>Ghế mời</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>Ghế</translation>
        </message>
    </context>
</TS>
