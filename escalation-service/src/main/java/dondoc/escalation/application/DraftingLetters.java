package dondoc.escalation.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dondoc.escalation.application.WeekBook.DraftedWeek;
import dondoc.escalation.application.WeekBook.NotDrafted;
import dondoc.escalation.domain.EpisodeFile;
import dondoc.escalation.domain.EpisodeFile.Standing;
import dondoc.escalation.domain.LogDays;
import dondoc.escalation.domain.UnitCode;
import dondoc.escalation.domain.letter.DraftLetter;
import dondoc.escalation.domain.letter.DueWeek;
import dondoc.escalation.domain.letter.LateTask;
import dondoc.escalation.domain.letter.Week;
import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import dondoc.eventsourcing.Reasons;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drafts every week's letters once all partitions have begun the day they are due on.
///
/// A letter shows what was late at the end of Tuesday as known then: only what was told before
/// Wednesday 00:00 counts, however late this runs. So it may run twice, in two instances, or again
/// over a database that was dropped: the same letters come out, and each unit's book takes each
/// week once. A task stands in the letter to the unit that held it on the cut-off day. Which weeks
/// are due, and which are missed, is [DueWeek]'s to say.
///
/// A letter that may not be, or is too large, is said aloud and holds up nobody else's; what is late
/// then stands in the unit's next one.
public final class DraftingLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DraftingLetters.class);

    static final By ITSELF = new By("escalation-service", null, Set.of());

    private final DayBook days;
    private final EpisodeBook episodes;
    private final WeekBook weeks;
    private final CommandGateway gateway;

    public DraftingLetters(
            DayBook days, EpisodeBook episodes, WeekBook weeks, CommandGateway gateway) {
        this.days = days;
        this.episodes = episodes;
        this.weeks = weeks;
        this.gateway = gateway;
    }

    /// Week by week, in order; a week is done when every unit's book has answered.
    ///
    /// @param begun the last day begun everywhere
    /// @throws RuntimeException the broker or the store is away, or a book did not answer: what is
    ///     done is done, call again
    public void upTo(LocalDate begun) {
        var last = weeks.last();
        if (last.isPresent() && Week.urgedBy(begun).compareTo(last.get()) <= 0) {
            return;
        }
        var log = days.days();
        DueWeek.after(last.orElse(null), DueWeek.upTo(begun, log))
                .forEach(week -> draft(week, log));
    }

    private void draft(DueWeek week, LogDays log) {
        var late = lateTasks(week.cutoff(), log);
        var answers = new LinkedHashMap<UnitCode, CompletableFuture<Answer>>();
        late.forEach((unit, tasks) -> answers.put(unit, gateway.send(order(unit, week, tasks))));
        answers.forEach((unit, answer) -> {
            var reason = refusal(answer);
            if (reason != null) {
                LOG.error("{} gets no letter of {}: {}", unit, week.week(), reason);
                weeks.fail(new NotDrafted(week.week(), unit, reason));
            }
        });
        weeks.keep(
                new DraftedWeek(
                        week.week(),
                        week.draftedOn(),
                        week.cutoff(),
                        week.missed(),
                        late.size(),
                        late.values().stream().mapToInt(List::size).sum()));
    }

    private Map<UnitCode, List<LateTask>> lateTasks(LocalDate cutoff, LogDays log) {
        return episodes.running(City.endOf(cutoff), null).stream()
                .collect(
                        groupingBy(
                                file -> standing(file, cutoff).holder(cutoff).lead(),
                                () -> new TreeMap<>(Comparator.comparing(UnitCode::value)),
                                mapping(file -> late(file, cutoff, log), toList())));
    }

    private static Standing standing(EpisodeFile file, LocalDate cutoff) {
        return Objects.requireNonNull(file.asKnown(City.endOf(cutoff)));
    }

    private static LateTask late(EpisodeFile file, LocalDate cutoff, LogDays log) {
        var opened = file.first().event();
        var standing = standing(file, cutoff);
        var episode = standing.episode();
        var days = episode.calendarDays(cutoff);
        var own = standing.daysWith(standing.holder(cutoff).lead(), cutoff);
        return new LateTask(
                opened.task(),
                opened.number(),
                opened.year(),
                opened.clause(),
                opened.due(),
                days,
                own == days ? null : own,
                episode.workingDays(cutoff, log),
                opened.episode(),
                standing.extensionAskedOn() != null);
    }

    private static Order order(UnitCode unit, DueWeek week, List<LateTask> tasks) {
        var wish =
                new DraftLetter(
                        unit, week.week(), week.draftedOn(), week.cutoff(), week.missed(), tasks);
        var book = Escalation.lettersTo(unit);
        return Order.of(book + "/" + week.week().value(), book, wish, ITSELF);
    }

    /// @return why this letter will never be; `null` when it is
    private static @Nullable String refusal(CompletableFuture<Answer> answer) {
        try {
            return switch (answer.join()) {
                case Answer.Accepted _ -> null;
                case Answer.Refused r when r.reason().equals(Reasons.KEY_REUSED) -> null;
                case Answer.Refused r when r.reason().equals(Reasons.NO_DAY_YET) ->
                        throw new NoAnswer(r.aggregateId() + ": " + r.reason());
                case Answer.Refused r -> r.reason();
                case Answer.Pending p -> throw new NoAnswer(p.aggregateId() + ": no answer yet");
            };
        } catch (CompletionException e) {
            if (e.getCause() instanceof CommandGateway.TooLarge) {
                return "TOO_LARGE";
            }
            throw e;
        }
    }

    /// A book did not answer: asked again, it will.
    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoAnswer(String why) {
            super(why);
        }
    }
}
