package dondoc.task.domain.series;

import static dondoc.task.domain.Reason.BAD_PERIOD_DEADLINE;

import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/// A deadline as a recurring task words it, made into one of R1 for each of its periods: `Trong kỳ` is
/// the period's last day; `Trước ngày 25 hằng tháng`, `Chậm nhất ngày 25` and `Ngày 25` name a day of
/// its month, of its last one in a quarter; `Trong 10 ngày làm việc` and `Trong 10 ngày` are counted
/// after its first day.
final class PeriodPhrase {
    private static final Pattern WITHIN = Pattern.compile("trong kỳ");
    private static final Pattern COUNTED = Pattern.compile("trong [1-9]\\d{0,3} ngày( làm việc)?");
    private static final Pattern DAY =
            Pattern.compile(
                    "(trước ngày|chậm nhất ngày|ngày) (0?[1-9]|[12]\\d|3[01])( (của )?(hằng|hàng) (tháng|quý))?");

    private PeriodPhrase() {}

    /// @throws Rejection `BAD_PERIOD_DEADLINE` for one that is not of these
    static void check(String written, Every every) {
        var text = key(written);
        boolean known =
                WITHIN.matcher(text).matches()
                        || COUNTED.matcher(text).matches()
                        || (every != Every.WEEK && DAY.matcher(text).matches());
        if (!known) {
            throw Rejection.at("phrase", BAD_PERIOD_DEADLINE);
        }
    }

    /// @param next the day the next period begins
    static String of(String written, Every every, LocalDate begins, LocalDate next) {
        var text = key(written);
        if (WITHIN.matcher(text).matches()) {
            return "Chậm nhất ngày " + Words.day(next.minusDays(1));
        }
        var named = DAY.matcher(text);
        if (!named.matches()) {
            return Words.clean(written);
        }
        var day = Words.day(day(Integer.parseInt(named.group(2)), every, begins));
        return switch (named.group(1)) {
            case "trước ngày" -> "Trước ngày " + day;
            case "chậm nhất ngày" -> "Chậm nhất ngày " + day;
            default -> day;
        };
    }

    /// After the period's first day: a day of the month that has passed by then is the next month's.
    private static LocalDate day(int day, Every every, LocalDate begins) {
        YearMonth month = every.monthOfDeadline(begins);
        var named = Every.of(month, day);
        return named.isAfter(begins) ? named : Every.of(month.plusMonths(1), day);
    }

    private static String key(String written) {
        return Words.clean(written).toLowerCase(Locale.ROOT);
    }
}
