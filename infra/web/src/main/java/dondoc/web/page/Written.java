package dondoc.web.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How numbers and dates are written in the reader's language; `${written}` in every template.
public record Written(Locale locale) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    /// `1.641`
    public String number(long n) {
        return NumberFormat.getIntegerInstance(locale).format(n);
    }

    /// `+3`, `−2`, `0`
    public String change(int n) {
        return (n > 0 ? "+" : n < 0 ? "−" : "") + number(Math.abs(n));
    }

    /// `75,2 %` of a whole; a dash where there is no whole.
    public String share(int part, int whole) {
        if (whole == 0) {
            return "–";
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(100.0 * part / whole) + " %";
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String dayAndMonth(LocalDate day) {
        return DAY_AND_MONTH.format(day);
    }

    /// In Hanoi.
    public String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }
}
