<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Serial</name>
        <message>
            <source>Serial ports cannot be used on this computer.</source>
            <translation>Máy này không dùng được cổng nối tiếp.</translation>
        </message>
        <message>
            <source>Off. Choose a port, or let the scanner be found.</source>
            <translation>Đang tắt. Hãy chọn cổng hoặc để máy tự tìm.</translation>
        </message>
        <message>
            <source>{scanner} is not connected. Plug it in: it goes on by itself.</source>
            <translation>{scanner} chưa được cắm. Cắm vào là dùng tiếp được ngay.</translation>
        </message>
        <message>
            <source>Another program uses {scanner}. Close that program: the scanner goes on by itself.</source>
            <translation>Chương trình khác đang dùng {scanner}. Hãy đóng chương trình đó, máy quét sẽ tự hoạt động lại.</translation>
        </message>
        <message>
            <source>What arrives makes no sense. Scan again: another speed is being tried.</source>
            <translation>Dữ liệu nhận được không đọc được. Hãy quét lại: đang thử tốc độ khác.</translation>
        </message>
        <message>
            <source>Now scan any code. It is not checked in.</source>
            <translation>Bây giờ hãy quét một mã bất kỳ. Mã này sẽ không được ghi nhận.</translation>
        </message>
        <message>
            <source>Plug the scanner in, then scan any code. It is not checked in.</source>
            <translation>Hãy cắm máy quét, rồi quét một mã bất kỳ. Mã này sẽ không được ghi nhận.</translation>
        </message>
        <message>
            <source>This account may not use {port}.</source>
            <translation>Tài khoản này không được phép dùng {port}.</translation>
        </message>
        <message>
            <source>Another program uses {port}.</source>
            <translation>Chương trình khác đang dùng {port}.</translation>
        </message>
        <message>
            <source>Connected: {scanner}.</source>
            <translation>Đã kết nối: {scanner}.</translation>
        </message>
        <message>
            <source>What arrives makes no sense: is the speed right? Scan again, {rate} baud is tried now.</source>
            <translation>Dữ liệu không đọc được: tốc độ có đúng không? Hãy quét lại, đang thử {rate} baud.</translation>
        </message>
        <message>
            <source>What arrives makes no sense: is the speed right?</source>
            <translation>Dữ liệu không đọc được: tốc độ có đúng không?</translation>
        </message>
        <message>
            <source>More came than any code holds. It was left out; scan again.</source>
            <translation>Dữ liệu dài hơn mọi mã có thể chứa nên đã bị bỏ qua. Hãy quét lại.</translation>
        </message>
        <message>
            <source>The same code comes again and again. Is the trigger stuck?</source>
            <translation>Cùng một mã cứ lặp lại mãi. Nút bấm của máy quét có bị kẹt không?</translation>
        </message>
        <message>
            <source>This account may not use {port}. Ask the administrator.</source>
            <translation>Tài khoản này không được phép dùng {port}. Hãy hỏi quản trị viên.</translation>
        </message>
        <message>
            <source>This account may not use {port}. Add it to the group {group}, then log out and in again.</source>
            <translation>Tài khoản này không được phép dùng {port}. Hãy thêm tài khoản vào nhóm {group}, rồi đăng xuất và đăng nhập lại.</translation>
        </message>
        <message>
            <source>Last code: {code}</source>
            <translation>Mã vừa quét: {code}</translation>
        </message>
        <message>
            <source>For a scanner that shows up as a COM port. One that types needs nothing here.</source>
            <translation>Dành cho máy quét hiện thành cổng COM. Máy quét kiểu bàn phím không cần thiết lập ở đây.</translation>
        </message>
        <message>
            <source>No serial scanner</source>
            <translation>Không dùng cổng nối tiếp</translation>
        </message>
        <message>
            <source>Speed: automatic</source>
            <translation>Tốc độ: tự động</translation>
        </message>
        <message>
            <source>{rate} baud</source>
            <translation>{rate} baud</translation>
        </message>
        <message>
            <source>Stop searching</source>
            <translation>Dừng tìm</translation>
        </message>
        <message>
            <source>Find my scanner</source>
            <translation>Tìm máy quét</translation>
        </message>
        <message>
            <source>Scanner on a serial port</source>
            <translation>Máy quét cổng nối tiếp</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Cổng</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tốc độ</translation>
        </message>
    </context>
    <context>
        <name>Sound</name>
        <message>
            <source>Sounds</source>
            <translation>Âm thanh</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Âm lượng</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Tắt tiếng</translation>
        </message>
        <message>
            <source>Sound on</source>
            <translation>Bật tiếng</translation>
        </message>
        <message>
            <source>Come in</source>
            <translation>Mời vào</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Chú ý</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Dừng lại</translation>
        </message>
        <message>
            <source>Hear the sound: {sound}</source>
            <translation>Nghe thử: {sound}</translation>
        </message>
        <message>
            <source>Ctrl+M, from anywhere</source>
            <translation>Ctrl+M, ở bất cứ đâu</translation>
        </message>
        <message>
            <source>One moment …</source>
            <translation>Xin chờ một lát …</translation>
        </message>
        <message>
            <source>No loudspeaker found. Verdicts are seen, not heard.</source>
            <translation>Không tìm thấy loa. Kết quả chỉ hiện trên màn hình.</translation>
        </message>
        <message>
            <source>Muted. Ctrl+M turns the sound on.</source>
            <translation>Đang tắt tiếng. Ctrl+M để bật lại.</translation>
        </message>
        <message>
            <source>The volume is at 0: nothing is heard.</source>
            <translation>Âm lượng đang ở 0 nên không nghe thấy gì.</translation>
        </message>
        <message>
            <source>Heard from: {speaker}.</source>
            <translation>Phát qua: {speaker}.</translation>
        </message>
    </context>
</TS>
