<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Hub</name>
        <message>
            <source>A guest</source>
            <translation>Một khách</translation>
        </message>
        <message>
            <source>Another computer works under the name {name}: this event’s folder was copied to it. Nothing is lost. Let one of the two leave the hub, and join with a code of its own.</source>
            <translation>Một máy khác đang làm việc dưới tên {name}: thư mục sự kiện này đã được chép sang máy đó. Không mất gì. Hãy cho một trong hai máy rời máy chủ rồi tham gia lại bằng mã riêng.</translation>
        </message>
        <message>
            <source>two under one name</source>
            <translation>hai máy trùng tên</translation>
        </message>
        <message>
            <source>The hub does not know this computer: it was revoked, or the hub began anew without having heard of it. Go on, everything is recorded here. To share it, leave the hub and join with a new code.</source>
            <translation>Máy chủ không nhận máy này: máy đã bị thu hồi, hoặc máy chủ mới lập chưa biết máy này. Cứ làm tiếp, mọi lượt đều được ghi tại đây. Muốn chia sẻ, hãy rời máy chủ rồi tham gia bằng mã mới.</translation>
        </message>
        <message>
            <source>What answers at the hub’s address is not the hub that this computer joined. Was it begun anew? Then leave it, and join with a new code.</source>
            <translation>Máy đang trả lời tại địa chỉ này không phải máy chủ mà máy này đã tham gia. Máy chủ được lập lại? Hãy rời máy chủ rồi tham gia bằng mã mới.</translation>
        </message>
        <message>
            <source>unknown to the hub</source>
            <translation>máy chủ không nhận</translation>
        </message>
        <message>
            <source>another hub answers</source>
            <translation>máy chủ khác trả lời</translation>
        </message>
        <message>
            <source>Apart from the others since {time}. Go on: everything is recorded here.</source>
            <translation>Mất kết nối với các quầy khác từ {time}. Cứ làm tiếp: mọi lượt đều được ghi tại đây.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Close all the same?</source>
            <translation>Vẫn đóng?</translation>
        </message>
        <message>
            <source>Everything is shared: safe to unplug.</source>
            <translation>Mọi mục đã chia sẻ: có thể tắt hoặc rút máy.</translation>
        </message>
        <message>
            <source>Hub: {addresses}</source>
            <translation>Máy chủ: {addresses}</translation>
        </message>
        <message>
            <source>In the organiser it can be shared with other desks and screens.</source>
            <translation>Có thể chia sẻ với các quầy và màn hình khác trong cửa sổ ban tổ chức.</translation>
        </message>
        <message>
            <source>Known to the others as {name}.</source>
            <translation>Các quầy khác gọi máy này là {name}.</translation>
        </message>
        <message>
            <source>Let in twice while desks were apart:</source>
            <translation>Vào hai nơi trong lúc các quầy mất kết nối:</translation>
        </message>
        <message>
            <source>Looking for the hub …</source>
            <translation>Đang tìm máy chủ …</translation>
        </message>
        <message>
            <source>Online: every desk knows what every other recorded.</source>
            <translation>Trực tuyến: quầy nào cũng biết các quầy khác đã ghi gì.</translation>
        </message>
        <message>
            <source>Open “Several desks” · F7</source>
            <translation>Mở “Nhiều quầy” · F7</translation>
        </message>
        <message>
            <source>Recorded here, not yet checked with the other desks.</source>
            <translation>Đã ghi tại đây, chưa đối chiếu với các quầy khác.</translation>
        </message>
        <message>
            <source>Several desks</source>
            <translation>Nhiều quầy</translation>
        </message>
        <message>
            <source>Several desks (F10)</source>
            <translation>Nhiều quầy (F10)</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Ở lại</translation>
        </message>
        <message>
            <source>This event is on this computer alone.</source>
            <translation>Sự kiện này chỉ có trên máy này.</translation>
        </message>
        <message>
            <source>The lobby screen goes dark. It comes back with reception.</source>
            <translation>Màn hình sảnh sẽ tắt, và bật lại cùng Lễ tân.</translation>
        </message>
        <message>
            <source>This laptop is the hub. The other desks go on without it, each for itself, until it runs again.</source>
            <translation>Máy này là máy chủ. Các quầy khác vẫn làm việc riêng lẻ cho đến khi máy chủ chạy lại.</translation>
        </message>
        <message>
            <source>This laptop is the hub: do not switch it off while others work.</source>
            <translation>Máy này là máy chủ: đừng tắt khi các quầy khác còn làm việc.</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>và {count} lượt nữa</translation>
        </message>
        <message>
            <source>apart since {time}</source>
            <translation>mất kết nối từ {time}</translation>
        </message>
        <message>
            <source>connecting …</source>
            <translation>đang kết nối …</translation>
        </message>
        <message>
            <source>online</source>
            <translation>trực tuyến</translation>
        </message>
        <message>
            <source>several desks</source>
            <translation>nhiều quầy</translation>
        </message>
        <message>
            <source>{count} behind</source>
            <translation>còn {count} mục</translation>
        </message>
        <message>
            <source>{count} entries are on this laptop only. They are safe in its event file, and go to the others when it is opened again where the hub can be reached. Until then do not lend this laptop away.</source>
            <translation>{count} mục chỉ có trên máy này. Chúng nằm an toàn trong tệp sự kiện và sẽ đến các quầy khác khi mở lại tệp ở nơi kết nối được máy chủ. Cho đến lúc đó đừng cho mượn máy này.</translation>
        </message>
        <message>
            <source>{count} entries are still on their way between the desks.</source>
            <translation>{count} mục còn đang truyền giữa các quầy.</translation>
        </message>
        <message>
            <source>{count} entries were set aside; the organiser says why.</source>
            <translation>{count} mục đã được để riêng; xem lý do ở cửa sổ ban tổ chức.</translation>
        </message>
        <message>
            <source>{count} not shared</source>
            <translation>{count} mục chưa chia sẻ</translation>
        </message>
        <message>
            <source>{count} not yet shared: do not switch this laptop off.</source>
            <translation>{count} mục chưa chia sẻ: đừng tắt máy này.</translation>
        </message>
        <message>
            <source>{name}: in at {first}, {first_desk}, and again at {second}, {second_desk}.</source>
            <translation>{name}: vào lúc {first}, {first_desk}, và lần nữa lúc {second}, {second_desk}.</translation>
        </message>
        <message>
            <source>Come in, not yet checked</source>
            <translation>Mời vào, chưa đối chiếu</translation>
        </message>
    </context>
</TS>
