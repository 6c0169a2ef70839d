package dondoc.publication.domain.file;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// What a list is, as known when, the definitions and the formula, in plain words: Vietnamese first,
/// English second. Part of the format `dondoc.late-list/1`: never changed, only succeeded.
public record Explanation(String title, List<String> paragraphs) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    public static Explanation vietnamese(Sheet sheet) {
        var quarter = sheet.quarter();
        return new Explanation(
                "Danh sách đơn vị có nhiệm vụ quá hạn, quý " + quarter.roman(),
                List.of(
                        "Danh sách gồm các đơn vị chủ trì có ít nhất một nhiệm vụ quá hạn trong ít nhất một ngày của quý %s (từ %s đến %s)."
                                .formatted(
                                        quarter.roman(), day(quarter.first()), day(quarter.last())),
                        "Số liệu theo những gì đã được ghi nhận đến ngày %s."
                                .formatted(day(sheet.asOf())),
                        "Nhiệm vụ quá hạn kể từ ngày liền sau thời hạn đang có hiệu lực, nếu khi đó đơn vị chưa báo cáo hoàn thành. Đợt quá hạn kết thúc vào ngày đơn vị báo cáo hoàn thành, ngày được gia hạn hoặc ngày nhiệm vụ được rút. Báo cáo bị trả lại được coi như chưa báo cáo. Việc gia hạn không xoá đợt quá hạn đã xảy ra.",
                        "Số nhiệm vụ quá hạn = số mới quá hạn trong quý + số tồn từ trước quý. Mỗi nhiệm vụ được tính một lần, dù có nhiều đợt quá hạn. Nhiệm vụ có đợt quá hạn bắt đầu trước quý là tồn; nhiệm vụ quá hạn kéo dài qua nhiều quý có trong danh sách của từng quý đó.",
                        "Chỉ tính đơn vị chủ trì, không tính đơn vị phối hợp. Tên đơn vị là tên trong quý. Thứ tự theo mã đơn vị, không phải thứ hạng.",
                        "Khi có đính chính, một bản công bố mới được lập, nêu rõ khác biệt; các bản trước vẫn được giữ nguyên."));
    }

    public static Explanation english(Sheet sheet) {
        var quarter = sheet.quarter();
        return new Explanation(
                "Units with overdue tasks, quarter %d of %d"
                        .formatted(quarter.number(), quarter.year()),
                List.of(
                        "The list shows the lead units that had at least one task overdue on at least one day of the quarter (%s to %s)."
                                .formatted(quarter.first(), quarter.last()),
                        "The figures rest on what was recorded by %s.".formatted(sheet.asOf()),
                        "A task is overdue from the day after the deadline in force, if the unit has not reported it complete by then. The time overdue ends on the day the unit reports completion, the deadline is extended or the task is withdrawn. A report that is sent back counts as not made. An extension does not erase the time a task was overdue before it.",
                        "Overdue tasks = newly overdue in the quarter + carried over from before it. Each task counts once, however often it was overdue. A task is carried over if a time overdue began before the quarter; a task overdue over several quarters is in the list of each of them.",
                        "Only lead units are counted, not coordinating units. Units have the names they had in the quarter. The order is that of the units' codes and is no ranking.",
                        "A correction is a new edition that names the differences; the earlier editions stay as they are."));
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
