package dondoc.task.domain.deadline;

import static dondoc.task.domain.Words.day;

import dondoc.task.domain.calendar.SpecialDay;
import dondoc.task.domain.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Puts R1 into words for one calendar and the day that is counted after: the directive's, or the one a
/// period begins on.
record Explaining(Start start, LocalDate issued, WorkingCalendar calendar) {

    Explanation explain(Phrase phrase) {
        return switch (phrase) {
            case Phrase.On p ->
                    new Explanation(
                            "Hạn ghi rõ ngày %s; ngày ghi rõ không dời.".formatted(day(p.day())),
                            "The directive names %s; a named day does not move."
                                    .formatted(p.day()));
            case Phrase.OnOrBefore p ->
                    new Explanation(
                            "Chậm nhất ngày %s: trong hạn đến hết ngày này; ngày ghi rõ không dời."
                                    .formatted(day(p.day())),
                            "At the latest on %s: in time until the end of that day; a named day does not move."
                                    .formatted(p.day()));
            case Phrase.Before p ->
                    new Explanation(
                            "Trước ngày %s: trong hạn đến hết ngày liền trước, %s; không dời."
                                    .formatted(day(p.day()), day(p.day().minusDays(1))),
                            "Before %s: in time until the end of the day before, %s; it does not move."
                                    .formatted(p.day(), p.day().minusDays(1)));
            case Phrase.InQuarter p -> {
                var end = p.last().atEndOfMonth();
                yield new Explanation(
                        "Trong quý %d/%d: đến hết ngày cuối quý, %s; không dời."
                                .formatted(p.quarter(), end.getYear(), day(end)),
                        "Within quarter %d of %d: until the end of its last day, %s; it does not move."
                                .formatted(p.quarter(), end.getYear(), end));
            }
            case Phrase.InMonth p -> {
                var end = p.month().atEndOfMonth();
                yield new Explanation(
                        "Trong tháng %d/%d: đến hết ngày cuối tháng, %s; không dời."
                                .formatted(end.getMonthValue(), end.getYear(), day(end)),
                        "Within %s: until the end of the month's last day, %s; it does not move."
                                .formatted(p.month(), end));
            }
            case Phrase.WorkingDays p -> workingDays(p);
            case Phrase.CalendarDays p -> calendarDays(p);
            case Phrase.None _ ->
                    new Explanation(
                            "Văn bản không đặt thời hạn.", "The directive sets no deadline.");
        };
    }

    private Explanation workingDays(Phrase.WorkingDays p) {
        var due = Objects.requireNonNull(Deadline.due(p, issued, calendar));
        return new Explanation(
                "%1$d ngày làm việc sau %2$s %3$s (không tính %2$s): đến hết ngày %4$s.%5$s%6$s"
                        .formatted(
                                p.days(),
                                start.vi(),
                                day(issued),
                                day(due),
                                passedVi(issued, due),
                                sourceVi(due)),
                "%d working days after %s %s (that day not counted): until the end of %s.%s%s"
                        .formatted(
                                p.days(),
                                start.en(),
                                issued,
                                due,
                                passedEn(issued, due),
                                sourceEn(due)));
    }

    private Explanation calendarDays(Phrase.CalendarDays p) {
        var due = Objects.requireNonNull(Deadline.due(p, issued, calendar));
        var plain = issued.plusDays(p.days());
        if (plain.equals(due)) {
            return new Explanation(
                    "%d ngày sau %s %s: đến hết ngày %s, là ngày làm việc.%s"
                            .formatted(p.days(), start.vi(), day(issued), day(due), sourceVi(due)),
                    "%d days after %s %s: until the end of %s, a working day.%s"
                            .formatted(p.days(), start.en(), issued, due, sourceEn(due)));
        }
        var eve = plain.minusDays(1);
        return new Explanation(
                "%d ngày sau %s %s là %s, không phải ngày làm việc; dời đến ngày làm việc tiếp theo, %s.%s%s"
                        .formatted(
                                p.days(),
                                start.vi(),
                                day(issued),
                                day(plain),
                                day(due),
                                passedVi(eve, due),
                                sourceVi(due)),
                "%d days after %s %s is %s, not a working day; moved to the next working day, %s.%s%s"
                        .formatted(
                                p.days(),
                                start.en(),
                                issued,
                                plain,
                                due,
                                passedEn(eve, due),
                                sourceEn(due)));
    }

    private String passedVi(LocalDate after, LocalDate upTo) {
        var text = new StringBuilder();
        int weekends = calendar.weekendDaysIn(after, upTo);
        if (weekends > 0) {
            text.append(" Bỏ qua %d ngày cuối tuần.".formatted(weekends));
        }
        var off = special(after, upTo, false);
        if (!off.isEmpty()) {
            text.append(" Bỏ qua ngày nghỉ: %s.".formatted(namesVi(off)));
        }
        var worked = special(after, upTo, true);
        if (!worked.isEmpty()) {
            text.append(" Tính cả ngày làm bù: %s.".formatted(namesVi(worked)));
        }
        return text.toString();
    }

    private String passedEn(LocalDate after, LocalDate upTo) {
        var text = new StringBuilder();
        int weekends = calendar.weekendDaysIn(after, upTo);
        if (weekends > 0) {
            text.append(" Weekend days passed over: %d.".formatted(weekends));
        }
        var off = special(after, upTo, false);
        if (!off.isEmpty()) {
            text.append(" Holidays passed over: %s.".formatted(namesEn(off)));
        }
        var worked = special(after, upTo, true);
        if (!worked.isEmpty()) {
            text.append(" Swap days worked: %s.".formatted(namesEn(worked)));
        }
        return text.toString();
    }

    private List<SpecialDay> special(LocalDate after, LocalDate upTo, boolean worked) {
        return calendar.specialDaysIn(after, upTo).stream()
                .filter(d -> d.kind().worked() == worked)
                .toList();
    }

    private static String namesVi(List<SpecialDay> days) {
        return days.stream()
                .map(d -> day(d.date()) + " (" + d.name() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String namesEn(List<SpecialDay> days) {
        return days.stream()
                .map(d -> d.date() + " (" + d.name() + ")")
                .collect(Collectors.joining(", "));
    }

    private String sourceVi(LocalDate due) {
        if (calendar.notice().isEmpty()) {
            return " Chưa có lịch làm việc được công bố.";
        }
        return " Lịch làm việc phiên bản %s, theo %s.%s"
                .formatted(
                        calendar.version(),
                        calendar.notice(),
                        calendar.provisionalFor(due)
                                ? " Ngày nghỉ năm %d chưa công bố đủ: hạn này là tạm tính."
                                        .formatted(due.getYear())
                                : "");
    }

    private String sourceEn(LocalDate due) {
        if (calendar.notice().isEmpty()) {
            return " No working calendar has been published.";
        }
        return " Working calendar version %s, announced by %s.%s"
                .formatted(
                        calendar.version(),
                        calendar.notice(),
                        calendar.provisionalFor(due)
                                ? " The holidays of %d are not all announced: this date is provisional."
                                        .formatted(due.getYear())
                                : "");
    }
}
