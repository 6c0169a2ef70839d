package dondoc.reporting.out.mongo;

import dondoc.reporting.domain.TaskFact;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How a task's facts stand in its document: `{what: "EXTENDED", on: "2026-05-20", date:
/// "2026-06-30"}`; a report has its `dueThen` too, a handover its `lead`.
final class WrittenFacts {

    private enum What {
        EXTENDED,
        REPROJECTED,
        BROUGHT_FORWARD,
        SUSPENDED,
        RESUMED,
        HANDED_OVER,
        REPORTED,
        ACCEPTED,
        REJECTED,
        REVOKED,
        WITHDRAWN
    }

    private WrittenFacts() {}

    static Document write(TaskFact fact) {
        return switch (fact) {
            case TaskFact.ExtensionGranted(var on, var to) -> document(What.EXTENDED, on, to);
            case TaskFact.DeadlineReprojected(var on, var to) -> document(What.REPROJECTED, on, to);
            case TaskFact.DeadlineBroughtForward(var on, var to) ->
                    document(What.BROUGHT_FORWARD, on, to);
            case TaskFact.Suspended(var on) -> document(What.SUSPENDED, on, null);
            case TaskFact.Resumed(var on, var to) -> document(What.RESUMED, on, to);
            case TaskFact.HandedOver(var on, var from, var lead) ->
                    document(What.HANDED_OVER, on, from).append("lead", lead);
            case TaskFact.CompletionReported(var on, var reported, var dueThen) ->
                    with(document(What.REPORTED, on, reported), "dueThen", dueThen);
            case TaskFact.CompletionAccepted(var on) -> document(What.ACCEPTED, on, null);
            case TaskFact.CompletionRejected(var on) -> document(What.REJECTED, on, null);
            case TaskFact.AcceptanceRevoked(var on) -> document(What.REVOKED, on, null);
            case TaskFact.Withdrawn(var on, var effective) ->
                    document(What.WITHDRAWN, on, effective);
        };
    }

    static TaskFact read(Document written) {
        var on = date(written, "on");
        return switch (What.valueOf(written.getString("what"))) {
            case EXTENDED -> new TaskFact.ExtensionGranted(on, date(written, "date"));
            case REPROJECTED -> new TaskFact.DeadlineReprojected(on, date(written, "date"));
            case BROUGHT_FORWARD -> new TaskFact.DeadlineBroughtForward(on, date(written, "date"));
            case SUSPENDED -> new TaskFact.Suspended(on);
            case RESUMED -> new TaskFact.Resumed(on, dateOrNull(written, "date"));
            case HANDED_OVER ->
                    new TaskFact.HandedOver(
                            on,
                            date(written, "date"),
                            Objects.requireNonNull(written.getString("lead"), "lead"));
            case REPORTED ->
                    new TaskFact.CompletionReported(
                            on, date(written, "date"), dateOrNull(written, "dueThen"));
            case ACCEPTED -> new TaskFact.CompletionAccepted(on);
            case REJECTED -> new TaskFact.CompletionRejected(on);
            case REVOKED -> new TaskFact.AcceptanceRevoked(on);
            case WITHDRAWN -> new TaskFact.Withdrawn(on, date(written, "date"));
        };
    }

    static List<TaskFact> readAll(Document task) {
        return task.getList("facts", Document.class).stream().map(WrittenFacts::read).toList();
    }

    static LocalDate date(Document in, String field) {
        return Objects.requireNonNull(dateOrNull(in, field), field);
    }

    static @Nullable LocalDate dateOrNull(Document in, String field) {
        var text = in.getString(field);
        return text == null ? null : LocalDate.parse(text);
    }

    private static Document document(What what, LocalDate on, @Nullable LocalDate date) {
        return with(new Document("what", what.name()).append("on", on.toString()), "date", date);
    }

    static Document with(Document document, String field, @Nullable LocalDate date) {
        return date == null ? document : document.append(field, date.toString());
    }
}
