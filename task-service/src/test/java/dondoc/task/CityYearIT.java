package dondoc.task;

import static dondoc.task.RunningCity.ADMINISTRATOR;
import static dondoc.task.RunningCity.MIGRATION;
import static dondoc.task.RunningCity.PARTITIONS;
import static dondoc.task.RunningCity.TASK_FORCE;
import static dondoc.task.RunningCity.ZONE;
import static dondoc.task.RunningCity.recordedOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dondoc.broker.Broker;
import dondoc.broker.BrokerSettings;
import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import dondoc.eventsourcing.Reasons;
import dondoc.task.application.EngineRefusal;
import dondoc.task.application.importing.ImportReport;
import dondoc.task.application.importing.Importer;
import dondoc.task.contract.Schemas;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Samples;
import dondoc.task.domain.city.City.Mode;
import dondoc.task.domain.work.TaskCommand.ReportCompletion;
import dondoc.task.domain.work.TaskCommand.UpdateProgress;
import dondoc.task.in.csv.CsvFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A small city from its first day to its going live, on a real broker, told in one go: the steps
/// build on each other.
class CityYearIT {
    private static final LocalDate EVE = LocalDate.parse("2026-09-28");
    private static final LocalDate LAST = LocalDate.parse("2026-09-30");

    @TempDir(cleanup = CleanupMode.ALWAYS, factory = UnderTarget.class)
    Path dir = Path.of("unset");

    @Test
    void a_city_is_loaded_stands_and_goes_live() throws Exception {
        var wall = new WallClock(LAST.plusDays(3));
        try (var broker = Broker.start(BrokerSettings.in(dir.resolve("broker")));
                var city =
                        new RunningCity(
                                broker.bootstrapServers(), "task-1", dir.resolve("1"), wall)) {
            city.awaitReady();
            nothing_comes_in_before_the_first_day(city);
            city.clock.beginUpTo(EVE, MIGRATION);
            the_directory_is_loaded_and_names_are_in_no_event(city);
            city.clock.beginUpTo(LAST.minusDays(1), MIGRATION);
            var report = the_register_comes_in_once(city);
            a_past_fact_is_recorded_with_its_own_time_and_only_by_the_migration_role(city, report);
            city.clock.beginUpTo(LAST, MIGRATION);
            city.clock.loaded(MIGRATION);
            nobody_records_the_past_once_it_is_loaded(city, report);
            a_loaded_city_stands(city);
            two_clocks_at_once_have_one_effect(broker, city, wall);
            nobody_records_the_past_after_go_live(city, report);
            another_instance_knows_the_same(broker, city, wall);
            what_was_written_keeps_the_promises(city);
        }
    }

    private static void nothing_comes_in_before_the_first_day(RunningCity city) {
        assertThat(city.clock.face().day()).isNull();
        assertThatExceptionOfType(EngineRefusal.class)
                .isThrownBy(city::loadDirectory)
                .satisfies(e -> assertThat(e.refused().reason()).isEqualTo(Reasons.NO_DAY_YET));
    }

    private static void the_directory_is_loaded_and_names_are_in_no_event(RunningCity city) {
        city.loadDirectory();
        assertThat(city.directory.allUnits()).hasSize(187);
        assertThat(city.directory.unit(new OrgId("H26.11")).orElseThrow().successors()).hasSize(1);
        assertThat(city.directory.calendar().current().version()).isEqualTo("2026-1");
        var person = Samples.rows("people.csv").getFirst();
        assertThat(city.directory.name(new PersonId(person.get("id"))))
                .contains(person.get("name"));
        assertThat(city.events())
                .noneMatch(r ->
                        new String(r.value(), StandardCharsets.UTF_8).contains(person.get("name")));
        int before = city.events().size();
        city.loadDirectory();
        assertThat(city.events()).hasSize(before);
    }

    private static ImportReport the_register_comes_in_once(RunningCity city) {
        var file = Samples.bytes("register.csv");
        var day = recordedOn(LAST.minusDays(1));
        var report = city.importingTasks().from(CsvFile.read(file), day);
        var expected =
                Samples.rows("register-refused.csv").stream()
                        .map(r ->
                                tuple(
                                        Integer.parseInt(r.get("row")),
                                        r.get("stt"),
                                        r.get("reason")))
                        .toArray(Tuple[]::new);
        assertThat(report.refused())
                .extracting(
                        ImportReport.Refused::row,
                        ImportReport.Refused::stt,
                        ImportReport.Refused::reason)
                .containsExactly(expected);
        assertThat(report.acceptedCount()).isEqualTo(report.rows() - expected.length);

        int events = city.events().size();
        assertThat(city.importingTasks().from(CsvFile.read(file), day)).isEqualTo(report);
        // recorded by another caller, without the time claimed before: the rows are still known
        var later = new Importer(TASK_FORCE, null, null);
        assertThat(city.importingTasks().from(CsvFile.read(file), later)).isEqualTo(report);
        assertThat(city.events()).hasSize(events);
        assertThat(city.events())
                .filteredOn(r -> header(r, "ce_type").equals("task.assigned.v1"))
                .hasSize(report.acceptedCount());
        return report;
    }

    private static void a_past_fact_is_recorded_with_its_own_time_and_only_by_the_migration_role(
            RunningCity city, ImportReport report) {
        var task = report.accepted().getFirst().task();
        var at = LAST.minusDays(1).atTime(23, 50).atZone(ZONE).toInstant();
        var told = new ReportCompletion(null, "690/BC", null, true);
        assertThat(order(city, task, told, TASK_FORCE, at))
                .isEqualTo(Reasons.NOT_ALLOWED_TO_CLAIM_A_TIME);
        assertThat(order(city, task, told, MIGRATION, at.plus(Duration.ofHours(1))))
                .isEqualTo(Reasons.TIME_IN_THE_FUTURE);
        assertThat(order(city, task, told, MIGRATION, at)).isEqualTo("accepted");
        assertThat(city.events())
                .filteredOn(r -> header(r, "ce_type").equals("task.completion-reported.v1"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.timestamp()).isEqualTo(at.toEpochMilli());
                    assertThat(new String(r.value(), StandardCharsets.UTF_8))
                            .contains("\"reportedOn\":\"2026-09-29\"");
                });
    }

    private static void nobody_records_the_past_once_it_is_loaded(
            RunningCity city, ImportReport report) {
        var task = report.accepted().get(1).task();
        var at = LAST.atTime(9, 0).atZone(ZONE).toInstant();
        assertThat(order(city, task, new UpdateProgress(10, "x", true), MIGRATION, at))
                .isEqualTo(Reasons.NOT_ALLOWED_TO_CLAIM_A_TIME);
    }

    private static void a_loaded_city_stands(RunningCity city) {
        assertThat(city.clock.face().mode()).isEqualTo(Mode.STANDING);
        city.clock.keepUp();
        assertThat(city.clock.today()).contains(LAST);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> city.clock.beginUpTo(LAST.plusDays(1), MIGRATION))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CITY_NOT_LOADING));
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> city.clock.nextDay(LAST.plusDays(1), TASK_FORCE))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_YOUR_ROLE));
        assertThat(city.clock.nextDay(LAST.plusDays(1), ADMINISTRATOR)).isEqualTo(LAST.plusDays(1));
        assertThat(city.clock.nextDay(LAST.plusDays(1), ADMINISTRATOR))
                .as("asked again")
                .isEqualTo(LAST.plusDays(1));
        assertThat(city.clock.today()).contains(LAST.plusDays(1));
        for (var other : List.of(LAST, LAST.plusDays(3))) {
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> city.clock.nextDay(other, ADMINISTRATOR))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_THE_NEXT_DAY));
        }
    }

    private void two_clocks_at_once_have_one_effect(
            Broker broker, RunningCity city, WallClock wall) {
        try (var twin =
                new RunningCity(broker.bootstrapServers(), "task-2", dir.resolve("2"), wall)) {
            twin.awaitReady();
            city.clock.goLive(ADMINISTRATOR);
            wall.set(LAST.plusDays(9));
            twin.directory.await(() -> twin.directory.city().mode() == Mode.LIVE);
            CompletableFuture.allOf(
                            Stream.of(city, twin, city, twin)
                                    .map(c -> CompletableFuture.runAsync(c.clock::keepUp))
                                    .toArray(CompletableFuture[]::new))
                    .join();
            assertThat(city.clock.today()).contains(LAST.plusDays(9));
        }
        city.awaitReady();
    }

    private static void nobody_records_the_past_after_go_live(
            RunningCity city, ImportReport report) {
        var task = report.accepted().get(1).task();
        var at = LAST.plusDays(9).atTime(9, 0).atZone(ZONE).toInstant();
        assertThat(order(city, task, new UpdateProgress(10, "x", true), MIGRATION, at))
                .isEqualTo(Reasons.NOT_ALLOWED_TO_CLAIM_A_TIME);
        var text = new String(Samples.bytes("register.csv"), StandardCharsets.UTF_8);
        var anotherFile = (text + "\r\n").getBytes(StandardCharsets.UTF_8);
        var today = recordedOn(LAST.plusDays(9));
        assertThatExceptionOfType(EngineRefusal.class)
                .isThrownBy(() -> city.importingTasks().from(CsvFile.read(anotherFile), today));
    }

    private void another_instance_knows_the_same(Broker broker, RunningCity city, WallClock wall) {
        try (var other =
                new RunningCity(broker.bootstrapServers(), "task-3", dir.resolve("3"), wall)) {
            other.awaitReady();
            assertThat(other.directory.allUnits()).isEqualTo(city.directory.allUnits());
            assertThat(other.directory.calendar()).isEqualTo(city.directory.calendar());
            assertThat(other.directory.city()).isEqualTo(city.directory.city());
        }
        city.awaitReady();
    }

    private static void what_was_written_keeps_the_promises(RunningCity city) {
        var schemas = Schemas.ofTheTaskService();
        var days = new TreeMap<Integer, List<LocalDate>>();
        var sequences = new HashMap<String, Long>();
        var types =
                city.events().stream().map(r -> header(r, "ce_type")).collect(Collectors.toSet());
        assertThat(types)
                .contains(
                        "unit.registered.v1",
                        "unit.succeeded.v1",
                        "person.registered.v1",
                        "calendar.published.v1",
                        "directive.registered.v1",
                        "task.assigned.v1",
                        "city.loaded.v1",
                        "city.went-live.v1",
                        NewDay.TYPE);
        for (var r : city.events()) {
            var type = header(r, "ce_type");
            assertThat(schemas.faults(type, r.value()))
                    .as(new String(r.value(), StandardCharsets.UTF_8))
                    .isEmpty();
            assertThat(schemas.faults("headers", Json.write(headers(r)))).isEmpty();
            if (type.equals(NewDay.TYPE)) {
                days.merge(
                        r.partition(),
                        List.of(date(r)),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            } else {
                assertThat(header(r, "ce_subject")).isEqualTo(r.key());
                assertThat(Long.parseLong(header(r, "ce_sequence")))
                        .isEqualTo(sequences.merge(r.key(), 1L, Long::sum));
            }
        }
        var all = EVE.datesUntil(LAST.plusDays(10)).toList();
        assertThat(days).hasSize(PARTITIONS);
        assertThat(days.values()).allSatisfy(d -> assertThat(d).isEqualTo(all));
    }

    private static LocalDate date(ConsumerRecord<String, byte[]> r) {
        return LocalDate.parse(Json.MAPPER.readTree(r.value()).path("date").asString());
    }

    private static String order(
            RunningCity city, String task, Object command, By by, Instant claimed) {
        var asked = Order.of(UUID.randomUUID().toString(), task, command, by).claimingTime(claimed);
        var answer = city.gateway().ask(asked);
        for (int tries = 0; answer instanceof Answer.Pending && tries < 10; tries++) {
            answer = city.gateway().ask(asked);
        }
        return switch (answer) {
            case Answer.Accepted _ -> "accepted";
            case Answer.Refused r -> r.reason();
            case Answer.Pending _ -> "pending";
        };
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> r) {
        var found = new HashMap<String, String>();
        r.headers().forEach(h -> found.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return found;
    }

    private static String header(ConsumerRecord<String, byte[]> r, String name) {
        return headers(r).getOrDefault(name, "");
    }

    /// The real time, as the story goes.
    private static final class WallClock extends Clock {
        private volatile Instant now;

        WallClock(LocalDate day) {
            this.now = day.atTime(8, 0).atZone(ZONE).toInstant();
        }

        void set(LocalDate day) {
            now = day.atTime(8, 0).atZone(ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
