package dondoc.escalation.story;

import static java.util.Objects.requireNonNull;

import dondoc.escalation.domain.PersonId;
import dondoc.escalation.domain.TaskFact;
import dondoc.escalation.domain.TaskId;
import dondoc.escalation.domain.UnitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample year of `sample/register-2026.json` as a log: what happens to which task on which
/// day.
final class SampleYear {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    static final LocalDate LAST = LocalDate.of(2026, 9, 30);

    /// @param task index in the sample
    record Happening(int task, TaskId id, LocalDate day, TaskFact fact) {}

    private final JsonNode sample;

    SampleYear() {
        try (var file =
                requireNonNull(
                        SampleYear.class.getResourceAsStream("/sample/register-2026.json"))) {
            sample = JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isWorked(LocalDate day) {
        var special = sample.get("calendar").get(day.toString());
        return special != null
                ? special.asBoolean()
                : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    TaskId id(int task) {
        return new TaskId(sample.get("tasks").get(task).get(0).asString());
    }

    UnitCode lead(int task) {
        return new UnitCode(sample.get("tasks").get(task).get(1).asString());
    }

    /// Tuesdays of the third quarter -> tasks overdue at their end, as known then.
    Map<LocalDate, List<Integer>> overdue() {
        var found = new TreeMap<LocalDate, List<Integer>>();
        for (var week : sample.get("overdue").properties()) {
            found.put(
                    LocalDate.parse(week.getKey()),
                    week.getValue().valueStream().map(JsonNode::asInt).toList());
        }
        return found;
    }

    /// `<since> <ended or -> <reason or OPEN>` per task, as known at the end of the log.
    List<String> episodes(int task) {
        return sample.get("tasks").get(task).get(5).valueStream().map(JsonNode::asString).toList();
    }

    int tasks() {
        return sample.get("tasks").size();
    }

    /// All happenings by day, one task's in order. What is older than the log is told on its first
    /// day.
    List<Happening> log() {
        var log = new ArrayList<Happening>();
        for (var i = 0; i < tasks(); i++) {
            read(i, log);
        }
        log.sort(Comparator.comparing(Happening::day));
        return log;
    }

    private void read(int i, List<Happening> log) {
        var task = sample.get("tasks").get(i);
        var id = id(i);
        var issued = LocalDate.parse(task.get(2).asString());
        var due = task.get(3).isNull() ? null : LocalDate.parse(task.get(3).asString());
        var name = id.value().split("\\|", -1);
        log.add(
                new Happening(
                        i,
                        id,
                        issued.isBefore(FIRST) ? FIRST : issued,
                        new TaskFact.Assigned(
                                name[0],
                                Integer.parseInt(name[1]),
                                name[2],
                                lead(i),
                                new PersonId("P1"),
                                new PersonId("P2"),
                                due)));
        var requests = 0;
        for (var written : task.get(4)) {
            var parts = written.asString().split(" ", -1);
            var day = LocalDate.parse(parts[1]);
            requests += parts[0].equals("Q") ? 1 : 0;
            log.add(new Happening(i, id, day, fact(parts, day, requests)));
        }
    }

    private static TaskFact fact(String[] parts, LocalDate day, int requests) {
        return switch (parts[0]) {
            case "R" -> new TaskFact.CompletionReported(day);
            case "A" -> new TaskFact.CompletionAccepted();
            case "J" -> new TaskFact.CompletionRejected();
            case "Q" -> new TaskFact.ExtensionRequested(requests, day);
            case "G" -> new TaskFact.ExtensionGranted(null, LocalDate.parse(parts[2]));
            case "F" -> new TaskFact.ExtensionRefused(requests);
            case "W" -> new TaskFact.Withdrawn(day);
            default -> throw new IllegalArgumentException(parts[0]);
        };
    }
}
