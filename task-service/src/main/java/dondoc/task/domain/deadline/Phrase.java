package dondoc.task.domain.deadline;

import static dondoc.task.domain.Reason.BAD_DEADLINE;

import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import dondoc.task.domain.Years;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A deadline as it is written in a directive (R1), read without regard to case, Unicode form or
/// stray white space.
public sealed interface Phrase {

    Rule rule();

    /// A named day: `15/05/2026`.
    record On(LocalDate day) implements Phrase {
        @Override
        public Rule rule() {
            return Rule.ON;
        }
    }

    /// `Chậm nhất ngày 15/05/2026`.
    record OnOrBefore(LocalDate day) implements Phrase {
        @Override
        public Rule rule() {
            return Rule.ON_OR_BEFORE;
        }
    }

    /// `Trước ngày 15/05/2026`.
    record Before(LocalDate day) implements Phrase {
        @Override
        public Rule rule() {
            return Rule.BEFORE;
        }
    }

    /// `Trong quý II/2026`.
    ///
    /// @param last its last month
    record InQuarter(int quarter, YearMonth last) implements Phrase {
        @Override
        public Rule rule() {
            return Rule.IN_QUARTER;
        }
    }

    /// `Trong tháng 5/2026`.
    record InMonth(YearMonth month) implements Phrase {
        @Override
        public Rule rule() {
            return Rule.IN_MONTH;
        }
    }

    /// `Trong 10 ngày làm việc`.
    record WorkingDays(int days) implements Phrase {
        @Override
        public Rule rule() {
            return Rule.WORKING_DAYS;
        }
    }

    /// `Trong 10 ngày`.
    record CalendarDays(int days) implements Phrase {
        @Override
        public Rule rule() {
            return Rule.CALENDAR_DAYS;
        }
    }

    /// Empty, `Thường xuyên`, `Không thời hạn`.
    record None() implements Phrase {
        @Override
        public Rule rule() {
            return Rule.NONE;
        }
    }

    /// @throws Rejection `BAD_DEADLINE` for a phrase no row of R1 knows or a day that does not exist
    static Phrase read(String written) {
        var text = Words.clean(written).toLowerCase(Locale.ROOT);
        return Forms.ALL.stream()
                .map(form -> form.read(text))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(Forms::unreadable);
    }

    /// A day as typed by clerks, `15/05/2026` or `5/5/2026`; empty when it is none of the
    /// years there are papers of.
    static Optional<LocalDate> day(String written) {
        try {
            return Forms.DAY
                    .read(Words.clean(written))
                    .map(p -> ((On) p).day())
                    .filter(Years::contain);
        } catch (Rejection _) {
            return Optional.empty();
        }
    }

    /// How each phrase is recognised.
    record Forms(Pattern pattern, Function<MatchResult, Phrase> reading) {
        private static final String DATE = "(\\d{1,2}) ?/ ?(\\d{1,2}) ?/ ?(\\d{4})";
        private static final Forms DAY = of(DATE, m -> new On(date(m)));
        private static final List<Forms> ALL =
                List.of(
                        of("|thường xuyên|không thời hạn", _ -> new None()),
                        DAY,
                        of("chậm nhất ngày " + DATE, m -> new OnOrBefore(date(m))),
                        of("trước ngày " + DATE, m -> new Before(date(m))),
                        of("trong quý (i|ii|iii|iv|[1-4]) ?/ ?(\\d{4})", Forms::quarter),
                        of(
                                "trong tháng (\\d{1,2}) ?/ ?(\\d{4})",
                                m -> new InMonth(month(m.group(2), m.group(1)))),
                        of(
                                "trong (\\d{1,4}) ngày làm việc",
                                m -> new WorkingDays(count(m.group(1)))),
                        of("trong (\\d{1,4}) ngày", m -> new CalendarDays(count(m.group(1)))));

        private static Forms of(String pattern, Function<MatchResult, Phrase> reading) {
            return new Forms(Pattern.compile(pattern), reading);
        }

        private Optional<Phrase> read(String text) {
            var m = pattern.matcher(text);
            return m.matches() ? Optional.of(reading.apply(m.toMatchResult())) : Optional.empty();
        }

        private static LocalDate date(MatchResult m) {
            try {
                return LocalDate.of(year(m.group(3)), number(m.group(2)), number(m.group(1)));
            } catch (DateTimeException _) {
                throw unreadable();
            }
        }

        private static Phrase quarter(MatchResult m) {
            int quarter =
                    switch (m.group(1)) {
                        case "i", "1" -> 1;
                        case "ii", "2" -> 2;
                        case "iii", "3" -> 3;
                        default -> 4;
                    };
            return new InQuarter(quarter, YearMonth.of(year(m.group(2)), quarter * 3));
        }

        private static YearMonth month(String year, String month) {
            try {
                return YearMonth.of(year(year), number(month));
            } catch (DateTimeException _) {
                throw unreadable();
            }
        }

        private static int year(String digits) {
            int year = number(digits);
            if (year == 0) {
                throw unreadable();
            }
            return year;
        }

        private static int count(String digits) {
            int n = number(digits);
            if (n < 1) {
                throw unreadable();
            }
            return n;
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }

        private static Rejection unreadable() {
            return Rejection.at("phrase", BAD_DEADLINE);
        }
    }
}
