<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>A desk out of reach writes what only it has to a file; any other desk takes it in. Doing it twice changes nothing.</source>
            <translation>Quầy mất kết nối ghi những gì chỉ mình có vào một tệp; quầy nào cũng nhận được tệp đó. Nhận hai lần cũng không thay đổi gì.</translation>
        </message>
        <message>
            <source>A minute</source>
            <translation>Mỗi phút</translation>
        </message>
        <message>
            <source>A new code</source>
            <translation>Mã mới</translation>
        </message>
        <message>
            <source>Another laptop of this event is the hub, and shows a code.</source>
            <translation>Một máy khác của sự kiện là máy chủ và đang hiện mã.</translation>
        </message>
        <message>
            <source>Be the hub instead</source>
            <translation>Làm máy chủ thay thế</translation>
        </message>
        <message>
            <source>Can this computer reach the hub?</source>
            <translation>Máy này có kết nối được máy chủ không?</translation>
        </message>
        <message>
            <source>Carry on a stick</source>
            <translation>Mang bằng USB</translation>
        </message>
        <message>
            <source>Check-ins</source>
            <translation>Lượt vào</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Đồng hồ</translation>
        </message>
        <message>
            <source>First entry</source>
            <translation>Lượt đầu</translation>
        </message>
        <message>
            <source>Found: {event}, at {address}.</source>
            <translation>Đã tìm thấy: {event}, tại {address}.</translation>
        </message>
        <message>
            <source>Guest</source>
            <translation>Khách</translation>
        </message>
        <message>
            <source>Heard</source>
            <translation>Tín hiệu</translation>
        </message>
        <message>
            <source>How it does</source>
            <translation>Tình trạng</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Tham gia</translation>
        </message>
        <message>
            <source>Join a hub</source>
            <translation>Tham gia máy chủ</translation>
        </message>
        <message>
            <source>Join an event of another laptop</source>
            <translation>Tham gia sự kiện của máy khác</translation>
        </message>
        <message>
            <source>Knocking at {address} …</source>
            <translation>Đang gọi {address} …</translation>
        </message>
        <message>
            <source>Known to the others as {name}. The hub is at {addresses}</source>
            <translation>Các quầy khác gọi máy này là {name}. Máy chủ ở {addresses}</translation>
        </message>
        <message>
            <source>Leave the hub</source>
            <translation>Rời máy chủ</translation>
        </message>
        <message>
            <source>Let a computer in</source>
            <translation>Cho một máy tham gia</translation>
        </message>
        <message>
            <source>Let in twice</source>
            <translation>Vào hai nơi</translation>
        </message>
        <message>
            <source>Let nobody in</source>
            <translation>Không cho máy nào vào</translation>
        </message>
        <message>
            <source>Looking for the hub …</source>
            <translation>Đang tìm máy chủ …</translation>
        </message>
        <message>
            <source>Make this laptop the hub</source>
            <translation>Dùng máy này làm máy chủ</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>Thành viên</translation>
        </message>
        <message>
            <source>Not shared</source>
            <translation>Chưa chia sẻ</translation>
        </message>
        <message>
            <source>Nothing keeps this computer awake. Turn off its sleep while it is the hub.</source>
            <translation>Không có gì giữ cho máy này thức. Hãy tắt chế độ ngủ trong lúc máy làm máy chủ.</translation>
        </message>
        <message>
            <source>Only when it is not found by itself; it stands on the hub’s screen.</source>
            <translation>Chỉ cần khi máy không tự tìm thấy; địa chỉ hiện trên màn hình máy chủ.</translation>
        </message>
        <message>
            <source>Only {free} MB are left on this disk. Make room before it is full.</source>
            <translation>Đĩa này chỉ còn {free} MB. Hãy giải phóng chỗ trống trước khi đầy.</translation>
        </message>
        <message>
            <source>Open it now, the rest comes meanwhile</source>
            <translation>Mở ngay, phần còn lại đến sau</translation>
        </message>
        <message>
            <source>Other computers find it at {addresses}</source>
            <translation>Các máy khác tìm thấy tại {addresses}</translation>
        </message>
        <message>
            <source>Really? Press once more.</source>
            <translation>Chắc chứ? Bấm lần nữa.</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Thu hồi</translation>
        </message>
        <message>
            <source>Revoked: {names}.</source>
            <translation>Đã thu hồi: {names}.</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Vai trò</translation>
        </message>
        <message>
            <source>Second entry</source>
            <translation>Lượt sau</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Ghi lại</translation>
        </message>
        <message>
            <source>Settled: {reason}</source>
            <translation>Đã ghi lại: {reason}</translation>
        </message>
        <message>
            <source>Settle…</source>
            <translation>Giải quyết…</translation>
        </message>
        <message>
            <source>Several desks</source>
            <translation>Nhiều quầy</translation>
        </message>
        <message>
            <source>Stop the hub</source>
            <translation>Dừng máy chủ</translation>
        </message>
        <message>
            <source>Take in a file…</source>
            <translation>Nhận tệp…</translation>
        </message>
        <message>
            <source>Tell the organiser at the hub that these are your digits, and wait for the yes:</source>
            <translation>Báo cho ban tổ chức ở máy chủ các chữ số này và chờ đồng ý:</translation>
        </message>
        <message>
            <source>Tells a firewall from a wrong network.</source>
            <translation>Phân biệt bị tường lửa chặn với sai mạng.</translation>
        </message>
        <message>
            <source>The hub is starting …</source>
            <translation>Máy chủ đang khởi động …</translation>
        </message>
        <message>
            <source>The hub makes a last copy and stops …</source>
            <translation>Máy chủ đang lưu bản sao cuối rồi dừng …</translation>
        </message>
        <message>
            <source>The other desks see it: Desk 2, Gate B.</source>
            <translation>Các quầy khác nhìn thấy tên này: Quầy 2, Cổng B.</translation>
        </message>
        <message>
            <source>The others join it. Choose the one with the best place in the network, on power.</source>
            <translation>Các máy khác tham gia máy này. Hãy chọn máy có kết nối mạng tốt nhất, cắm điện.</translation>
        </message>
        <message>
            <source>This computer has joined. What the others recorded comes in now.</source>
            <translation>Máy này đã tham gia. Dữ liệu của các quầy khác đang đến.</translation>
        </message>
        <message>
            <source>This event is on this computer alone again. Nothing recorded was lost.</source>
            <translation>Sự kiện lại chỉ có trên máy này. Không mất gì đã ghi.</translation>
        </message>
        <message>
            <source>This event is on this computer alone. Several desks and screens can share it; each goes on by itself when the network fails.</source>
            <translation>Sự kiện này chỉ có trên máy này. Nhiều quầy và màn hình có thể dùng chung; khi mạng hỏng, mỗi quầy vẫn tự làm việc.</translation>
        </message>
        <message>
            <source>This hub does not write every entry to disk at once. It must not be used.</source>
            <translation>Máy chủ này không ghi ngay từng mục vào đĩa. Không được dùng.</translation>
        </message>
        <message>
            <source>This laptop is the hub</source>
            <translation>Máy này là máy chủ</translation>
        </message>
        <message>
            <source>Twelve letters; or scan the hub’s QR code into this field.</source>
            <translation>Mười hai chữ cái; hoặc quét mã QR của máy chủ vào ô này.</translation>
        </message>
        <message>
            <source>Two desks that were apart let the same guest in. Look into it, and say what it was.</source>
            <translation>Hai quầy mất kết nối đã cho cùng một khách vào. Hãy tìm hiểu và ghi lại lý do.</translation>
        </message>
        <message>
            <source>Type or scan it on the other computer. It lets one in, and counts for {minutes}:{seconds:02d} more.</source>
            <translation>Gõ hoặc quét mã trên máy kia. Mã cho một máy vào, còn hiệu lực {minutes}:{seconds:02d}.</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Nhật ký</translation>
        </message>
        <message>
            <source>What it was</source>
            <translation>Kết luận</translation>
        </message>
        <message>
            <source>What was it?</source>
            <translation>Chuyện là thế nào?</translation>
        </message>
        <message>
            <source>With the code that its hub shows: this desk works along.</source>
            <translation>Bằng mã hiện trên máy chủ: quầy này cùng làm việc.</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>Ghi ra tệp…</translation>
        </message>
        <message>
            <source>Yes, let it in</source>
            <translation>Có, cho vào</translation>
        </message>
        <message>
            <source>You are in. What the others recorded comes to this computer.</source>
            <translation>Đã vào. Dữ liệu của các quầy khác đang về máy này.</translation>
        </message>
        <message>
            <source>checks nobody in while the others do</source>
            <translation>không ghi nhận ai trong khi các quầy khác có</translation>
        </message>
        <message>
            <source>desk</source>
            <translation>quầy</translation>
        </message>
        <message>
            <source>fine</source>
            <translation>tốt</translation>
        </message>
        <message>
            <source>its clock is wrong</source>
            <translation>đồng hồ sai</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>chưa có</translation>
        </message>
        <message>
            <source>online</source>
            <translation>trực tuyến</translation>
        </message>
        <message>
            <source>open</source>
            <translation>chưa giải quyết</translation>
        </message>
        <message>
            <source>screen</source>
            <translation>màn hình</translation>
        </message>
        <message>
            <source>organiser</source>
            <translation>ban tổ chức</translation>
        </message>
        <message>
            <source>silent: off, out of reach, or stuck</source>
            <translation>im lặng: tắt máy, mất mạng hoặc treo</translation>
        </message>
        <message>
            <source>the hub’s start</source>
            <translation>lúc máy chủ khởi động</translation>
        </message>
        <message>
            <source>two computers under this name</source>
            <translation>hai máy dùng chung tên này</translation>
        </message>
        <message>
            <source>{count} entries are in {file}. Take it in on any other desk.</source>
            <translation>{count} mục nằm trong {file}. Hãy nhận tệp ở quầy khác.</translation>
        </message>
        <message>
            <source>{count} were not signed by the desk they name, and left out.</source>
            <translation>{count} mục không do quầy ghi trong đó ký nên bị bỏ ra.</translation>
        </message>
        <message>
            <source>{done} of {total} entries</source>
            <translation>{done} trên {total} mục</translation>
        </message>
        <message>
            <source>{name} asks to join as {role}. Does its screen show these digits?</source>
            <translation>{name} xin tham gia với vai trò {role}. Màn hình máy đó có hiện các chữ số này không?</translation>
        </message>
        <message>
            <source>{name} asks to join.</source>
            <translation>{name} xin tham gia.</translation>
        </message>
        <message>
            <source>{name} is in.</source>
            <translation>{name} đã vào.</translation>
        </message>
        <message>
            <source>{name} is no member any more.</source>
            <translation>{name} không còn là thành viên.</translation>
        </message>
        <message>
            <source>{name} was let in at two desks. Nobody is put out by your answer.</source>
            <translation>{name} đã vào ở hai quầy. Câu trả lời của bạn không đưa ai ra.</translation>
        </message>
        <message>
            <source>{name} was not heard since {time}: it is off, out of reach, or stuck.</source>
            <translation>Không nghe thấy {name} từ {time}: máy tắt, mất mạng hoặc bị treo.</translation>
        </message>
        <message>
            <source>{new} entries are new here, {known} were here before.</source>
            <translation>{new} mục mới ở đây, {known} mục đã có từ trước.</translation>
        </message>
        <message>
            <source>{there} of {count} members are online. {facts} entries in the log; last copy: {copied}.</source>
            <translation>{there} trên {count} thành viên đang trực tuyến. {facts} mục trong nhật ký; bản sao gần nhất: {copied}.</translation>
        </message>
        <message>
            <source>The code on the hub’s screen</source>
            <translation>Mã trên màn hình máy chủ</translation>
        </message>
        <message>
            <source>Name of this desk</source>
            <translation>Tên quầy này</translation>
        </message>
        <message>
            <source>This computer is a</source>
            <translation>Máy này là</translation>
        </message>
        <message>
            <source>Address of the hub</source>
            <translation>Địa chỉ máy chủ</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Không</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Kiểm tra</translation>
        </message>
    </context>
</TS>
