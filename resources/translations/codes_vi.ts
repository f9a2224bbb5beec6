<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Organiser</name>
    <message>
        <source>1 guest came with a signed code and is in no list yet. Import the newer list, or add the name.</source>
        <translation>1 khách đến với mã có chữ ký và chưa có trong danh sách. Hãy nhập danh sách mới hơn hoặc thêm tên.</translation>
    </message>
    <message>
        <source>A key is made and kept in this file. Whoever has the file can sign: give copies only to those you trust. Copy the file to the other desks afterwards, so that they know the key.</source>
        <translation>Một khoá được tạo và giữ trong tệp này. Ai có tệp cũng ký được: chỉ đưa bản sao cho người tin cậy. Sau đó hãy chép tệp sang các quầy khác để quầy biết khoá.</translation>
    </message>
    <message>
        <source>A new code for {who}?</source>
        <translation>Mã mới cho {who}?</translation>
    </message>
    <message>
        <source>Add the name</source>
        <translation>Thêm tên</translation>
    </message>
    <message>
        <source>Add the name…</source>
        <translation>Thêm tên…</translation>
    </message>
    <message>
        <source>Codes are signed with key {key}. Make a backup: the key is in this file alone.</source>
        <translation>Mã được ký bằng khoá {key}. Hãy sao lưu: khoá chỉ nằm trong tệp này.</translation>
    </message>
    <message>
        <source>Every desk believes a signed code by itself, even of a guest who was invited after its list was copied. The code is larger: 41 squares wide instead of 21.</source>
        <translation>Quầy nào cũng tự nhận ra mã có chữ ký, kể cả của khách được mời sau khi chép danh sách. Mã lớn hơn: rộng 41 ô thay vì 21 ô.</translation>
    </message>
    <message>
        <source>For a key that fell into wrong hands. Reception refuses these letters from now on and asks for newer ones; guests can still be let in by name.</source>
        <translation>Dành cho khoá đã lọt vào tay người khác. Từ bây giờ quầy từ chối các thư này và hỏi thư mới hơn; khách vẫn vào được khi tìm theo tên.</translation>
    </message>
    <message>
        <source>Key {number} ({key})</source>
        <translation>Khoá {number} ({key})</translation>
    </message>
    <message>
        <source>Letters carry the small code again.</source>
        <translation>Thư mời lại mang mã nhỏ.</translation>
    </message>
    <message>
        <source>Letters carry the small code of 16 letters.</source>
        <translation>Thư mời mang mã nhỏ gồm 16 chữ cái.</translation>
    </message>
    <message>
        <source>Letters signed with key {key} are refused.</source>
        <translation>Thư đã ký bằng khoá {key} bị từ chối.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Tạo mã mới</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Tạo khoá mới</translation>
    </message>
    <message>
        <source>Make a new key?</source>
        <translation>Tạo khoá mới?</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Tạo khoá</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>Mã mới…</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Khoá mới…</translation>
    </message>
    <message>
        <source>New letters are signed with the new key; letters sent so far stay good. Copy the file to the other desks afterwards: they refuse the new letters until they know the new key.</source>
        <translation>Thư mời mới được ký bằng khoá mới; thư đã gửi vẫn có hiệu lực. Sau đó hãy chép tệp sang các quầy khác: quầy từ chối thư mới cho đến khi biết khoá mới.</translation>
    </message>
    <message>
        <source>New letters carry signed codes.</source>
        <translation>Thư mời mới mang mã có chữ ký.</translation>
    </message>
    <message>
        <source>New letters carry the small code. Letters sent so far stay good.</source>
        <translation>Thư mời mới mang mã nhỏ. Thư đã gửi vẫn có hiệu lực.</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Chưa có danh sách</translation>
    </message>
    <message>
        <source>Refuse its letters</source>
        <translation>Từ chối thư đã ký</translation>
    </message>
    <message>
        <source>Refuse its letters…</source>
        <translation>Từ chối thư đã ký…</translation>
    </message>
    <message>
        <source>Refuse letters signed with key {key}?</source>
        <translation>Từ chối thư đã ký bằng khoá {key}?</translation>
    </message>
    <message>
        <source>Revoke the code</source>
        <translation>Thu hồi mã</translation>
    </message>
    <message>
        <source>Revoke the code of {who}?</source>
        <translation>Thu hồi mã của {who}?</translation>
    </message>
    <message>
        <source>Revoke the code…</source>
        <translation>Thu hồi mã…</translation>
    </message>
    <message>
        <source>Sign codes from now on?</source>
        <translation>Ký mã từ bây giờ?</translation>
    </message>
    <message>
        <source>Sign codes…</source>
        <translation>Ký mã…</translation>
    </message>
    <message>
        <source>Signed codes</source>
        <translation>Mã có chữ ký</translation>
    </message>
    <message>
        <source>Stop signing</source>
        <translation>Thôi ký</translation>
    </message>
    <message>
        <source>Stop signing codes?</source>
        <translation>Thôi ký mã?</translation>
    </message>
    <message>
        <source>Stop signing…</source>
        <translation>Thôi ký…</translation>
    </message>
    <message>
        <source>The code is refused at the door. The guest can still be let in by name.</source>
        <translation>Mã bị từ chối ở cửa. Khách vẫn vào được khi tìm theo tên.</translation>
    </message>
    <message>
        <source>The code of {who} counts no more.</source>
        <translation>Mã của {who} không còn hiệu lực.</translation>
    </message>
    <message>
        <source>The code until now is refused at the door and names the new one. Send a new letter afterwards.</source>
        <translation>Mã cũ bị từ chối ở cửa và cho biết mã mới. Sau đó hãy gửi thư mời mới.</translation>
    </message>
    <message>
        <source>The guest with the code {code} is {name}.</source>
        <translation>Khách có mã {code} là {name}.</translation>
    </message>
    <message>
        <source>Type the guest’s name.</source>
        <translation>Hãy nhập tên khách.</translation>
    </message>
    <message>
        <source>Who came with this code?</source>
        <translation>Ai đã đến với mã này?</translation>
    </message>
    <message>
        <source>its letters are good until {day}</source>
        <translation>thư đã ký có hiệu lực đến {day}</translation>
    </message>
    <message>
        <source>its letters are refused since {day}</source>
        <translation>thư đã ký bị từ chối từ {day}</translation>
    </message>
    <message>
        <source>made {day}</source>
        <translation>tạo ngày {day}</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>đang ký</translation>
    </message>
    <message>
        <source>signs in another file</source>
        <translation>đang ký ở tệp khác</translation>
    </message>
    <message>
        <source>signs no more, its letters stay good</source>
        <translation>thôi ký, thư đã ký vẫn có hiệu lực</translation>
    </message>
    <message>
        <source>{count} guests came with signed codes and are in no list yet. Import the newer list, or add their names.</source>
        <translation>{count} khách đến với mã có chữ ký và chưa có trong danh sách. Hãy nhập danh sách mới hơn hoặc thêm tên.</translation>
    </message>
    <message>
        <source>{count} guests have new codes.</source>
        <translation>{count} khách có mã mới.</translation>
    </message>
    <message>
        <source>{who} has the new code {code}.</source>
        <translation>{who} có mã mới {code}.</translation>
    </message>
</context>
</TS>
