<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>Arrivals</source>
            <translation>Lượt đến</translation>
        </message>
        <message>
            <source>How many came in every five minutes, from the first arrival to the last.</source>
            <translation>Cứ năm phút có bao nhiêu người đến, từ người đầu đến người cuối.</translation>
        </message>
        <message>
            <source>arrivals</source>
            <translation>lượt đến</translation>
        </message>
        <message>
            <source>{begin}–{end}: {count} came</source>
            <translation>{begin}–{end}: {count} người đến</translation>
        </message>
        <message>
            <source>A check-in counts for the whole half-day, however short the stay</source>
            <translation>Vào là tính trọn buổi, dù ở lại ngắn</translation>
        </message>
        <message>
            <source>A new one with a new serial takes its place; the old one does not count any more.</source>
            <translation>Giấy mới mang số mới sẽ thay giấy này; giấy cũ không còn giá trị.</translation>
        </message>
        <message>
            <source>A4 across, to be printed: fitted columns, numbered pages, the heading on each.</source>
            <translation>Khổ A4 ngang để in: cột vừa trang, có số trang, tiêu đề lặp lại ở mỗi trang.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tất cả</translation>
        </message>
        <message>
            <source>Another class…</source>
            <translation>Thêm lớp khác…</translation>
        </message>
        <message>
            <source>At {place} each guest comes in once: without a check-out at noon only the first half-day counts. Let them enter as often as they like, or use a checkpoint for each half-day.</source>
            <translation>Tại {place} mỗi khách chỉ vào một lần: nếu trưa không ghi lượt ra thì chỉ buổi đầu được tính. Hãy cho vào nhiều lần, hoặc dùng mỗi buổi một điểm kiểm soát.</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Cả hai</translation>
        </message>
        <message>
            <source>By unit, how many were at all checkpoints, at some of them, at none; from two to six checkpoints.</source>
            <translation>Theo đơn vị: bao nhiêu người dự tất cả, dự một số, không dự điểm nào; từ hai đến sáu điểm kiểm soát.</translation>
        </message>
        <message>
            <source>Can still be earned</source>
            <translation>Còn có thể đạt</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Giấy chứng nhận</translation>
        </message>
        <message>
            <source>Certificate {serial} is issued.</source>
            <translation>Đã cấp giấy chứng nhận số {serial}.</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Giấy chứng nhận</translation>
        </message>
        <message>
            <source>Change the class</source>
            <translation>Sửa lớp học</translation>
        </message>
        <message>
            <source>Choose two different checkpoints.</source>
            <translation>Hãy chọn hai điểm kiểm soát khác nhau.</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Lớp học</translation>
        </message>
        <message>
            <source>Earned</source>
            <translation>Đạt</translation>
        </message>
        <message>
            <source>Every serial that was given, to whom, and what it replaces.</source>
            <translation>Mọi số đã cấp, cấp cho ai, thay cho số nào.</translation>
        </message>
        <message>
            <source>Everyone of each class: minutes of each half-day, the share, what is missing, the serial.</source>
            <translation>Mọi người của từng lớp: số phút mỗi buổi, tỷ lệ, còn thiếu bao nhiêu, số giấy.</translation>
        </message>
        <message>
            <source>First checkpoint</source>
            <translation>Điểm kiểm soát thứ nhất</translation>
        </message>
        <message>
            <source>Give the certificate</source>
            <translation>Cấp giấy</translation>
        </message>
        <message>
            <source>Give the certificate all the same?</source>
            <translation>Vẫn cấp giấy chứng nhận?</translation>
        </message>
        <message>
            <source>Give to those chosen all the same…</source>
            <translation>Vẫn cấp cho những người đã chọn…</translation>
        </message>
        <message>
            <source>Half-days</source>
            <translation>Các buổi</translation>
        </message>
        <message>
            <source>How the class stands, to be read aloud</source>
            <translation>Tình hình lớp học để đọc</translation>
        </message>
        <message>
            <source>Issue certificates</source>
            <translation>Cấp giấy chứng nhận</translation>
        </message>
        <message>
            <source>Issued by mistake</source>
            <translation>Cấp nhầm</translation>
        </message>
        <message>
            <source>Its serial stays used. The reason stays in the register.</source>
            <translation>Số đã cấp không dùng lại. Lý do được lưu trong sổ cấp.</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Muộn</translation>
        </message>
        <message>
            <source>Left early</source>
            <translation>Về sớm</translation>
        </message>
        <message>
            <source>Make a class</source>
            <translation>Tạo lớp học</translation>
        </message>
        <message>
            <source>Name as it should be written</source>
            <translation>Tên viết đúng là</translation>
        </message>
        <message>
            <source>Name of the half-day</source>
            <translation>Tên buổi</translation>
        </message>
        <message>
            <source>Name or unit</source>
            <translation>Tên hoặc đơn vị</translation>
        </message>
        <message>
            <source>Neither</source>
            <translation>Không nơi nào</translation>
        </message>
        <message>
            <source>Not earned</source>
            <translation>Chưa đạt</translation>
        </message>
        <message>
            <source>Not everyone chosen has earned it. The reason stays in the register.</source>
            <translation>Trong số đã chọn có người chưa đạt. Lý do được lưu trong sổ cấp.</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Chưa tới</translation>
        </message>
        <message>
            <source>Only the first</source>
            <translation>Chỉ nơi thứ nhất</translation>
        </message>
        <message>
            <source>Only the second</source>
            <translation>Chỉ nơi thứ hai</translation>
        </message>
        <message>
            <source>Overlap</source>
            <translation>Dự cả hai</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Print all…</source>
            <translation>In tất cả…</translation>
        </message>
        <message>
            <source>Print certificates</source>
            <translation>In giấy chứng nhận</translation>
        </message>
        <message>
            <source>Print those chosen…</source>
            <translation>In những người đã chọn…</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Cấp lại</translation>
        </message>
        <message>
            <source>Replace a certificate</source>
            <translation>Cấp lại giấy chứng nhận</translation>
        </message>
        <message>
            <source>Replace certificate {serial}?</source>
            <translation>Cấp lại giấy số {serial}?</translation>
        </message>
        <message>
            <source>Replace the one chosen…</source>
            <translation>Cấp lại cho người đã chọn…</translation>
        </message>
        <message>
            <source>Representative not named</source>
            <translation>Người đi thay chưa ghi tên</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Kết quả</translation>
        </message>
        <message>
            <source>Room at the end for who drew it up and the secretary to sign</source>
            <translation>Cuối bảng có chỗ ký cho người lập và thư ký</translation>
        </message>
        <message>
            <source>Say why. A few words are enough.</source>
            <translation>Hãy ghi lý do. Vài chữ là đủ.</translation>
        </message>
        <message>
            <source>Second checkpoint</source>
            <translation>Điểm kiểm soát thứ hai</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Tỷ lệ</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>Đã dừng. Chưa ghi gì.</translation>
        </message>
        <message>
            <source>The certificate’s text</source>
            <translation>Nội dung giấy chứng nhận</translation>
        </message>
        <message>
            <source>The certificate’s text…</source>
            <translation>Nội dung giấy chứng nhận…</translation>
        </message>
        <message>
            <source>The class {name} is removed. Its certificates stay in the register.</source>
            <translation>Đã bỏ lớp {name}. Các giấy đã cấp vẫn còn trong sổ.</translation>
        </message>
        <message>
            <source>The class {name} is saved.</source>
            <translation>Đã lưu lớp {name}.</translation>
        </message>
        <message>
            <source>Training class</source>
            <translation>Lớp tập huấn</translation>
        </message>
        <message>
            <source>Who was at both</source>
            <translation>Ai dự cả hai</translation>
        </message>
        <message>
            <source>Who was at both…</source>
            <translation>Ai dự cả hai…</translation>
        </message>
        <message>
            <source>With a certificate</source>
            <translation>Đã cấp giấy</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Thu hồi</translation>
        </message>
        <message>
            <source>Withdraw the certificate?</source>
            <translation>Thu hồi giấy chứng nhận?</translation>
        </message>
        <message>
            <source>Withdraw those chosen…</source>
            <translation>Thu hồi của những người đã chọn…</translation>
        </message>
        <message>
            <source>Withdrawn: {serials}.</source>
            <translation>Đã thu hồi: {serials}.</translation>
        </message>
        <message>
            <source>Without a check-out, a stay ends with its half-day.</source>
            <translation>Không ghi lượt ra thì tính đến hết buổi.</translation>
        </message>
        <message>
            <source>certificates</source>
            <translation>giấy chứng nhận</translation>
        </message>
        <message>
            <source>classes</source>
            <translation>lớp học</translation>
        </message>
        <message>
            <source>overlap</source>
            <translation>dự cả hai</translation>
        </message>
        <message>
            <source>{count} certificates are issued: {first} to {last}.</source>
            <translation>Đã cấp {count} giấy chứng nhận: từ {first} đến {last}.</translation>
        </message>
        <message>
            <source>{mark}, {minutes} min</source>
            <translation>{mark}, {minutes} phút</translation>
        </message>
        <message>
            <source>{name} ends before it starts. Correct its hours.</source>
            <translation>{name} kết thúc trước khi bắt đầu. Hãy sửa giờ.</translation>
        </message>
        <message>
            <source>{old} is replaced by {serial}, for {name}.</source>
            <translation>Số {serial} thay cho số {old}, cấp cho {name}.</translation>
        </message>
        <message>
            <source>{who} for {guest}</source>
            <translation>{who} đi thay {guest}</translation>
        </message>
        <message>
            <source>No class yet</source>
            <translation>Chưa có lớp học</translation>
        </message>
        <message>
            <source>A class counts how long each person sat in its half-days, and says who has earned the certificate. Begin with the last day of the agenda; everything can be changed before it is saved.</source>
            <translation>Lớp học tính thời gian mỗi người dự từng buổi và cho biết ai đạt chứng nhận. Hãy bắt đầu từ ngày cuối của chương trình; mọi thứ đều sửa được trước khi lưu.</translation>
        </message>
        <message>
            <source>Make a class from the agenda</source>
            <translation>Tạo lớp từ chương trình</translation>
        </message>
        <message>
            <source>Name in English, for the certificate</source>
            <translation>Tên tiếng Anh, ghi trên giấy</translation>
        </message>
        <message>
            <source>Threshold in percent</source>
            <translation>Ngưỡng đạt (%)</translation>
        </message>
        <message>
            <source>Serial, with {number} and {year}</source>
            <translation>Số giấy, gồm {number} và {year}</translation>
        </message>
        <message>
            <source>Add a half-day</source>
            <translation>Thêm một buổi</translation>
        </message>
        <message>
            <source>Remove the class</source>
            <translation>Bỏ lớp học</translation>
        </message>
    </context>
</TS>
