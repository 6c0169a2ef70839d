package dondoc.escalation.domain;

import dondoc.escalation.domain.Life.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The overdue watch over one task (R3): facts and days in, events out.
///
/// After each fact, and on each day a task asked for, it works out the episodes from what is now
/// known and tells what differs from what it told before. So a rejected report needs no rule of
/// its own: without the report the walk comes out longer, and the difference is that an episode
/// resumed, or that one started in the past. Nor has a report dated back: the walk comes out
/// shorter, an episode ended earlier than was told, or never was. Whose the days of an episode are
/// is told the same way: as far as it differs from what was told before.
public final class Overdue {

    /// What follows from a fact or a day.
    ///
    /// @param wakeOn the next day on which something happens by itself, `null` for none
    public record Noticed(Life life, List<OverdueEvent> events, @Nullable LocalDate wakeOn) {
        public Noticed {
            events = List.copyOf(events);
        }
    }

    private Overdue() {}

    public static Life unknown() {
        return Life.UNKNOWN;
    }

    /// @param day the day of the log on which the fact was recorded
    public static Noticed notice(Life life, TaskId task, TaskFact fact, LocalDate day) {
        return tell(life, life.evolve(task, fact, day), day);
    }

    /// A day has begun, before any fact of that day.
    public static Noticed wake(Life life, LocalDate day) {
        return tell(life, life, day);
    }

    private static Noticed tell(Life before, Life life, LocalDate day) {
        var card = life.card();
        if (card == null) {
            return new Noticed(life, List.of(), null);
        }
        var episodes = Episodes.of(life);
        var account = new Account(card, life, day);
        account.annulWhatIsNotIn(episodes.knownOn(day));
        episodes.knownOn(day).forEach(account::tell);
        account.tellRefusal(before);
        return new Noticed(
                life.telling(account.told), account.events, nextAfter(day, episodes, life));
    }

    private static @Nullable LocalDate nextAfter(LocalDate day, Episodes episodes, Life life) {
        return Stream.concat(
                        Stream.ofNullable(episodes.nextAfter(day)),
                        life.handovers().stream().map(Holding::from).filter(d -> d.isAfter(day)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// What is told in one go about one task.
    private static final class Account {
        private final TaskCard card;
        private final Life life;
        private final Holders holders;
        private final LocalDate day;
        private final List<Told> told;
        private final List<OverdueEvent> events = new ArrayList<>();

        Account(TaskCard card, Life life, LocalDate day) {
            this.card = card;
            this.life = life;
            this.holders = life.holders(card);
            this.day = day;
            this.told = new ArrayList<>(life.told());
        }

        /// Only a report can do that: it counts by its own date, see [Life#evolve].
        void annulWhatIsNotIn(List<Episode> known) {
            for (var i = 0; i < told.size(); i++) {
                var episode = told.get(i).episode();
                if (!told.get(i).annulled()
                        && known.stream().noneMatch(e -> e.since().equals(episode.since()))) {
                    var report = Objects.requireNonNull(life.report());
                    events.add(
                            new OverdueEvent.Annulled(
                                    card.task(), i + 1, episode.since(), report.reportedOn()));
                    told.set(i, new Told(episode, true, told.get(i).held()));
                }
            }
        }

        void tell(Episode now) {
            var place =
                    IntStream.range(0, told.size())
                            .filter(i -> told.get(i).episode().since().equals(now.since()))
                            .findFirst();
            if (place.isEmpty()) {
                var first = new Holding(now.since(), holders.on(now.since()));
                events.add(started(told.size() + 1, now, first.holder()));
                told.add(new Told(now, false, passOn(told.size() + 1, now, List.of(first))));
                end(told.size(), now);
                return;
            }
            var number = place.getAsInt() + 1;
            var before = told.get(place.getAsInt());
            var differs = before.annulled() || !before.episode().equals(now);
            if (differs && (before.annulled() || before.episode().reason() == EndReason.REPORTED)) {
                events.add(resumed(number, now));
            }
            told.set(place.getAsInt(), new Told(now, false, passOn(number, now, before.held())));
            if (differs) {
                end(number, now);
            }
        }

        /// Tells what has changed in whose the episode's days are.
        ///
        /// @param before as told; nothing when it was told before handovers were
        /// @return as told now
        private List<Holding> passOn(int number, Episode now, List<Holding> before) {
            var since = now.since();
            var until = now.ended() == null ? day : now.ended();
            var held = before.isEmpty() ? List.of(new Holding(since, card.holder())) : before;
            var changes = new TreeSet<LocalDate>();
            Stream.concat(held.stream(), holders.between(since, until).stream())
                    .map(Holding::from)
                    .filter(from -> !from.isAfter(until))
                    .forEach(changes::add);
            var differs = false;
            for (var from : changes) {
                var told = new Holders(held.getFirst().holder(), held).on(from);
                var known = holders.on(from);
                if (!told.equals(known)) {
                    differs = true;
                    events.add(
                            new OverdueEvent.PassedOn(
                                    card.task(), number, since, from, told, known));
                    held = Holders.passed(held, new Holding(from, known));
                }
            }
            return differs ? held : before;
        }

        private void end(int number, Episode now) {
            if (now.ended() != null && now.reason() != null) {
                events.add(ended(number, now.since(), now.ended(), now.reason()));
            }
        }

        private OverdueEvent ended(int number, LocalDate since, LocalDate ended, EndReason why) {
            return switch (why) {
                case REPORTED, EXTENDED, WITHDRAWN ->
                        new OverdueEvent.Ended(card.task(), number, since, ended, why);
                case SUSPENDED -> new OverdueEvent.Suspended(card.task(), number, since, ended);
            };
        }

        /// The mark goes when the request behind it is refused and the episode goes on.
        void tellRefusal(Life before) {
            for (var i = 0; i < before.told().size(); i++) {
                var episode = before.told().get(i).episode();
                if (told.get(i).equals(before.told().get(i))
                        && !told.get(i).annulled()
                        && episode.runs()
                        && before.extensionAskedBy(episode.due()) != null
                        && life.extensionAskedBy(episode.due()) == null) {
                    events.add(
                            new OverdueEvent.RequestRefused(
                                    card.task(), i + 1, episode.since(), day));
                }
            }
        }

        private OverdueEvent started(int number, Episode e, Holder holder) {
            return new OverdueEvent.Started(
                    card.task(),
                    number,
                    e.since(),
                    e.due(),
                    holder.lead(),
                    holder.leader(),
                    holder.officer(),
                    card.number(),
                    card.year(),
                    card.clause(),
                    life.extensionAskedBy(e.due()));
        }

        private OverdueEvent resumed(int number, Episode e) {
            return new OverdueEvent.Resumed(
                    card.task(), number, e.since(), day, life.extensionAskedBy(e.due()));
        }
    }
}
