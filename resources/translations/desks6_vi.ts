<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>Set aside; everything else goes on</source>
            <translation>Đã để riêng; mọi việc khác vẫn chạy</translation>
        </message>
        <message>
            <source>from a newer version of Kiosk. Update this computer; they are read then.</source>
            <translation>do phiên bản Kiosk mới hơn ghi. Hãy cập nhật máy này, rồi sẽ đọc được.</translation>
        </message>
        <message>
            <source>in a form this computer does not know. Update all computers to one version.</source>
            <translation>có dạng mà máy này không biết. Hãy cập nhật mọi máy lên cùng một phiên bản.</translation>
        </message>
        <message>
            <source>not accepted by the hub. They are safe here; carry them in a file to another desk.</source>
            <translation>không được máy chủ nhận. Chúng vẫn an toàn ở đây; hãy mang bằng tệp sang quầy khác.</translation>
        </message>
        <message>
            <source>not signed by the desk they name. Ask who carried them; revoke a computer you do not know.</source>
            <translation>không có chữ ký của quầy ghi tên trong đó. Hãy hỏi ai đã mang đến; thu hồi máy mà bạn không biết.</translation>
        </message>
        <message>
            <source>not written by Kiosk. Nothing need be done; if more come, revoke the computer they come from.</source>
            <translation>không phải do Kiosk ghi. Không cần làm gì; nếu còn đến nữa, hãy thu hồi máy đã gửi.</translation>
        </message>
        <message>
            <source>other than what is here under the same mark. What is here stands; compare both desks' lists.</source>
            <translation>khác với mục cùng mã đã có ở đây. Mục ở đây được giữ; hãy đối chiếu danh sách của hai quầy.</translation>
        </message>
        <message>
            <source>too large to be shared. They stay on the desk that recorded them; shorten a long note there.</source>
            <translation>quá lớn nên không chia sẻ được. Chúng vẫn ở quầy đã ghi; hãy rút ngắn ghi chú dài ở đó.</translation>
        </message>
    </context>
</TS>
