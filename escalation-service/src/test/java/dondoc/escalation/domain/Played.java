package dondoc.escalation.domain;

import dondoc.escalation.domain.EpisodeFile.Told;
import dondoc.escalation.domain.OverdueEvent.Started;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One task's log, played day by day the way the engine plays it: a day wakes who asked for it,
/// then come the facts of that day.
final class Played {

    static final TaskId TASK = new TaskId("t1");
    static final UnitCode UNIT = new UnitCode("H26.33");
    static final PersonId LEADER = new PersonId("P00001");
    static final PersonId OFFICER = new PersonId("P00002");
    static final Holder FIRST_HOLDER = new Holder(UNIT, LEADER, OFFICER);

    /// A fact and the day on which it is recorded.
    record Entry(LocalDate day, TaskFact fact) {}

    final List<OverdueEvent> events = new ArrayList<>();
    private final Map<Integer, EpisodeFile> files = new LinkedHashMap<>();
    private Life life = Overdue.unknown();
    private @Nullable LocalDate wakeOn;

    private Played() {}

    static Played until(LocalDate last, List<Entry> log) {
        var played = new Played();
        if (!log.isEmpty()) {
            log.getFirst().day().datesUntil(last.plusDays(1)).forEach(day -> played.day(day, log));
        }
        return played;
    }

    static TaskFact assigned(@Nullable LocalDate due) {
        return new TaskFact.Assigned("2/UBND-TH", 2026, "1", UNIT, LEADER, OFFICER, due);
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(7));
    }

    /// The episodes as known at the end of a day.
    List<Episode> knownAt(LocalDate day) {
        return standingsAt(day).stream().map(EpisodeFile.Standing::episode).toList();
    }

    List<EpisodeFile.Standing> standingsAt(LocalDate day) {
        return files.values().stream()
                .map(f -> f.asKnown(endOf(day)))
                .filter(Objects::nonNull)
                .toList();
    }

    /// `<unit> <from>..<to>` for each holder's part of the episodes, as known at the end of a day.
    List<String> heldAt(LocalDate day) {
        return standingsAt(day).stream()
                .flatMap(standing -> standing.tenures(day).stream())
                .map(Played::written)
                .toList();
    }

    private static String written(Tenure tenure) {
        return "%s %s..%s"
                .formatted(
                        tenure.holder().lead().value(),
                        tenure.from(),
                        tenure.to() == null ? "" : tenure.to());
    }

    /// Who has the overdue task at the end of a day, as known then.
    Optional<Holder> lateAt(LocalDate day) {
        return standingsAt(day).stream()
                .filter(s -> s.episode().runs())
                .map(s -> s.holder(day))
                .findFirst();
    }

    boolean overdueAt(LocalDate day) {
        return files.values().stream().anyMatch(f -> f.runsAt(endOf(day)));
    }

    boolean markedAt(LocalDate day) {
        return files.values().stream()
                .map(f -> f.asKnown(endOf(day)))
                .anyMatch(s -> s != null && s.extensionAskedOn() != null);
    }

    private void day(LocalDate day, List<Entry> log) {
        var at = day.atStartOfDay().toInstant(ZoneOffset.ofHours(7));
        if (day.equals(wakeOn)) {
            take(Overdue.wake(life, day), at);
        }
        for (var entry : log) {
            if (entry.day().equals(day)) {
                take(Overdue.notice(life, TASK, entry.fact(), day), at.plusSeconds(60));
            }
        }
    }

    private void take(Overdue.Noticed noticed, Instant at) {
        life = noticed.life();
        wakeOn = noticed.wakeOn();
        for (var event : noticed.events()) {
            events.add(event);
            files.compute(
                    event.episode(),
                    (_, file) ->
                            file == null
                                    ? new EpisodeFile(new Told<>(at, (Started) event), List.of())
                                    : file.with(at, event));
        }
    }
}
