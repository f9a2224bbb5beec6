<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Items</name>
        <message>
            <source>Items</source>
            <translation>Phát và mượn</translation>
        </message>
        <message>
            <source>The whole set</source>
            <translation>Phát cả bộ</translation>
        </message>
        <message>
            <source>Is back</source>
            <translation>Đã trả</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Phát thay</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Huỷ, hoàn tác</translation>
        </message>
        <message>
            <source>Number of the device: scan it, or type it</source>
            <translation>Số máy: quét hoặc gõ</translation>
        </message>
        <message>
            <source>Left for it</source>
            <translation>Giấy tờ gửi lại</translation>
        </message>
        <message>
            <source>may be left empty, for example: identity card</source>
            <translation>có thể để trống, ví dụ: CCCD</translation>
        </message>
        <message>
            <source>READY TO LEND</source>
            <translation>SẴN SÀNG CHO MƯỢN</translation>
        </message>
        <message>
            <source>READY TO GIVE</source>
            <translation>SẴN SÀNG PHÁT</translation>
        </message>
        <message>
            <source>Scan a guest, or a device that comes back</source>
            <translation>Quét mã khách, hoặc thiết bị được trả</translation>
        </message>
        <message>
            <source>Scan the guest who gets one</source>
            <translation>Quét mã khách đến nhận</translation>
        </message>
        <message>
            <source>{item}: first the guest, then the device.</source>
            <translation>{item}: quét khách trước, thiết bị sau.</translation>
        </message>
        <message>
            <source>{item}: once for each guest.</source>
            <translation>{item}: mỗi khách một lần.</translation>
        </message>
        <message>
            <source>out since {time} · {desk}</source>
            <translation>mượn từ {time} · {desk}</translation>
        </message>
        <message>
            <source>given at {time} · {desk}</source>
            <translation>đã phát {time} · {desk}</translation>
        </message>
        <message>
            <source>{count} who came along have none</source>
            <translation>{count} người đi cùng chưa có</translation>
        </message>
        <message>
            <source>can be lent</source>
            <translation>được mượn</translation>
        </message>
        <message>
            <source>entitled, not given yet</source>
            <translation>có tiêu chuẩn, chưa phát</translation>
        </message>
        <message>
            <source>not entitled</source>
            <translation>không có tiêu chuẩn</translation>
        </message>
        <message>
            <source>had one already</source>
            <translation>đã nhận rồi</translation>
        </message>
        <message>
            <source>only {count} left</source>
            <translation>chỉ còn {count}</translation>
        </message>
        <message>
            <source>{item} {serial} is here: take it back</source>
            <translation>Nhận lại {item} {serial}</translation>
        </message>
        <message>
            <source>One of them is here: take it back</source>
            <translation>Nhận lại một thiết bị</translation>
        </message>
        <message>
            <source>Which one is here?</source>
            <translation>Nhận lại cái nào?</translation>
        </message>
        <message>
            <source>{text} is none of them.</source>
            <translation>Không có cái nào là {text}.</translation>
        </message>
        <message>
            <source>This event hands nothing out. Add items in the organiser (F7).</source>
            <translation>Sự kiện này chưa có gì để phát. Hãy thêm ở cửa sổ tổ chức (F7).</translation>
        </message>
        <message>
            <source>Choose the guest first, then open the items.</source>
            <translation>Hãy chọn khách trước rồi mở mục phát và mượn.</translation>
        </message>
        <message>
            <source>Scan an invitation or choose a guest first, then open the items.</source>
            <translation>Hãy quét giấy mời hoặc chọn khách trước rồi mở mục phát và mượn.</translation>
        </message>
        <message>
            <source>Take back? Why?</source>
            <translation>Huỷ? Vì sao?</translation>
        </message>
        <message>
            <source>Another in its place? Why?</source>
            <translation>Phát cái khác thay? Vì sao?</translation>
        </message>
        <message>
            <source>{person}, in place of {guest}</source>
            <translation>{person}, đi thay {guest}</translation>
        </message>
        <message>
            <source>It is out. − when it is back, R for another in its place.</source>
            <translation>Đang cho mượn. Nhấn − khi được trả, R để đổi cái khác.</translation>
        </message>
        <message>
            <source>It was given already. R gives another in its place, Ctrl Z takes it back.</source>
            <translation>Đã phát rồi. R để phát cái khác thay, Ctrl Z để huỷ.</translation>
        </message>
        <message>
            <source>Nothing of this guest is out.</source>
            <translation>Khách này không mượn gì.</translation>
        </message>
        <message>
            <source>Choose the device that is back, or scan it.</source>
            <translation>Hãy chọn thiết bị được trả, hoặc quét nó.</translation>
        </message>
        <message>
            <source>Scan the device that is lent in its place.</source>
            <translation>Hãy quét thiết bị cho mượn thay.</translation>
        </message>
        <message>
            <source>Choose something that was given first.</source>
            <translation>Hãy chọn thứ đã phát trước.</translation>
        </message>
        <message>
            <source>Wrong guest</source>
            <translation>Nhầm khách</translation>
        </message>
        <message>
            <source>It does not work</source>
            <translation>Máy hỏng</translation>
        </message>
        <message>
            <source>Not taken after all</source>
            <translation>Khách không nhận</translation>
        </message>
        <message>
            <source>Given by mistake</source>
            <translation>Phát nhầm</translation>
        </message>
        <message>
            <source>Damaged or incomplete</source>
            <translation>Hỏng hoặc thiếu</translation>
        </message>
        <message>
            <source>Items of the guest…</source>
            <translation>Phát và mượn cho khách…</translation>
        </message>
        <message>
            <source>hand out, lend, take back</source>
            <translation>phát, cho mượn, nhận lại</translation>
        </message>
        <message>
            <source>a device the exit warns of is here</source>
            <translation>nhận lại thiết bị được nhắc ở lối ra</translation>
        </message>
        <message>
            <source>Nobody leaves here. A device that comes back is just scanned.</source>
            <translation>Ở đây không ghi nhận ra. Thiết bị được trả thì cứ quét.</translation>
        </message>
        <message>
            <source>Hand-outs and loans</source>
            <translation>Phát và mượn</translation>
        </message>
        <message>
            <source>given</source>
            <translation>đã phát</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>chưa phát</translation>
        </message>
        <message>
            <source>left</source>
            <translation>còn lại</translation>
        </message>
        <message>
            <source>lent</source>
            <translation>cho mượn</translation>
        </message>
        <message>
            <source>out</source>
            <translation>đang mượn</translation>
        </message>
        <message>
            <source>returned</source>
            <translation>đã trả</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>đã huỷ</translation>
        </message>
    </context>
</TS>
