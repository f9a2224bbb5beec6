<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Lobby</name>
    <message>
        <source>Now</source>
        <translation>Đang diễn ra</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Giải lao</translation>
    </message>
    <message>
        <source>Up next</source>
        <translation>Tiếp theo</translation>
    </message>
    <message>
        <source>Starting soon</source>
        <translation>Sắp bắt đầu</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>đến {time}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>lúc {time}</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>còn {n} giây</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>còn {n} phút</translation>
    </message>
    <message>
        <source>{h} h left</source>
        <translation>còn {h} giờ</translation>
    </message>
    <message>
        <source>{h} h {n} min left</source>
        <translation>còn {h} giờ {n} phút</translation>
    </message>
    <message>
        <source>in {n} s</source>
        <translation>{n} giây nữa</translation>
    </message>
    <message>
        <source>in {n} min</source>
        <translation>{n} phút nữa</translation>
    </message>
    <message>
        <source>in {h} h</source>
        <translation>{h} giờ nữa</translation>
    </message>
    <message>
        <source>in {h} h {n} min</source>
        <translation>{h} giờ {n} phút nữa</translation>
    </message>
    <message>
        <source>starting now</source>
        <translation>bắt đầu ngay</translation>
    </message>
    <message>
        <source>+{n} min</source>
        <translation>+{n} phút</translation>
    </message>
    <message>
        <source>{n} min earlier</source>
        <translation>sớm {n} phút</translation>
    </message>
    <message>
        <source>new time</source>
        <translation>đổi giờ</translation>
    </message>
    <message>
        <source>new room</source>
        <translation>đổi phòng</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>đã huỷ</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Kính chào quý vị đại biểu</translation>
    </message>
    <message>
        <source>we begin at {time}</source>
        <translation>bắt đầu lúc {time}</translation>
    </message>
    <message>
        <source>We continue at {time}</source>
        <translation>Chương trình tiếp tục lúc {time}</translation>
    </message>
    <message>
        <source>That’s all for today</source>
        <translation>Chương trình hôm nay đã kết thúc</translation>
    </message>
    <message>
        <source>Thank you for being with us</source>
        <translation>Trân trọng cảm ơn quý vị</translation>
    </message>
    <message>
        <source>Today’s sessions are cancelled</source>
        <translation>Các phiên hôm nay đã huỷ</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>Xin hỏi tại bàn đón tiếp</translation>
    </message>
    <message>
        <source>Tomorrow {time}</source>
        <translation>Ngày mai {time}</translation>
    </message>
    <message>
        <source>{came} of {expected} guests have arrived</source>
        <translation>{came} trong {expected} đại biểu đã đến</translation>
    </message>
    <message>
        <source>{n} more later today</source>
        <translation>còn {n} phiên nữa trong ngày</translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>cập nhật lúc {time}</translation>
    </message>
    <message>
        <source>illustrative times</source>
        <translation>giờ minh hoạ</translation>
    </message>
</context>
</TS>
