package dondoc.task.out.mongo;

import static dondoc.task.out.mongo.Facts.DUE;
import static dondoc.task.out.mongo.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dondoc.feed.Fact;
import dondoc.task.application.reading.TaskChanges.Change;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.work.Holder;
import dondoc.task.domain.work.TaskEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoTaskChangesTest {
    private static final OrgId JUSTICE = new OrgId("H26.01");

    private MongoDatabase database;
    private TaskList list;
    private MongoTaskChanges changes;

    @BeforeEach
    void empty() {
        database = StoreInMemory.emptied("task_changes");
        list = new TaskList(new Collections(database));
        changes = new MongoTaskChanges(new Collections(database));
    }

    @Test
    void facts_are_told_per_partition_in_their_order_and_once_though_folded_twice() {
        list.fold(facts());
        list.fold(facts());
        var first = changes.after(Map.of(), null, 2);
        assertThat(first.changes()).extracting(Change::task).containsExactly(task(1), task(2));
        assertThat(first.more()).isTrue();
        var rest = changes.after(first.place(), null, 100);
        assertThat(rest.changes()).extracting(Change::task).containsExactly(task(3));
        assertThat(rest.more()).isFalse();
        assertThat(changes.after(rest.place(), null, 100).changes()).isEmpty();
    }

    @Test
    void a_reader_passes_over_what_other_units_lead_and_sees_by_who_leads_now() {
        list.fold(facts());
        var own = changes.after(Map.of(), JUSTICE, 100);
        assertThat(own.changes()).extracting(Change::task).containsExactly(task(1), task(3));
        assertThat(own.place()).isEqualTo(Map.of(0, 12L, 1, 3L));
        database.getCollection("tasks")
                .updateOne(
                        new Document("_id", task(2).value()),
                        new Document("$set", new Document("lead", "H26.01")));
        assertThat(changes.after(Map.of(), JUSTICE, 100).changes()).hasSize(3);
    }

    @Test
    void a_fact_whose_task_is_still_being_folded_is_not_passed_over() {
        list.fold(facts());
        var sheet = new Document("_id", task(2).value());
        var kept = database.getCollection("tasks").findOneAndDelete(sheet);
        var found = changes.after(Map.of(), null, 100);
        assertThat(found.changes()).extracting(Change::task).containsExactly(task(1), task(3));
        assertThat(found.place()).containsEntry(0, 5L);
        database.getCollection("tasks").insertOne(java.util.Objects.requireNonNull(kept));
        assertThat(changes.after(found.place(), null, 100).changes())
                .extracting(Change::task)
                .containsExactly(task(2));
    }

    /// Who leads the task is read from its sheet.
    @Test
    void a_fact_is_told_when_the_sheet_that_counts_it_is_there() {
        List<String> written = new ArrayList<>();
        var listened = new Collections(StoreInMemory.heard("task_changes", new Writes(written)));
        new TaskList(listened).fold(facts());
        assertThat(written).endsWith("tasks", "happenings.heads").contains("happenings");
    }

    private record Writes(List<String> collections) implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (Set.of("insert", "update").contains(event.getCommandName())) {
                collections.add(event.getCommand().getString(event.getCommandName()).getValue());
            }
        }
    }

    @Test
    void the_unit_a_task_was_taken_from_is_told_so_and_nothing_that_happens_after() {
        var facts = new Facts();
        list.fold(
                List.of(
                        at(0, 1, facts.assigned(1, "H26.01", DUE, "Rà soát")),
                        at(0, 2, facts.fact(handedOver(), "2026-05-20T01:00:00Z")),
                        at(
                                0,
                                3,
                                facts.fact(
                                        new TaskEvent.ProgressUpdated(task(1), 5, "x"),
                                        "2026-05-21T01:00:00Z"))));
        assertThat(changes.after(Map.of(), JUSTICE, 100).changes())
                .extracting(c -> c.fact().sequence() + " " + c.lead())
                .containsExactly("2 H26.02");
        assertThat(changes.after(Map.of(), new OrgId("H26.02"), 100).changes()).hasSize(3);
    }

    @Test
    void a_unit_that_helps_is_told_what_happens() {
        list.fold(facts());
        database.getCollection("tasks")
                .updateOne(
                        new Document("_id", task(2).value()),
                        new Document("$set", new Document("coordinators", List.of("H26.01"))));
        assertThat(changes.after(Map.of(), JUSTICE, 100).changes())
                .extracting(Change::task)
                .containsExactlyInAnyOrder(task(1), task(2), task(3));
    }

    private static TaskEvent handedOver() {
        var leader = new PersonId("P00041");
        var officer = new PersonId("P00043");
        return new TaskEvent.HandedOver(
                task(1),
                new Holder(JUSTICE, leader, officer),
                new Holder(new OrgId("H26.02"), leader, officer),
                LocalDate.of(2026, 5, 20),
                "20/NQ",
                null);
    }

    private static List<Fact> facts() {
        var facts = new Facts();
        return List.of(
                at(0, 5, facts.assigned(1, "H26.01", DUE, "Rà soát")),
                at(1, 3, facts.assigned(3, "H26.01", DUE, "Rà soát")),
                at(0, 12, facts.assigned(2, "H26.02", DUE, "Rà soát")));
    }

    private static Fact at(int partition, long offset, Fact f) {
        return new Fact(
                f.topic(),
                partition,
                offset,
                f.type(),
                f.subject(),
                f.sequence(),
                f.at(),
                f.id(),
                f.actor(),
                f.unit(),
                f.causation(),
                f.body());
    }
}
