package dondoc.benchmark;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// A register as long as one likes: many units, directives of twenty tasks, deadlines over a year and
/// a half, words in which most tasks are alike and some are not. The same every time.
final class Register {

    /// Tasks a run may ask for.
    static final int MOST = 1_000_000;

    static final String FIRST_DAY = "2026-01-05";
    static final Map<String, String> RECORDED =
            Map.of("Dondoc-Recorded-At", FIRST_DAY + "T00:00:01+07:00");
    static final int UNITS = 60;

    /// Of the officer whom every standalone city has.
    static final int OFFICERS_UNIT = 5;

    private static final int TASKS_OF_A_DIRECTIVE = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String COLUMNS =
            "STT,\"Số, ký hiệu văn bản\",Ngày ban hành,Cơ quan ban hành,Người ký,Loại văn bản,Trích"
                    + " yếu,Mục,Nội dung nhiệm vụ,Đơn vị chủ trì,Đơn vị phối hợp,Lãnh đạo phụ"
                    + " trách,Chuyên viên xử lý,Hạn xử lý,Gắn sao,Độ mật,Ghi chú\n";
    private static final List<String> DEEDS =
            List.of("Rà soát", "Tổng hợp", "Tham mưu", "Chủ trì", "Kiểm tra", "Báo cáo");
    private static final List<String> THINGS =
            List.of(
                    "tiến độ giải phóng mặt bằng",
                    "quy hoạch phân khu đô thị",
                    "hồ sơ cấp giấy chứng nhận quyền sử dụng đất",
                    "công tác phòng cháy chữa cháy",
                    "dự toán chi thường xuyên",
                    "hệ thống thoát nước sông Tô Lịch",
                    "đường Láng và các nút giao thông");

    private Register() {}

    static String units() {
        var units =
                new StringBuilder("code,name,kind,parent,valid_from,valid_to\n")
                        .append("H26,UBND Thành phố Hà Nội,CITY,,2021-06-01,\n");
        for (int unit = 1; unit <= UNITS; unit++) {
            units.append("%s,%s,DEPARTMENT,H26,2021-06-01,%n".formatted(code(unit), name(unit)));
        }
        return units.toString();
    }

    /// A leader and an officer for each unit.
    static String people() {
        var people = new StringBuilder("id,name,unit,post,valid_from,valid_to\n");
        for (int unit = 1; unit <= UNITS; unit++) {
            people.append(
                            "L%d,Nguyễn Văn %d,%s,LEADER,2026-01-01,%n"
                                    .formatted(unit, unit, code(unit)))
                    .append(
                            "C%d,Trần Thị %d,%s,SPECIALIST,2026-01-01,%n"
                                    .formatted(unit, unit, code(unit)));
        }
        return people.toString();
    }

    /// @param from number of the first task
    static String rows(int from, int count) {
        var rows = new StringBuilder(COLUMNS);
        for (int task = from; task < from + count; task++) {
            rows.append(row(task));
        }
        return rows.toString();
    }

    private static String row(int task) {
        int directive = 1 + task / TASKS_OF_A_DIRECTIVE;
        int unit = 1 + task % UNITS;
        int helper = 1 + (task + 7) % UNITS;
        return "%d,%s,05/01/2026,UBND Thành phố,Chủ tịch,Công văn,V/v việc số %d,%d,%s,%s,%s,L%d,C%d,%s,,Thường,%n"
                .formatted(
                        1 + task,
                        number(directive),
                        directive,
                        1 + task % TASKS_OF_A_DIRECTIVE,
                        content(task),
                        name(unit),
                        name(helper),
                        unit,
                        unit,
                        deadline(task));
    }

    static String number(int directive) {
        return directive + "/UBND-TH";
    }

    private static String content(int task) {
        return "%s %s theo kế hoạch số %d của Thành phố"
                .formatted(DEEDS.get(task % DEEDS.size()), THINGS.get(task % THINGS.size()), task);
    }

    /// Every ninth has none.
    private static String deadline(int task) {
        return task % 9 == 0
                ? "Thường xuyên"
                : LocalDate.parse(FIRST_DAY).plusDays(1 + task * 37L % 540).format(DAY);
    }

    static String code(int unit) {
        return "H26.%02d".formatted(unit);
    }

    private static String name(int unit) {
        return unit == OFFICERS_UNIT ? "Sở Giáo dục và Đào tạo" : "Đơn vị số " + unit;
    }
}
