package dondoc.task.application.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Order;
import dondoc.task.application.AskedOnly;
import dondoc.task.application.Directory;
import dondoc.task.application.Itself;
import dondoc.task.application.reading.TasksInMemory;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Samples;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.TypedTexts;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveShredded;
import dondoc.task.domain.series.Phase;
import dondoc.task.domain.series.SeriesCommand.EndSeries;
import dondoc.task.domain.series.SeriesEntry;
import dondoc.task.domain.series.SeriesEvent.SeriesEnded;
import dondoc.task.domain.series.SeriesEvent.SeriesOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShreddingADirectiveTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
    private static final DocumentNumber NUMBER = new DocumentNumber("2/UBND-TH");
    private static final DirectiveId DIRECTIVE = DirectiveId.of("UBND Thành phố", NUMBER, 2026);
    private static final SeriesId SERIES =
            SeriesId.of(DIRECTIVE, new Clause("6"), new OrgId("H26.01"));
    private static final By ADMINISTRATOR = new By("admin", null, Set.of("administrator"));

    private final Directory directory = new Directory();
    private final Engine engine = new Engine();
    private final ShreddingADirective shredding =
            new ShreddingADirective(engine, directory, new TasksInMemory(List.of()));

    private static DirectiveEntry registered() {
        return DirectiveEntry.NEW.evolve(Samples.directive(DIRECTIVE, NUMBER, DAY.minusDays(7)));
    }

    private static DirectiveEntry shredded() {
        return registered()
                .evolve(new DirectiveShredded(DIRECTIVE, DAY, "12/TB-VP", "đăng ký nhầm", null));
    }

    private static SeriesEntry series() {
        return SeriesEntry.NEW.evolve(
                new SeriesOpened(
                        SERIES,
                        DIRECTIVE,
                        NUMBER,
                        2026,
                        new Clause("6"),
                        DAY,
                        "Báo cáo",
                        new OrgId("H26.01"),
                        new PersonId("P00001"),
                        new PersonId("P00002"),
                        List.of(),
                        false,
                        "gấp",
                        null,
                        List.of(new Phase("Giai đoạn 1", DAY, "30/06/2026")),
                        DAY));
    }

    private void known(DirectiveEntry directiveNow) {
        directory.valuesComplete();
        directory.namesComplete();
        directory.learn(directiveNow);
        directory.learn(series());
    }

    @Test
    void its_series_end_and_show_nothing() {
        known(registered());
        var shown = Objects.requireNonNull(directory.series(SERIES).orElseThrow().as());
        assertThat(shown.content()).isEqualTo("Báo cáo");
        var wish = shredding.wish(DIRECTIVE, new ShreddingADirective.Draft(" 12/TB-VP ", "nhầm"));
        var done =
                shredding.carryOut(
                        Order.of("c", wish.aggregateId(), wish.command(), ADMINISTRATOR));
        assertThat(done.version()).isEqualTo(2);
        assertThat(done.shredding().document()).isEqualTo("12/TB-VP");
        assertThat(engine.orders.getLast().command()).isEqualTo(new EndSeries(null, null));
        assertThat(engine.orders.getLast().by()).isEqualTo(Itself.BY);
        var hidden = Objects.requireNonNull(directory.series(SERIES).orElseThrow().as());
        assertThat(hidden.content()).isEqualTo(TypedTexts.MARK);
        assertThat(hidden.remark()).isEqualTo(TypedTexts.MARK);
        assertThat(hidden.phases()).extracting(Phase::name).containsExactly(TypedTexts.MARK);
    }

    @Test
    void what_was_under_way_is_finished_by_itself_once() {
        known(registered());
        shredding.keepUp();
        assertThat(engine.orders).isEmpty();
        directory.learn(shredded());
        shredding.keepUp();
        assertThat(engine.orders)
                .extracting(Order::command)
                .containsExactly(new EndSeries(null, null));
        shredding.keepUp();
        assertThat(engine.orders).hasSize(1);
    }

    @Test
    void nothing_is_finished_before_everything_written_is_known() {
        directory.learn(shredded());
        directory.learn(series());
        shredding.keepUp();
        assertThat(engine.orders).isEmpty();
    }

    @Test
    void it_needs_a_document_and_a_reason() {
        assertThatThrownBy(
                        () -> shredding.wish(DIRECTIVE, new ShreddingADirective.Draft(" ", "nhầm")))
                .isInstanceOfSatisfying(
                        Rejection.class, r -> assertThat(r.details()).containsValue("document"));
        assertThatThrownBy(
                        () -> shredding.wish(DIRECTIVE, new ShreddingADirective.Draft("12", " ")))
                .isInstanceOfSatisfying(
                        Rejection.class, r -> assertThat(r.details()).containsValue("reason"));
    }

    /// Tells the directory what came of a command.
    private final class Engine implements AskedOnly {
        private final List<Order> orders = new ArrayList<>();

        @Override
        public Answer ask(Order order) {
            orders.add(order);
            if (order.command() instanceof EndSeries) {
                directory.learn(series().evolve(new SeriesEnded(SERIES, DAY, null, null)));
            } else {
                directory.learn(shredded());
            }
            return new Answer.Accepted(
                    order.aggregateId(), 2, Instant.parse("2026-05-20T02:00:00Z"), List.of());
        }
    }
}
