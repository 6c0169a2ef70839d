package dondoc.standalone.player;

import dondoc.standalone.api.Address;
import dondoc.standalone.api.Client;
import dondoc.standalone.api.Reply;
import dondoc.standalone.console.Trouble;
import dondoc.standalone.player.Played.RefusedEntry;
import dondoc.standalone.player.Played.RefusedHappening;
import dondoc.standalone.player.Played.RefusedRow;
import dondoc.standalone.register.Happening;
import dondoc.standalone.register.Register;
import dondoc.standalone.register.RegisterRow;
import dondoc.standalone.register.Table;
import dondoc.standalone.register.TaskKey;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Where the days of a register are played: the requests of one day, and what was answered so far.
/// Different tasks go side by side, the happenings of one task one after the other.
final class Stage {
    private static final int SIDE_BY_SIDE = 24;
    private static final String FIRST_SECOND = "T00:00:01+07:00";

    private final Client client;
    private final URI door;
    private final Register register;
    private final Map<TaskKey, String> ids = new ConcurrentHashMap<>();
    private final Queue<RefusedRow> refusedRows = new ConcurrentLinkedQueue<>();
    private final Queue<RefusedHappening> refusedHappenings = new ConcurrentLinkedQueue<>();
    private final Queue<RefusedEntry> refusedEntries = new ConcurrentLinkedQueue<>();
    private final Set<String> collisions = new ConcurrentSkipListSet<>();
    private final Set<TaskKey> refusedTasks = ConcurrentHashMap.newKeySet();
    private final AtomicInteger ofRefusedRows = new AtomicInteger();
    private final AtomicInteger withoutTask = new AtomicInteger();

    Stage(Client client, URI door, Register register) {
        this.client = client;
        this.door = door;
        this.register = register;
    }

    int tasks() {
        return ids.size();
    }

    /// A row that is refused is reported and keeps nothing else out.
    void referenceData(LocalDate eve) {
        var references = register.references();
        entries("units", references.units(), eve);
        entries("succession", references.succession(), eve);
        var refusedDays = entries("calendar", references.calendar(), eve);
        if (!refusedDays.isEmpty()) {
            // The days of a calendar are published together or not at all.
            var rows = refusedDays.stream().map(RefusedEntry::row).collect(Collectors.toSet());
            imported("calendar", references.calendar().without(rows), eve);
        }
        entries("people", references.people(), eve);
    }

    private List<RefusedEntry> entries(String what, Table table, LocalDate day) {
        var name = table.file().getFileName().toString();
        var refused =
                imported(what, table.text(), day)
                        .path("refused")
                        .valueStream()
                        .map(row ->
                                new RefusedEntry(
                                        name,
                                        row.path("row").asInt(),
                                        row.path("reason").asString()))
                        .toList();
        refusedEntries.addAll(refused);
        return refused;
    }

    /// Asks again what became of the rows of a day that an earlier run has played: the door knows
    /// them, and answers from its record and not from what is read of it.
    ///
    /// @param today the day the clock stands at
    void recall(Script.Day day, LocalDate today) {
        if (!day.rows().isEmpty()) {
            rows(day, today);
        }
    }

    void play(Script.Day day) {
        if (!day.rows().isEmpty()) {
            rows(day, day.date());
        }
        var byTask =
                day.happenings().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Happening::task, LinkedHashMap::new, Collectors.toList()));
        try (var pool = Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            var all =
                    byTask.entrySet().stream()
                            .map(task -> pool.submit(() -> happen(task.getKey(), task.getValue())))
                            .toList();
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Trouble trouble ? trouble : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    private void rows(Script.Day day, LocalDate today) {
        var answer = imported("tasks", register.file(day.rows()), today);
        for (var accepted : answer.path("accepted")) {
            var id = accepted.path("task").asString();
            var other = ids.putIfAbsent(key(accepted), id);
            if (other != null && !other.equals(id)) {
                collisions.add(key(accepted).toString());
            }
        }
        for (var refused : answer.path("refused")) {
            RegisterRow row = day.rows().get(refused.path("row").asInt() - 1);
            row.task().ifPresent(refusedTasks::add);
            refusedRows.add(
                    new RefusedRow(row.row(), row.stt(), refused.path("reason").asString()));
        }
    }

    private JsonNode imported(String what, String file, LocalDate day) {
        var address = Address.at(door, "/api/v1/imports/" + what).uri();
        return Client.good(
                client.postCsv(address, file, Map.of("Dondoc-Recorded-At", day + FIRST_SECOND)),
                address);
    }

    private void happen(TaskKey task, List<Happening> happenings) {
        var id = ids.get(task);
        if (id == null) {
            var count = refusedTasks.contains(task) ? ofRefusedRows : withoutTask;
            count.addAndGet(happenings.size());
            return;
        }
        for (var happening : happenings) {
            var deed = Deed.of(happening);
            Reply reply =
                    client.post(
                            Address.at(door, "/api/v1/tasks/" + id + "/" + deed.path()).uri(),
                            deed.body(),
                            Map.of(
                                    "Idempotency-Key",
                                    register.fingerprint() + "-" + happening.line(),
                                    "Dondoc-Recorded-At",
                                    happening.at().toString()));
            if (!reply.good()) {
                refusedHappenings.add(new RefusedHappening(happening.line(), reply.code()));
            }
        }
    }

    private static TaskKey key(JsonNode task) {
        return new TaskKey(
                task.path("number").asString(),
                task.path("year").asString(),
                task.path("clause").asString());
    }

    Played played(Duration took) {
        return new Played(
                register.rows().size(),
                ids.size(),
                register.log().size() + register.astray().size(),
                List.copyOf(refusedEntries),
                refusedRows.stream().sorted(Comparator.comparingInt(RefusedRow::row)).toList(),
                refusedHappenings.stream()
                        .sorted(Comparator.comparingInt(RefusedHappening::line))
                        .toList(),
                ofRefusedRows.get(),
                withoutTask.get(),
                register.astray().size(),
                List.copyOf(collisions),
                took);
    }
}
