package dondoc.task.domain;

/// Why something is refused: the constant's name is the public code; the two sentences say what is
/// wrong in Vietnamese and English, without repeating anything that was typed.
public enum Reason {
    // the register's door
    SECRET(
            "Văn bản có độ mật không được đưa vào hệ thống này",
            "Secret documents are not admitted to this system"),
    NO_DOCUMENT_NUMBER("Thiếu số, ký hiệu văn bản", "The document has no number"),
    BAD_DOCUMENT_NUMBER("Số, ký hiệu văn bản quá dài", "The document number is too long"),
    BAD_CLAUSE("Mục quá dài", "The clause is too long"),
    BAD_DATE("Ngày không đọc được hoặc không tồn tại", "The date is unreadable or does not exist"),
    YEAR_OUT_OF_RANGE("Năm phải từ 1990 đến 2100", "The year must be from 1990 to 2100"),
    DUPLICATE("Nhiệm vụ này đã có trong hệ thống", "This task is already registered"),
    UNKNOWN_UNIT("Không có đơn vị mang tên này", "No unit bears this name"),
    UNIT_NOT_IN_FORCE(
            "Đơn vị không hoạt động vào ngày ban hành văn bản",
            "The unit does not exist on the date of the document"),
    TWO_LEAD_UNITS(
            "Mỗi nhiệm vụ chỉ có một đơn vị chủ trì; hãy tách nhiệm vụ",
            "A task has exactly one lead unit; split the task"),
    BAD_DEADLINE(
            "Hạn xử lý không đọc được hoặc là ngày không tồn tại",
            "The deadline is unreadable or a day that does not exist"),
    UNKNOWN_PERSON("Không có người mang mã này", "No person bears this identifier"),
    PERSON_OF_ANOTHER_UNIT(
            "Người này không thuộc đơn vị chủ trì", "The person is not of the lead unit"),
    WRONG_POST(
            "Người này không giữ chức vụ phù hợp", "The person does not hold the post this takes"),
    NOT_IN_POST(
            "Người này không đương nhiệm vào ngày giao nhiệm vụ",
            "The person is not in post on the day of the assignment"),
    TOO_MANY_FAN_OUTS(
            "Văn bản đã được giao cho nhiều đơn vị quá nhiều lần",
            "The directive was given to many units too often"),
    CALENDAR_HISTORY_FULL(
            "Lịch sử lịch làm việc đã đầy", "The history of the working calendar is full"),
    LIST_TOO_LONG("Danh sách quá dài", "The list is too long"),
    TEXT_MISSING("Thiếu nội dung bắt buộc", "A required text is missing"),
    TEXT_TOO_LONG("Nội dung quá dài", "The text is too long"),

    // files
    MALFORMED_CSV("Tệp không phải CSV hợp lệ (UTF-8)", "The file is not valid CSV (UTF-8)"),
    MALFORMED_XLSX("Tệp không phải bảng tính XLSX hợp lệ", "The file is not a valid XLSX workbook"),
    PROTECTED_XLSX("Tệp XLSX có mật khẩu", "The XLSX file is protected by a password"),
    XLSX_TOO_LARGE("Tệp XLSX quá lớn khi giải nén", "The XLSX file is too large when unpacked"),
    UNKNOWN_SHEET("Không có trang tính này trong tệp", "The file has no such sheet"),
    TOO_MANY_COLUMNS("Tệp có quá nhiều cột", "The file has too many columns"),
    MISSING_COLUMN("Tệp thiếu cột bắt buộc", "The file lacks a required column"),
    TOO_MANY_ROWS("Tệp có quá nhiều dòng", "The file has too many rows"),
    TOO_MANY_TO_EXPORT("Danh sách quá dài để xuất", "The list is too long to be exported"),
    BAD_ROW("Dòng không đọc được", "The row is unreadable"),

    // directives and tasks
    DIRECTIVE_ALREADY_REGISTERED(
            "Văn bản này đã được đăng ký", "This directive is already registered"),
    UNKNOWN_DIRECTIVE("Không có văn bản này", "There is no such directive"),
    ORAL_NOT_CONFIRMED(
            "Chỉ đạo miệng cần văn bản xác nhận",
            "An oral instruction needs a document that confirms it"),
    DIRECTIVE_NO_LONGER_HOLDS(
            "Văn bản đã bị thu hồi hoặc thay thế", "The directive has been recalled or replaced"),
    DIRECTIVE_SHREDDED(
            "Nội dung văn bản đã bị gỡ bỏ vì là bí mật nhà nước",
            "The directive's content has been removed because it is secret"),
    BEFORE_THE_DIRECTIVE(
            "Ngày trước ngày ban hành văn bản", "The date is before the date of the directive"),
    REPLACED_BY_ITSELF(
            "Văn bản không thể thay thế chính nó", "A directive does not replace itself"),
    CIRCLE_OF_REPLACEMENTS(
            "Các văn bản thay thế lẫn nhau thành vòng", "The replacements would go in a circle"),
    FAN_OUT_REFUSED(
            "Có đơn vị không nhận được nhiệm vụ này; chưa giao cho đơn vị nào",
            "Some of the units cannot be given the task; none has been given it"),
    NO_UNITS("Chưa nêu đơn vị nào", "No unit is named"),
    CLAUSE_TWICE("Một mục được nêu hai lần", "A clause is named twice"),
    UNIT_TWICE("Một đơn vị được nêu hai lần", "A unit is named twice"),
    UNIT_HAS_THE_CLAUSE(
            "Đơn vị đã được giao mục này của văn bản", "The unit has been given this clause"),
    GIVEN_TO_MANY(
            "Mục này của văn bản đã được giao cho nhiều đơn vị",
            "This clause has been given to many units"),
    FAN_OUT_UNDER_WAY(
            "Văn bản đang được giao cho nhiều đơn vị",
            "The directive is just being given to many units"),
    ALREADY_ASSIGNED("Nhiệm vụ này đã được giao", "This task is already assigned"),
    ALREADY_IMPORTED(
            "Dòng này của tệp đã được nhập", "This row of the file has already been imported"),
    UNKNOWN_TASK("Không có nhiệm vụ này", "There is no such task"),
    TASK_CLOSED(
            "Nhiệm vụ đã hoàn thành hoặc đã rút", "The task is completed or has been withdrawn"),
    NOT_THE_LEAD_UNIT(
            "Chỉ đơn vị chủ trì được làm việc này", "Only the task's lead unit may do this"),
    NOT_YOUR_ROLE("Vai trò của bạn không được làm việc này", "Your role may not do this"),
    EMPTY_PROGRESS(
            "Cập nhật tiến độ cần tỷ lệ hoặc nội dung",
            "A progress update needs a percentage or text"),
    BAD_PERCENT("Tỷ lệ phải từ 0 đến 100", "The percentage must be from 0 to 100"),
    ALREADY_REQUESTED(
            "Đã có đề nghị gia hạn đang chờ quyết định", "An extension request is already waiting"),
    AWAITING_VERIFICATION(
            "Nhiệm vụ đang chờ xác nhận hoàn thành", "The task is awaiting verification"),
    NOT_LATER("Hạn mới phải sau hạn hiện tại", "The new due date must be after the current one"),
    NEW_DUE_IN_THE_PAST("Hạn mới đã qua", "The new due date has already passed"),
    NEEDS_THE_CHAIRMAN(
            "Gia hạn lần thứ ba phải do Chủ tịch quyết định",
            "A third extension needs the Chairman's decision"),
    TOO_MANY_EXTENSIONS(
            "Nhiệm vụ đã được gia hạn đủ số lần cho phép",
            "The task has been extended as often as is allowed"),
    EXTENDED_TOO_LONG(
            "Tổng thời gian gia hạn vượt mức cho phép",
            "All extensions together would be longer than is allowed"),
    TASK_SUSPENDED(
            "Nhiệm vụ đang tạm dừng chờ cấp trên", "The task is suspended, waiting for a superior"),
    ALREADY_SUSPENDED("Nhiệm vụ đã tạm dừng", "The task is suspended already"),
    NOT_SUSPENDED("Nhiệm vụ không tạm dừng", "The task is not suspended"),
    UNKNOWN_REQUEST(
            "Không có đề nghị gia hạn này đang chờ", "No such extension request is waiting"),
    ALREADY_REPORTED(
            "Đã có báo cáo hoàn thành đang chờ xác nhận", "A completion report is already waiting"),
    NOT_REPORTED("Chưa có báo cáo hoàn thành", "Completion has not been reported"),
    DATE_IN_THE_FUTURE("Ngày nằm trong tương lai", "The date lies in the future"),
    BEFORE_THE_ASSIGNMENT("Ngày trước khi giao nhiệm vụ", "The date is before the assignment"),
    DISPATCH_NOT_EVIDENCED(
            "Báo cáo ghi ngày trước đây cần văn bản chứng minh do Tổ công tác ghi nhận",
            "An earlier report date needs a document, recorded by the Task Force"),

    // parents and children
    UNKNOWN_PARENT("Không có nhiệm vụ cha này", "There is no such parent task"),
    NOT_A_CHILD(
            "Cách kết thúc nhiệm vụ cha chỉ nêu cho nhiệm vụ con",
            "How the parent closes is said of a child only"),
    CHILD_TOO_DEEP(
            "Nhiệm vụ con chỉ chia đến cấp thứ ba", "Tasks are divided down to the third level"),
    CHILDREN_STILL_OPEN(
            "Còn nhiệm vụ con chưa kết thúc", "Some of the task's children are still open"),

    // series
    UNKNOWN_SERIES("Không có chuỗi nhiệm vụ này", "There is no such series"),
    SERIES_ALREADY_OPENED("Chuỗi nhiệm vụ này đã được mở", "This series is already open"),
    SERIES_HAS_ENDED("Chuỗi nhiệm vụ này đã kết thúc", "This series has ended"),
    GIVEN_AS_A_SERIES(
            "Mục này của văn bản được giao theo kỳ", "This clause is given period by period"),
    NO_PERIODS("Cần nêu định kỳ hoặc các giai đoạn", "Either a recurrence or phases are needed"),
    BAD_RECURRENCE("Định kỳ không hợp lệ", "The recurrence is not valid"),
    TOO_MANY_PERIODS("Chuỗi có quá nhiều kỳ", "The series has too many periods"),
    BAD_PERIOD_DEADLINE(
            "Hạn của mỗi kỳ không đọc được", "The deadline of each period is unreadable"),
    BEGINS_IN_THE_PAST("Ngày bắt đầu đã qua", "It begins in the past"),
    PHASE_TWICE("Hai giai đoạn trùng tên", "Two phases bear the same name"),
    PHASE_ENDS_BEFORE_IT_BEGINS(
            "Hạn của giai đoạn trước ngày bắt đầu", "A phase is due before it begins"),

    // packets of the document exchange
    MALFORMED_PACKET(
            "Gói tin không phải thông điệp edXML hợp lệ",
            "The packet is not a well-formed edXML message"),
    UNKNOWN_STEERING_TYPE("Loại chỉ đạo không có trong quy định", "There is no such steering type"),
    NAMES_NO_OTHER_DIRECTIVE(
            "Gói tin thay thế không nêu văn bản bị thay thế",
            "A replacing packet does not name the document it replaces"),
    ANOTHER_ISSUERS_DIRECTIVE(
            "Văn bản của cơ quan khác", "The directive is another organisation's"),
    PACKET_CHANGED(
            "Gói tin mang mã này đã được nhận với nội dung khác",
            "A packet with this id has been received with other content"),

    // whose a task is
    SAME_HOLDER(
            "Nhiệm vụ đang do chính đơn vị và những người này phụ trách",
            "These very unit and people hold the task"),
    HELD_BY_ANOTHER_UNIT(
            "Nhiệm vụ đã chuyển sang đơn vị khác", "The task has gone to another unit"),
    ALREADY_ACKNOWLEDGED(
            "Đơn vị chủ trì đã tiếp nhận nhiệm vụ", "The lead unit has acknowledged the task"),
    RETURN_ALREADY_ASKED(
            "Đã có đề nghị trả lại nhiệm vụ đang chờ quyết định",
            "A request to return the task is already waiting"),
    UNKNOWN_RETURN_REQUEST(
            "Không có đề nghị trả lại nhiệm vụ này đang chờ",
            "No such request to return the task is waiting"),
    NOT_COMPLETED("Nhiệm vụ chưa hoàn thành", "The task is not completed"),
    COORDINATOR_IS_THE_LEAD(
            "Đơn vị chủ trì không đồng thời là đơn vị phối hợp",
            "The lead unit does not coordinate besides"),
    NOT_A_COORDINATOR(
            "Chỉ đơn vị phối hợp của nhiệm vụ được làm việc này",
            "Only a coordinating unit of the task may do this"),
    NOT_EARLIER("Hạn mới phải trước hạn hiện tại", "The new due date must be before the current"),
    BAD_EVIDENCE_LINK(
            "Liên kết minh chứng không hợp lệ", "A link to evidence is not a valid https link"),
    TOO_MANY_EVIDENCE_LINKS("Quá nhiều liên kết minh chứng", "There are too many evidence links"),
    UNIT_STILL_IN_FORCE("Đơn vị vẫn đang hoạt động", "The unit is still in force"),
    NO_SUCCESSOR("Đơn vị chưa có đơn vị kế thừa", "The unit has no successor"),
    SPLIT_NEEDS_A_PERSON(
            "Đơn vị được chia cho nhiều đơn vị kế thừa; cần người chọn từng nhiệm vụ",
            "The unit was split among several; a person chooses task by task"),

    // directory, calendar, city
    BAD_VALIDITY("Thời gian hiệu lực không hợp lệ", "The validity period is not valid"),
    UNKNOWN_SUCCESSOR("Không có đơn vị kế thừa này", "There is no such successor unit"),
    DAY_TWICE("Một ngày được nêu hai lần", "A day is listed twice"),
    CITY_NOT_LOADING(
            "Việc nạp dữ liệu quá khứ đã kết thúc", "Loading the past is finished for this city"),
    ONLY_WHILE_LOADING(
            "Vai trò nạp dữ liệu chỉ được làm việc này khi thành phố đang nạp dữ liệu quá khứ",
            "The migration role may do this only while the past is being loaded"),
    CITY_STILL_LOADING("Thành phố còn đang nạp dữ liệu", "The city is still being loaded"),
    CITY_ALREADY_LIVE("Thành phố đã vận hành", "The city is already live"),
    NO_DAY_YET("Chưa có ngày nào bắt đầu", "No day has begun yet"),
    DAY_NOT_AHEAD("Ngày này không ở sau ngày hiện tại", "The day is not after the current one"),
    NOT_THE_NEXT_DAY("Không phải ngày tiếp theo", "That is not the next day"),
    CLOCK_AHEAD_OF_TODAY(
            "Lịch của thành phố đã đi trước ngày hôm nay", "The city's day is ahead of today");

    private final String vi;
    private final String en;

    Reason(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}
