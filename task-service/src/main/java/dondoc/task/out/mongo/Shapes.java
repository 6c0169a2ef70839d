package dondoc.task.out.mongo;

import com.fasterxml.jackson.annotation.JsonInclude;
import dondoc.eventsourcing.Json;
import dondoc.task.application.reading.DirectiveSheet;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.Registration;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.Words;
import dondoc.task.domain.work.TaskEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Sheets as documents: their fields as they stand on the wire, and some that are there to be asked
/// for: `dueKey`, so that tasks without a deadline come last (no day sorts behind `none`) and one whose
/// due date is set aside is not overdue, `numberKey`, the number however it is typed,
/// `closesWithChildren`, whether its completion is to follow from its children's, and `beginnings`, what
/// the words of its text may be asked for by.
final class Shapes {
    static final String NO_DUE = "none";
    private static final String BEGINNINGS = "beginnings";
    static final long LAST_PLACE = 9_999_999_999L;

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /// Every field is there from the beginning, be it empty: a store that keeps the places of
    /// fields when a document is replaced ends up with the same bytes whatever the steps were.
    private static final JsonMapper ALL_FIELDS =
            Json.MAPPER
                    .rebuild()
                    .changeDefaultPropertyInclusion(
                            i -> i.withValueInclusion(JsonInclude.Include.ALWAYS))
                    .build();

    private Shapes() {}

    static Document of(TaskSheet sheet) {
        return of(sheet, null);
    }

    /// @param before the task's document until now, `null` where there was none: a task keeps its words
    static Document of(TaskSheet sheet, @Nullable Document before) {
        var document = fields(sheet, sheet.id().value());
        document.append("dueKey", dueKey(sheet.place()));
        document.append("numberKey", Words.key(sheet.number().value()));
        document.append("closesWithChildren", sheet.family().waits());
        document.append(BEGINNINGS, beginnings(sheet, before));
        return document;
    }

    private static List<String> beginnings(TaskSheet sheet, @Nullable Document before) {
        var known = before == null ? null : before.getList(BEGINNINGS, String.class);
        return known == null
                ? Folded.beginnings(joined(sheet.content(), sheet.number().value(), sheet.remark()))
                : known;
    }

    /// With the row of the file that a task came from.
    static Document of(TaskEvent event, Happening happening) {
        var document = of(happening, placeOf(event.task(), happening.sequence()));
        if (event instanceof TaskEvent.Assigned assigned && assigned.source() != null) {
            document.append(
                    "source",
                    new Document("file", assigned.source().file())
                            .append("row", assigned.source().row()));
        }
        return document;
    }

    /// A fact gains no field later, so it goes without those it leaves empty, which are most of them.
    static Document of(Happening happening, String id) {
        return fields(Json.MAPPER, happening, id);
    }

    /// Where a fact lies: facts about one task lie side by side, in their order.
    static String placeOf(TaskId task, long sequence) {
        return "%s/%010d".formatted(task.value(), sequence);
    }

    static Happening happening(Document document) {
        return read(document, Happening.class);
    }

    static Document of(DirectiveSheet sheet) {
        return fields(sheet, sheet.id().value())
                .append("numberKey", Words.key(sheet.number().value()));
    }

    static Document of(Registration registration, String id) {
        return fields(registration, id);
    }

    static Registration registration(Document document) {
        return read(document, Registration.class);
    }

    static TaskSheet task(Document document) {
        return read(document, TaskSheet.class);
    }

    static DirectiveSheet directive(Document document) {
        return read(document, DirectiveSheet.class);
    }

    static long version(Document document) {
        return Objects.requireNonNull(document.get("version", Number.class)).longValue();
    }

    static String dueKey(@Nullable LocalDate due) {
        return due == null ? NO_DUE : due.toString();
    }

    private static Document fields(Object sheet, String id) {
        return fields(ALL_FIELDS, sheet, id);
    }

    private static Document fields(JsonMapper mapper, Object sheet, String id) {
        var document = new Document("_id", id);
        document.putAll(mapper.convertValue(sheet, FIELDS));
        document.remove("id");
        return document;
    }

    private static <T> T read(Document document, Class<T> form) {
        var fields = new Document(document);
        fields.append("id", fields.remove("_id"));
        return Json.MAPPER.convertValue(fields, form);
    }

    private static String joined(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
