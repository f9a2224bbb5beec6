<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>Organiser</name>
        <message>
            <source>All seen</source>
            <translation>Đã thấy hết</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Đã thấy</translation>
        </message>
        <message>
            <source>{count} more</source>
            <translation>còn {count} tin</translation>
        </message>
        <message>
            <source>Addresses as shipped</source>
            <translation>Về cách xưng hô có sẵn</translation>
        </message>
        <message>
            <source>Everyone who is watched</source>
            <translation>Mọi khách đang theo dõi</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>The event’s own</source>
            <translation>Theo sự kiện</translation>
        </message>
        <message>
            <source>Who is named on the MC sheet</source>
            <translation>Danh sách cho MC gồm những ai</translation>
        </message>
        <message>
            <source>The first words of the title, the post or the block = in Vietnamese | in English. The first line that fits counts.</source>
            <translation>Các từ đầu của xưng hô, chức vụ hoặc khối = tiếng Việt | tiếng Anh. Dòng khớp đầu tiên được dùng.</translation>
        </message>
        <message>
            <source>Shipped table</source>
            <translation>Bảng có sẵn</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Sửa</translation>
        </message>
        <message>
            <source>Gone</source>
            <translation>Rút</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Dời</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Mới</translation>
        </message>
        <message>
            <source>as printed at {time}</source>
            <translation>đúng như bản in {time}</translation>
        </message>
        <message>
            <source>not printed yet</source>
            <translation>chưa in</translation>
        </message>
        <message>
            <source>{count} changes since the print of {time}</source>
            <translation>{count} thay đổi so với bản in {time}</translation>
        </message>
        <message>
            <source>{present} present, {expected} expected</source>
            <translation>{present} có mặt, còn chờ {expected}</translation>
        </message>
        <message>
            <source>Name, unit or post</source>
            <translation>Tên, đơn vị hoặc chức vụ</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Thêm…</translation>
        </message>
        <message>
            <source>Blocks</source>
            <translation>Khối</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Xuống</translation>
        </message>
        <message>
            <source>Hosts after all guests</source>
            <translation>Chủ nhà sau mọi khách</translation>
        </message>
        <message>
            <source>Hosts last in their block</source>
            <translation>Chủ nhà cuối khối của mình</translation>
        </message>
        <message>
            <source>Hosts like guests</source>
            <translation>Chủ nhà như khách</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>Chức vụ</translation>
        </message>
        <message>
            <source>gone again</source>
            <translation>đã về</translation>
        </message>
        <message>
            <source>absent</source>
            <translation>vắng</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Bỏ</translation>
        </message>
        <message>
            <source>The event’s own table.</source>
            <translation>Bảng riêng của sự kiện này.</translation>
        </message>
        <message>
            <source>The shipped table: one province’s guidance ({source}) and common usage. Make it your own.</source>
            <translation>Bảng có sẵn: theo hướng dẫn của một tỉnh ({source}) và thông lệ. Hãy sửa theo quy định của đơn vị mình.</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Lên</translation>
        </message>
        <message>
            <source>as one</source>
            <translation>gọi chung</translation>
        </message>
        <message>
            <source>As the table says</source>
            <translation>Trả về theo bảng</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>STT</translation>
        </message>
        <message>
            <source>Place by hand…</source>
            <translation>Xếp tay…</translation>
        </message>
        <message>
            <source>Post, unit</source>
            <translation>Chức vụ, đơn vị</translation>
        </message>
        <message>
            <source>Why before the next</source>
            <translation>Vì sao đứng trước người kế</translation>
        </message>
        <message>
            <source>MC sheet</source>
            <translation>Danh sách cho MC</translation>
        </message>
        <message>
            <source>Order of precedence</source>
            <translation>Bảng ngôi thứ</translation>
        </message>
        <message>
            <source>A block</source>
            <translation>Khối</translation>
        </message>
        <message>
            <source>A block is known by these words, or by those a unit’s name begins with.</source>
            <translation>Khối được nhận ra theo các từ này, hoặc theo các từ đầu của tên đơn vị.</translation>
        </message>
        <message>
            <source>A post</source>
            <translation>Chức vụ</translation>
        </message>
        <message>
            <source>A post is known by the words it begins with. Deputies stand right below by themselves.</source>
            <translation>Chức vụ được nhận ra theo các từ đầu. Cấp phó tự đứng ngay dưới.</translation>
        </message>
        <message>
            <source>A step needs a name. Type one.</source>
            <translation>Bậc cần có tên. Hãy gõ tên.</translation>
        </message>
        <message>
            <source>Also on this step, one a line</source>
            <translation>Cùng bậc này, mỗi dòng một tên</translation>
        </message>
        <message>
            <source>Named as one, in the list’s own order</source>
            <translation>Gọi chung cả khối, giữ thứ tự danh sách</translation>
        </message>
        <message>
            <source>Full screen (F11)</source>
            <translation>Toàn màn hình (F11)</translation>
        </message>
        <message>
            <source>Guests present</source>
            <translation>Đại biểu có mặt</translation>
        </message>
        <message>
            <source>Nobody of those to be named is here yet. They appear as they check in.</source>
            <translation>Chưa có vị nào đến. Ai điểm danh sẽ hiện ngay ở đây.</translation>
        </message>
        <message>
            <source>Sound off (M)</source>
            <translation>Âm báo tắt (M)</translation>
        </message>
        <message>
            <source>Sound on (M)</source>
            <translation>Âm báo bật (M)</translation>
        </message>
        <message>
            <source>Space: seen · W: watch or not · M: sound · F11: full screen</source>
            <translation>Phím cách: đã thấy · W: theo dõi hoặc thôi · M: âm báo · F11: toàn màn hình</translation>
        </message>
        <message>
            <source>Still expected</source>
            <translation>Còn chờ</translation>
        </message>
        <message>
            <source>It has {pages} pages.</source>
            <translation>Gồm {pages} trang.</translation>
        </message>
        <message>
            <source>Save the MC sheet</source>
            <translation>Lưu danh sách cho MC</translation>
        </message>
        <message>
            <source>The MC sheet is printed.</source>
            <translation>Đã in danh sách cho MC.</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>Theo dõi</translation>
        </message>
        <message>
            <source>Who is named is kept.</source>
            <translation>Đã lưu danh sách cho MC gồm những ai.</translation>
        </message>
        <message>
            <source>Whom do you want to meet? You are told when they check in.</source>
            <translation>Cần đón ai? Màn hình sẽ báo khi khách điểm danh.</translation>
        </message>
        <message>
            <source>{name} is watched no more.</source>
            <translation>Thôi theo dõi {name}.</translation>
        </message>
        <message>
            <source>{name} is watched.</source>
            <translation>Đang theo dõi {name}.</translation>
        </message>
        <message>
            <source>Gone again, or absent</source>
            <translation>Đã về hoặc vắng</translation>
        </message>
        <message>
            <source>Large screen (F11)</source>
            <translation>Màn hình lớn (F11)</translation>
        </message>
        <message>
            <source>PDF…</source>
            <translation>PDF…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>In…</translation>
        </message>
        <message>
            <source>Watch another guest…</source>
            <translation>Theo dõi khách khác…</translation>
        </message>
        <message>
            <source>Watch or not (W)</source>
            <translation>Theo dõi / thôi (W)</translation>
        </message>
        <message>
            <source>Who is named…</source>
            <translation>Gồm những ai…</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Sau</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Trước</translation>
        </message>
        <message>
            <source>Open a table of precedence</source>
            <translation>Mở bảng ngôi thứ</translation>
        </message>
        <message>
            <source>Save the table of precedence</source>
            <translation>Lưu bảng ngôi thứ</translation>
        </message>
        <message>
            <source>The guest’s place is kept.</source>
            <translation>Đã lưu vị trí của khách.</translation>
        </message>
        <message>
            <source>The table of precedence is kept.</source>
            <translation>Đã lưu bảng ngôi thứ.</translation>
        </message>
        <message>
            <source>{name} goes right before or after whom?</source>
            <translation>Xếp {name} ngay trước hay sau ai?</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>Ngôi thứ – MC</translation>
        </message>
        <message>
            <source>So many by rank</source>
            <translation>Số vị tính theo ngôi thứ</translation>
        </message>
        <message>
            <source>These categories too</source>
            <translation>Thêm các loại khách</translation>
        </message>
        <message>
            <source>These blocks too</source>
            <translation>Thêm các khối</translation>
        </message>
        <message>
            <source>Language of the sheet</source>
            <translation>Ngôn ngữ của danh sách</translation>
        </message>
        <message>
            <source>Nobody can be here yet</source>
            <translation>Chưa thể có ai</translation>
        </message>
        <message>
            <source>Add a checkpoint; who matters appears here in order as they check in.</source>
            <translation>Hãy thêm điểm kiểm soát; khách quan trọng sẽ hiện ở đây theo ngôi thứ khi điểm danh.</translation>
        </message>
    </context>
</TS>
