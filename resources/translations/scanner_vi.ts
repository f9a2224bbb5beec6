<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Scanner</name>
    <message>
        <source>A Vietnamese input method is on: switch it off with Ctrl+Shift.</source>
        <translation>Bộ gõ tiếng Việt đang bật: bấm Ctrl+Shift để tắt.</translation>
    </message>
    <message>
        <source>American</source>
        <translation>Mỹ</translation>
    </message>
    <message>
        <source>British</source>
        <translation>Anh</translation>
    </message>
    <message>
        <source>Caps Lock is on. Switch it off.</source>
        <translation>Caps Lock đang bật. Hãy tắt đi.</translation>
    </message>
    <message>
        <source>Caps Lock is on: press it once to switch it off.</source>
        <translation>Caps Lock đang bật: bấm một lần để tắt.</translation>
    </message>
    <message>
        <source>Caps Lock on</source>
        <translation>Caps Lock đang bật</translation>
    </message>
    <message>
        <source>Characters lost on the way: {count}.</source>
        <translation>Số ký tự bị mất: {count}.</translation>
    </message>
    <message>
        <source>Characters that came twice: {count}.</source>
        <translation>Số ký tự bị lặp: {count}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Dvorak</source>
        <translation>Dvorak</translation>
    </message>
    <message>
        <source>Every character arrives as it is printed. Nothing needs to be done.</source>
        <translation>Mọi ký tự đến đúng như in. Không cần làm gì thêm.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Quên</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Pháp</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Đức</translation>
    </message>
    <message>
        <source>Hold the scanner before the screen, as near as it reads. Nothing is checked in.</source>
        <translation>Đưa máy quét trước màn hình, ở tầm nó đọc được. Không ai bị ghi nhận vào cửa.</translation>
    </message>
    <message>
        <source>If codes come out wrong, the test says what to switch off.</source>
        <translation>Nếu mã đọc ra bị sai, bài kiểm tra sẽ cho biết cần tắt gì.</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Ý</translation>
    </message>
    <message>
        <source>Keyboard layouts agree</source>
        <translation>Bố cục bàn phím khớp nhau</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Ghi nhớ</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Quét lại</translation>
    </message>
    <message>
        <source>Scan this code</source>
        <translation>Quét mã này</translation>
    </message>
    <message>
        <source>Scanner that types like a keyboard</source>
        <translation>Máy quét gõ như bàn phím</translation>
    </message>
    <message>
        <source>Set the scanner to type more slowly; its manual calls that inter-character delay.</source>
        <translation>Hãy chỉnh máy quét gõ chậm lại; sách hướng dẫn gọi là inter-character delay.</translation>
    </message>
    <message>
        <source>Test the scanner</source>
        <translation>Kiểm tra máy quét</translation>
    </message>
    <message>
        <source>That was another code. Scan the one shown here.</source>
        <translation>Đó là mã khác. Hãy quét mã hiện ở đây.</translation>
    </message>
    <message>
        <source>The Vietnamese input method {method} is on: switch it off with Ctrl+Shift.</source>
        <translation>Bộ gõ tiếng Việt {method} đang bật: bấm Ctrl+Shift để tắt.</translation>
    </message>
    <message>
        <source>The code to scan</source>
        <translation>Mã cần quét</translation>
    </message>
    <message>
        <source>The scanner keeps sending the same code. It counts once.</source>
        <translation>Máy quét gửi đi gửi lại một mã. Mã chỉ tính một lần.</translation>
    </message>
    <message>
        <source>The scanner is set to the {scanner} keyboard, but this computer uses the {computer} one. Set the scanner to the {computer} keyboard; its manual has a code for that.</source>
        <translation>Máy quét đang đặt bàn phím {scanner}, còn máy tính dùng bàn phím {computer}. Hãy chỉnh máy quét sang bàn phím {computer}; trong sách hướng dẫn của máy có mã để chỉnh.</translation>
    </message>
    <message>
        <source>Two scanners typed at once. Scan again, one after the other.</source>
        <translation>Hai máy quét cùng lúc. Hãy quét lại, lần lượt từng máy.</translation>
    </message>
    <message>
        <source>Scanner set to the {scanner} keyboard, computer to the {computer} one</source>
        <translation>Máy quét đặt bàn phím {scanner}, máy tính dùng bàn phím {computer}</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>tiếng Việt</translation>
    </message>
    <message>
        <source>Waiting for the scan …</source>
        <translation>Đang chờ quét …</translation>
    </message>
    <message>
        <source>Works without being set up. Not tested yet.</source>
        <translation>Dùng được ngay, không cần cài đặt. Chưa kiểm tra.</translation>
    </message>
    <message>
        <source>ends with Enter</source>
        <translation>kết thúc bằng Enter</translation>
    </message>
    <message>
        <source>ends with Tab</source>
        <translation>kết thúc bằng Tab</translation>
    </message>
    <message>
        <source>ends with a pause</source>
        <translation>kết thúc bằng khoảng ngừng</translation>
    </message>
    <message>
        <source>presses {key} first</source>
        <translation>bấm {key} trước</translation>
    </message>
    <message>
        <source>writes {text} after</source>
        <translation>thêm {text} ở sau</translation>
    </message>
    <message>
        <source>writes {text} before</source>
        <translation>thêm {text} ở trước</translation>
    </message>
    <message>
        <source>{method} on</source>
        <translation>{method} đang bật</translation>
    </message>
    <message>
        <source>With each code the scanner {does}.</source>
        <translation>Với mỗi mã, máy quét {does}.</translation>
    </message>
    <message>
        <source>Codes do not arrive as they are printed. What to change:</source>
        <translation>Mã đến không đúng như in. Cần chỉnh:</translation>
    </message>
</context>
</TS>
