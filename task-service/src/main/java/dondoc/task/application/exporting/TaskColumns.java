package dondoc.task.application.exporting;

import dondoc.task.application.Directory;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Words;
import dondoc.task.domain.directory.UnitEvent.UnitRegistered;
import dondoc.task.domain.standing.TaskClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A task as a row people read: headings in Vietnamese, days as `05/09/2026`, units and persons by
/// name where there is one.
final class TaskColumns {
    static final List<String> HEADINGS =
            List.of(
                    "Mã nhiệm vụ",
                    "Số, ký hiệu văn bản",
                    "Ngày ban hành",
                    "Mục",
                    "Nội dung nhiệm vụ",
                    "Mã đơn vị chủ trì",
                    "Đơn vị chủ trì",
                    "Đơn vị phối hợp",
                    "Lãnh đạo phụ trách",
                    "Chuyên viên xử lý",
                    "Ngày giao",
                    "Hạn xử lý (nguyên văn)",
                    "Hạn ban đầu",
                    "Hạn hiện tại",
                    "Tình trạng",
                    "Số ngày quá hạn",
                    "Ngày báo cáo hoàn thành",
                    "Tiến độ (%)",
                    "Gắn sao",
                    "Ghi chú");

    private final Directory directory;
    private final LocalDate day;

    /// @param day on which the tasks stand as the rows say
    TaskColumns(Directory directory, LocalDate day) {
        this.directory = directory;
        this.day = day;
    }

    List<String> of(TaskSheet task) {
        var report = task.report();
        var progress = task.progress();
        return List.of(
                task.id().value(),
                task.number().value(),
                Words.day(task.issued()),
                task.clause().value(),
                task.content(),
                task.lead().value(),
                unit(task.lead()),
                task.coordinators().stream().map(this::unit).collect(Collectors.joining("; ")),
                person(task.leader()),
                person(task.officer()),
                Words.day(task.assignedOn()),
                task.phrase(),
                date(task.originalDue()),
                date(task.due()),
                words(task.classAt(day)),
                String.valueOf(task.daysLateAt(day)),
                date(report == null ? null : report.on()),
                progress == null || progress.percent() == null ? "" : progress.percent().toString(),
                task.starred() ? "Có" : "",
                task.remark() == null ? "" : task.remark());
    }

    /// The name a unit bears on the day, or last bore.
    private String unit(OrgId unit) {
        var entry = directory.unit(unit);
        return entry.flatMap(u -> u.on(day))
                .or(() -> entry.flatMap(u -> Optional.ofNullable(u.as())))
                .map(UnitRegistered::name)
                .orElse(unit.value());
    }

    private String person(PersonId person) {
        return directory.name(person).orElse(person.value());
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : Words.day(date);
    }

    private static String words(TaskClass in) {
        return switch (in) {
            case WITHDRAWN -> "Đã rút";
            case COMPLETED_ON_TIME -> "Hoàn thành đúng hạn";
            case COMPLETED_LATE -> "Hoàn thành quá hạn";
            case COMPLETED_NO_DEADLINE -> "Hoàn thành, không thời hạn";
            case PENDING_VERIFICATION -> "Chờ xác nhận";
            case OPEN_NO_DEADLINE -> "Đang thực hiện, không thời hạn";
            case OPEN_WITHIN_DEADLINE -> "Đang thực hiện, trong hạn";
            case OPEN_OVERDUE -> "Đang thực hiện, quá hạn";
        };
    }
}
