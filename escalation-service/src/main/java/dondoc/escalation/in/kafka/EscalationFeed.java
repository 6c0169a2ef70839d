package dondoc.escalation.in.kafka;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dondoc.escalation.application.DayBook;
import dondoc.escalation.application.DraftingLetters;
import dondoc.escalation.application.EpisodeBook;
import dondoc.escalation.application.EpisodeBook.Telling;
import dondoc.escalation.application.Escalation;
import dondoc.escalation.application.LetterShelf;
import dondoc.escalation.application.LetterShelf.Letter;
import dondoc.escalation.domain.TaskId;
import dondoc.feed.Days;
import dondoc.feed.Fact;
import dondoc.feed.ReadModel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Folds `escalation.events` into episodes, letters and days; when a day has begun everywhere, the
/// letters due are drafted.
///
/// One topic is enough: what letters need of a task is told with its episode, and a day stands
/// here only after all the watch had to say before it.
public final class EscalationFeed implements ReadModel {

    record Day(LocalDate date, @Nullable Boolean workingDay) {
        Day {
            requireNonNull(date, "date");
        }

        /// A record that does not say is of a weekday or not.
        boolean isWorked() {
            return workingDay != null
                    ? workingDay
                    : date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }
    }

    private static final Set<String> TYPES =
            Stream.of(Escalation.overdue().types(), Escalation.letters().types(), List.of(Fact.DAY))
                    .flatMap(List::stream)
                    .collect(toUnmodifiableSet());

    private final EpisodeBook episodes;
    private final LetterShelf letters;
    private final DayBook days;
    private final DraftingLetters drafting;

    public EscalationFeed(
            EpisodeBook episodes, LetterShelf letters, DayBook days, DraftingLetters drafting) {
        this.episodes = episodes;
        this.letters = letters;
        this.days = days;
        this.drafting = drafting;
    }

    @Override
    public String name() {
        return "escalation";
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public void prepare() {
        episodes.prepare();
        letters.prepare();
    }

    @Override
    public void fold(List<Fact> facts) {
        episodes.keep(
                facts.stream()
                        .filter(fact -> Escalation.overdue().knows(fact.type()))
                        .map(EscalationFeed::telling)
                        .toList());
        letters.keep(
                facts.stream()
                        .filter(fact -> Escalation.letters().knows(fact.type()))
                        .map(EscalationFeed::letter)
                        .toList());
        days.keep(
                facts.stream()
                        .filter(fact -> fact.type().equals(Fact.DAY))
                        .map(fact -> fact.read(Day.class))
                        .distinct()
                        .map(day -> new DayBook.Day(day.date(), day.isWorked()))
                        .toList());
    }

    @Override
    public void settled(Days begun) {
        begun.everywhere()
                .ifPresent(day -> {
                    days.begin(day);
                    drafting.upTo(day);
                });
    }

    private static Telling telling(Fact fact) {
        return new Telling(
                new TaskId(fact.subject()),
                fact.sequence(),
                fact.at(),
                Escalation.overdue().read(fact.type(), fact.body()));
    }

    private static Letter letter(Fact fact) {
        return new Letter(
                fact.sequence(), fact.at(), Escalation.letters().read(fact.type(), fact.body()));
    }
}
