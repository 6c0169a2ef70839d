package dondoc.standalone.check;

import dondoc.standalone.console.Trouble;
import dondoc.standalone.register.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `expected.json`: what the answers have to be, worked out independently.
///
/// @param askedDays the cut-offs it asks about
public record Expected(JsonNode sections, List<LocalDate> askedDays) {

    /// Labels of the sections that have to be there and are not.
    public List<String> missing() {
        return Section.all().stream()
                .filter(section -> section.required && !sections.has(section.label))
                .map(section -> section.label)
                .toList();
    }

    /// @throws Trouble when the file is missing or ill-formed
    public static Expected read(Path directory) {
        var file = directory.resolve("expected.json");
        try {
            var sections = JsonMapper.shared().readTree(Files.readAllBytes(file));
            if (!sections.isObject() || sections.isEmpty()) {
                throw new Trouble("%s holds no sections.".formatted(file));
            }
            return new Expected(sections, cutOffs(sections));
        } catch (IOException e) {
            throw new Trouble("%s cannot be read.".formatted(file), e);
        } catch (JacksonException e) {
            throw new Trouble("%s is not JSON: %s.".formatted(file, e.getOriginalMessage()), e);
        } catch (DateTimeException e) {
            throw new Trouble("%s: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /// The day the clock has to stand at: the register's last day, but not before the last day a
    /// question is asked about. A day asked for more than a year later is mistyped.
    public LocalDate end(Span span) {
        return Stream.concat(Stream.of(span.last()), askedDays.stream())
                .filter(day -> !day.isAfter(span.last().plusYears(1)))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static List<LocalDate> cutOffs(JsonNode sections) {
        return Stream.of("classes", "overdue_by_week")
                .flatMap(section -> sections.path(section).propertyNames().stream())
                .map(LocalDate::parse)
                .toList();
    }
}
