"""The precedence table that is shipped: for Vietnamese state events, one province's guidance, to be edited.

Its first five blocks, guests before hosts, and the two ties (earlier in office, then older) are those of guidance
112-HD/BTGTU of a provincial Party board. The blocks after them and the ladder of posts are common usage: no rule was
found that gives them, and the house that holds the event may have its own.
"""

from kiosk.domain.ladder import Rung
from kiosk.domain.precedence import Precedence

SOURCE = "112-HD/BTGTU"

_BLOCKS = (
    Rung(
        "Lãnh đạo cấp trên",
        (
            *("Cấp trên", "Trung ương", "Khách Trung ương", "Đại biểu Trung ương", "Lãnh đạo Đảng và Nhà nước"),
            *("Lãnh đạo Đảng, Nhà nước", "Lãnh đạo Trung ương", "Superiors", "Central leaders"),
        ),
    ),
    Rung(
        "Đảng",
        (
            *("Thành ủy", "Tỉnh ủy", "Quận ủy", "Huyện ủy", "Thị ủy", "Đảng ủy", "Văn phòng Thành ủy"),
            *("Ban Tổ chức Thành ủy", "Ban Tuyên giáo Thành ủy", "Ban Dân vận Thành ủy", "Ban Nội chính Thành ủy"),
            *("Cơ quan Đảng", "Lãnh đạo Thành ủy", "Lãnh đạo Tỉnh ủy", "Party"),
        ),
    ),
    Rung(
        "Quốc hội, HĐND",
        (
            *("Quốc hội", "HĐND", "Hội đồng nhân dân", "Đoàn đại biểu Quốc hội", "Đoàn ĐBQH"),
            *("Văn phòng Đoàn đại biểu Quốc hội", "National Assembly", "People's Council"),
        ),
    ),
    Rung(
        "Chính phủ, UBND",
        (
            *("Chính phủ", "UBND", "Ủy ban nhân dân", "Văn phòng Chính phủ", "Văn phòng Ủy ban nhân dân", "Bộ, ngành"),
            *(
                "Lãnh đạo Thành phố",
                "Lãnh đạo Tỉnh",
                "Chính quyền",
                "Bộ",
                "Government",
                "Ministry",
                "People's Committee",
            ),
        ),
    ),
    Rung(
        "Mặt trận Tổ quốc",
        ("MTTQ", "UBMTTQ", "Ủy ban Mặt trận Tổ quốc", "Ủy ban MTTQ", "Fatherland Front"),
    ),
    Rung(
        "Khách quốc tế",
        (
            *("Đoàn ngoại giao", "Ngoại giao đoàn", "Khách nước ngoài", "Chuyên gia nước ngoài", "Tổ chức quốc tế"),
            *("Đại sứ quán", "Tổng Lãnh sự quán", "Lãnh sự quán", "Lãnh sự đoàn"),
            *("International guests", "Diplomatic corps", "Embassy", "Consulate"),
        ),
    ),
    Rung("Lực lượng vũ trang", ("Quân đội", "Công an", "Bộ Tư lệnh", "Bộ đội Biên phòng", "Armed forces", "Police")),
    Rung(
        "Sở, ban, ngành",
        (
            *(
                "Sở",
                "Ban, ngành",
                "Sở ngành",
                "Ban Quản lý",
                "Cục",
                "Chi cục",
                "Thanh tra",
                "Kho bạc",
                "Bảo hiểm xã hội",
            ),
            *("Tòa án", "Viện kiểm sát", "Departments", "Department"),
        ),
    ),
    Rung(
        "Đoàn thể",
        (
            *("Tổ chức chính trị – xã hội", "Thành Đoàn", "Tỉnh Đoàn", "Liên đoàn Lao động", "Hội", "Liên hiệp"),
            *("Các đoàn thể", "Mass organisations"),
        ),
    ),
    Rung(
        "Quận, huyện",
        (
            *("HĐND, UBND quận, huyện", "UBND quận, huyện", "Phường, xã", "Xã, phường", "Districts"),
            *("UBND Quận", "UBND Huyện", "UBND Phường", "UBND Xã", "HĐND Quận", "HĐND Huyện"),
            *("Ủy ban nhân dân Quận", "Ủy ban nhân dân Huyện", "Ủy ban nhân dân Phường", "Ủy ban nhân dân Xã"),
            *("Hội đồng nhân dân Quận", "Hội đồng nhân dân Huyện"),
        ),
        collective=True,
    ),
    Rung("Chủ tọa và diễn giả", ("Chủ tọa", "Diễn giả", "Báo cáo viên", "Chuyên gia", "Speakers", "Experts")),
    Rung("Trường, viện", ("Trường", "Viện", "Đại học", "Học viện", "Universities", "University", "Institute")),
    Rung(
        "Doanh nghiệp",
        (
            *("Tổng công ty, công ty", "Tổng công ty", "Tập đoàn", "Công ty", "Ngân hàng", "Hiệp hội", "Companies"),
            *("Enterprises", "Business"),
        ),
    ),
    Rung(
        "Báo chí", ("Báo chí, truyền thông", "Báo", "Đài", "Tạp chí", "Thông tấn xã", "Press", "Media"), collective=True
    ),
)

_POSTS = (
    Rung("Tổng Bí thư", ("General Secretary",)),
    Rung("Chủ tịch nước", ("Chủ tịch nước CHXHCN Việt Nam", "State President", "President of the State")),
    Rung("Thủ tướng", ("Thủ tướng Chính phủ", "Prime Minister")),
    Rung("Chủ tịch Quốc hội", ("Chairman of the National Assembly", "Chairwoman of the National Assembly")),
    Rung("Thường trực Ban Bí thư", ()),
    Rung("Ủy viên Bộ Chính trị", ("UVBCT", "Politburo Member", "Member of the Politburo")),
    Rung("Bí thư Trung ương Đảng", ("Ủy viên Ban Bí thư",)),
    Rung(
        "Phó Thủ tướng",
        ("Phó Chủ tịch nước", "Phó Chủ tịch Quốc hội", "Deputy Prime Minister", "Vice State President"),
    ),
    Rung(
        "Ủy viên Trung ương Đảng",
        (
            "Ủy viên Ban Chấp hành Trung ương",
            "Ủy viên BCH Trung ương",
            "UVTW Đảng",
            "Member of the Party Central Committee",
        ),
    ),
    Rung(
        "Bộ trưởng",
        (
            "Bí thư Thành ủy",
            "Bí thư Tỉnh ủy",
            "Chủ nhiệm Văn phòng",
            "Tổng Kiểm toán",
            "Thống đốc",
            "Minister",
            "Governor",
        ),
    ),
    Rung("Thứ trưởng", ("Phó Bí thư Thành ủy", "Phó Bí thư Tỉnh ủy", "Deputy Minister", "Vice Minister")),
    Rung(
        "Chủ tịch HĐND Thành phố",
        (
            *("Chủ tịch HĐND tỉnh", "Chủ tịch Hội đồng nhân dân Thành phố", "Chủ tịch Hội đồng nhân dân tỉnh"),
            *("Trưởng đoàn ĐBQH", "Trưởng đoàn đại biểu Quốc hội"),
        ),
    ),
    Rung(
        "Chủ tịch UBND Thành phố",
        (
            *("Chủ tịch UBND tỉnh", "Chủ tịch Ủy ban nhân dân Thành phố", "Chủ tịch Ủy ban nhân dân tỉnh"),
            *("Chairman of the City People's Committee", "Mayor"),
        ),
    ),
    Rung(
        "Đại sứ",
        ("Ambassador", "Ambassador Extraordinary and Plenipotentiary", "Trưởng đại diện", "Chief Representative"),
    ),
    Rung("Tổng Lãnh sự", ("Consul General", "Giám đốc quốc gia", "Country Director")),
    Rung("Công sứ", ("Đại biện", "Chargé d'affaires", "Minister Counsellor", "Tham tán Công sứ")),
    Rung("Bí thư", ("Party Secretary",)),
    Rung("Chủ tịch", ("Chairman", "Chairwoman", "Chairperson", "President", "CT")),
    Rung("Ủy viên Thường trực", ("Ủy viên Ban Thường vụ", "Standing Member")),
    Rung("Tổng Giám đốc", ("TGĐ", "Director General", "General Director", "Chief Executive Officer", "CEO")),
    Rung(
        "Giám đốc",
        (
            *("GĐ", "Hiệu trưởng", "Viện trưởng", "Cục trưởng", "Vụ trưởng", "Tổng Biên tập", "Chánh Văn phòng"),
            *(
                "Chánh Thanh tra",
                "Tư lệnh",
                "Tham mưu trưởng",
                "Chỉ huy trưởng",
                "Chính ủy",
                "Chánh án",
                "Trưởng ban",
            ),
            *("Director", "Rector", "Editor-in-Chief", "Chief of Office", "Commander"),
        ),
    ),
    Rung("Tham tán", ("Counsellor", "Tùy viên Quốc phòng")),
    Rung("Lãnh sự", ("Consul", "Bí thư thứ nhất", "First Secretary")),
    Rung("Bí thư thứ hai", ("Second Secretary", "Attaché", "Tùy viên", "Vice-Consul", "Phó Lãnh sự", "Bí thư thứ ba")),
    Rung("Chi cục trưởng", ("Trưởng phòng", "Trưởng khoa", "Trưởng bộ môn", "Head", "Head of Division", "Dean", "TP")),
    Rung("Giáo sư", ("GS", "Professor", "Chuyên gia cao cấp", "Senior Economist", "Senior Specialist")),
    Rung("Chủ tọa phiên", ("Diễn giả", "Báo cáo viên", "Speaker")),
    Rung("Biên tập viên", ("Phóng viên", "Editor", "Reporter")),
    Rung("Chuyên viên", ("Cán bộ", "Thư ký", "Trợ lý", "Officer", "Secretary", "Assistant")),
)

STATE_EVENTS = Precedence(blocks=_BLOCKS, posts=_POSTS, source=SOURCE)
