package dondoc.task.domain;

import dondoc.task.domain.calendar.DayKind;
import dondoc.task.domain.calendar.SpecialDay;
import dondoc.task.domain.calendar.WorkingCalendar;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directory.UnitEntry;
import dondoc.task.domain.directory.UnitEvent.UnitRegistered;
import dondoc.task.domain.directory.UnitKind;
import dondoc.task.domain.directory.UnitNames;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The real structure of units and days, and cuts of the sample register, as test resources.
public final class Samples {
    private Samples() {}

    public static byte[] bytes(String resource) {
        try (var in = Samples.class.getResourceAsStream("/" + resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The data rows of a CSV resource.
    public static List<CSVRecord> rows(String resource) {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream("/" + resource));
                var parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static WorkingCalendar calendar() {
        return new WorkingCalendar(
                "2026-1",
                "Thông báo 12345/TB-BNV",
                rows("calendar-vn.csv").stream()
                        .map(r ->
                                new SpecialDay(
                                        LocalDate.parse(r.get("date")),
                                        DayKind.valueOf(r.get("kind")),
                                        r.get("name")))
                        .toList());
    }

    public static UnitNames units() {
        return new UnitNames(rows("org-units.csv").stream().map(Samples::unit).toList());
    }

    private static UnitEntry unit(CSVRecord r) {
        return new UnitEntry(
                new UnitRegistered(
                        new OrgId(r.get("code")),
                        r.get("name"),
                        UnitKind.valueOf(r.get("kind")),
                        r.get("parent").isEmpty() ? null : new OrgId(r.get("parent")),
                        LocalDate.parse(r.get("valid_from")),
                        date(r.get("valid_to"))),
                List.of(),
                List.of());
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /// A directive of the city about drains, not classified.
    public static DirectiveRegistered directive(
            DirectiveId id, DocumentNumber number, LocalDate issued) {
        return new DirectiveRegistered(
                id,
                number,
                issued.getYear(),
                issued,
                "UBND Thành phố",
                "Chủ tịch",
                "Công văn",
                "V/v thoát nước",
                "Thường",
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
