package dondoc.publication.domain.file;

import dondoc.publication.domain.late.Late;
import dondoc.publication.domain.late.LatePerson;
import dondoc.publication.domain.late.LateUnit;
import dondoc.publication.domain.late.UnitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a sheet as files, format `dondoc.late-list/1`: the units as JSON and CSV; persons, where
/// there are any, in files of their own, so that the units' files stay whatever happens to them.
public final class EditionFiles {
    public static final String FORMAT = "dondoc.late-list/1";
    public static final String LIST = "list.json";
    public static final String TABLE = "list.csv";
    public static final String PERSONS = "persons.json";
    public static final String PERSONS_TABLE = "persons.csv";

    private EditionFiles() {}

    public static List<PublicFile> of(Sheet sheet) {
        var units =
                Stream.of(
                        new PublicFile(LIST, listJson(sheet)),
                        new PublicFile(TABLE, listCsv(sheet)));
        var persons = sheet.persons();
        return persons == null
                ? units.toList()
                : Stream.concat(
                                units,
                                Stream.of(
                                        new PublicFile(PERSONS, personsJson(sheet, persons)),
                                        new PublicFile(PERSONS_TABLE, personsCsv(sheet, persons))))
                        .toList();
    }

    /// Files that may be served only while the gate of the quarter's persons is open.
    public static boolean tellsOfPersons(String name) {
        return name.startsWith(PERSONS) || name.startsWith(PERSONS_TABLE);
    }

    private static String listJson(Sheet sheet) {
        var vi = Explanation.vietnamese(sheet);
        var en = Explanation.english(sheet);
        var json = head(sheet);
        json.put("title", object("vi", vi.title(), "en", en.title()));
        json.put("explanation", object("vi", vi.paragraphs(), "en", en.paragraphs()));
        json.put("total", counts(sheet.total(), object("units", sheet.units().size())));
        json.put("units", sheet.units().stream().map(EditionFiles::unit).toList());
        json.put(
                "differences", sheet.differences().stream().map(EditionFiles::difference).toList());
        var ofPersons = sheet.personsDifference();
        if (ofPersons != null) {
            json.put("personsDifference", difference(ofPersons));
        }
        return CanonicalJson.of(json);
    }

    private static String listCsv(Sheet sheet) {
        var csv =
                new SafeCsv()
                        .row(
                                "Quý",
                                "Bản công bố",
                                "Mã đơn vị",
                                "Tên đơn vị",
                                "Số nhiệm vụ quá hạn",
                                "Mới quá hạn trong quý",
                                "Tồn từ trước quý");
        for (var u : sheet.units()) {
            csv.row(
                    sheet.quarter(),
                    sheet.edition(),
                    u.unit(),
                    u.name(),
                    u.tasks().late(),
                    u.tasks().newlyLate(),
                    u.tasks().carriedOver());
        }
        return csv.toString();
    }

    private static String personsJson(Sheet sheet, PublishedPersons persons) {
        var json = head(sheet);
        json.put(
                "legalBasis",
                object("document", persons.basis().document(), "basis", persons.basis().basis()));
        json.put("people", persons.people().stream().map(EditionFiles::person).toList());
        return CanonicalJson.of(json);
    }

    private static String personsCsv(Sheet sheet, PublishedPersons persons) {
        var csv =
                new SafeCsv()
                        .row(
                                "Quý",
                                "Bản công bố",
                                "Mã người",
                                "Mã đơn vị",
                                "Số nhiệm vụ quá hạn",
                                "Mới quá hạn trong quý",
                                "Tồn từ trước quý");
        for (var p : persons.people()) {
            csv.row(
                    sheet.quarter(),
                    sheet.edition(),
                    p.person(),
                    String.join("; ", codes(p)),
                    p.tasks().late(),
                    p.tasks().newlyLate(),
                    p.tasks().carriedOver());
        }
        return csv.toString();
    }

    private static Map<String, @Nullable Object> head(Sheet sheet) {
        var quarter = sheet.quarter();
        var previous = sheet.previous();
        var json =
                object(
                        "format", FORMAT,
                        "quarter", quarter.value(),
                        "from", quarter.first().toString(),
                        "to", quarter.last().toString(),
                        "edition", sheet.edition(),
                        "releasedAt", sheet.releasedAt().toString(),
                        "asOf", sheet.asOf().toString());
        json.put(
                "previous",
                previous == null
                        ? null
                        : object("edition", sheet.edition() - 1, "sha256", previous.value()));
        return json;
    }

    private static Map<String, @Nullable Object> unit(LateUnit row) {
        return counts(row.tasks(), object("unit", row.unit().value(), "name", row.name()));
    }

    private static Map<String, @Nullable Object> person(LatePerson row) {
        return counts(row.tasks(), object("person", row.person().value(), "units", codes(row)));
    }

    private static List<String> codes(LatePerson row) {
        return row.units().stream().map(UnitCode::value).toList();
    }

    private static Map<String, @Nullable Object> difference(Difference d) {
        var json =
                object("unit", d.unit().value(), "name", d.name(), "was", d.was(), "now", d.now());
        if (d.wasName() != null) {
            json.put("wasName", d.wasName());
        }
        if (d.before() != null) {
            json.put("before", counts(d.before(), object()));
        }
        if (d.after() != null) {
            json.put("after", counts(d.after(), object()));
        }
        return json;
    }

    private static Map<String, @Nullable Object> difference(PersonsDifference d) {
        return object(
                "added", d.added(),
                "removed", d.removed(),
                "changed", d.changed(),
                "basis", d.basis());
    }

    private static Map<String, @Nullable Object> counts(
            Late tasks, Map<String, @Nullable Object> row) {
        row.put("late", tasks.late());
        row.put("newlyLate", tasks.newlyLate());
        row.put("carriedOver", tasks.carriedOver());
        return row;
    }

    /// Keys and values in turn, in this order.
    private static Map<String, @Nullable Object> object(Object... keysAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
