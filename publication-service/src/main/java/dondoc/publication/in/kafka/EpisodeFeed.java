package dondoc.publication.in.kafka;

import dondoc.feed.Days;
import dondoc.feed.Fact;
import dondoc.feed.ReadModel;
import dondoc.publication.application.EpisodeBook;
import dondoc.publication.application.EpisodeFact;
import dondoc.publication.domain.late.Episode;
import dondoc.publication.domain.late.Holder;
import dondoc.publication.domain.late.Holding;
import dondoc.publication.domain.late.PersonId;
import dondoc.publication.domain.late.TaskId;
import dondoc.publication.domain.late.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `escalation.events` into the book of episodes.
public final class EpisodeFeed implements ReadModel {
    private static final String STARTED = "overdue.started.v1";
    private static final String PASSED_ON = "overdue.passed-on.v1";
    private static final String ENDED = "overdue.ended.v1";
    private static final String SUSPENDED = "overdue.suspended.v1";
    private static final String ANNULLED = "overdue.annulled.v1";
    private static final String RESUMED = "overdue.resumed.v1";

    record Started(
            String task,
            int episode,
            LocalDate since,
            String lead,
            @Nullable String leader,
            @Nullable String officer) {
        Started {
            Objects.requireNonNull(task, "task");
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(lead, "lead");
        }

        HeldBy holder() {
            return new HeldBy(lead, leader, officer);
        }
    }

    record HeldBy(String lead, @Nullable String leader, @Nullable String officer) {
        HeldBy {
            Objects.requireNonNull(lead, "lead");
        }

        Holder holder() {
            return new Holder(
                    new UnitCode(lead),
                    Stream.of(leader, officer)
                            .filter(Objects::nonNull)
                            .filter(p -> !p.isBlank())
                            .map(PersonId::new)
                            .collect(Collectors.toSet()));
        }
    }

    record PassedOn(String task, int episode, LocalDate on, HeldBy to) {
        PassedOn {
            Objects.requireNonNull(task, "task");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(to, "to");
        }
    }

    record Ended(String task, int episode, LocalDate ended) {
        Ended {
            Objects.requireNonNull(task, "task");
            Objects.requireNonNull(ended, "ended");
        }
    }

    /// The episode a fact is about, where nothing else is of interest.
    record Told(String task, int episode) {
        Told {
            Objects.requireNonNull(task, "task");
        }
    }

    private final EpisodeBook book;

    public EpisodeFeed(EpisodeBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "episodes";
    }

    @Override
    public Set<String> types() {
        return Set.of(STARTED, PASSED_ON, ENDED, SUSPENDED, ANNULLED, RESUMED);
    }

    @Override
    public void fold(List<Fact> facts) {
        book.note(facts.stream().map(EpisodeFeed::read).toList());
    }

    @Override
    public void settled(Days days) {
        days.everywhere().ifPresent(book::begun);
    }

    private static EpisodeFact read(Fact fact) {
        return switch (fact.type()) {
            case STARTED -> {
                var f = fact.read(Started.class);
                yield new EpisodeFact.Started(
                        Episode.of(
                                new TaskId(f.task()),
                                f.episode(),
                                f.holder().holder(),
                                f.since(),
                                null),
                        fact.sequence());
            }
            case PASSED_ON -> {
                var f = fact.read(PassedOn.class);
                yield new EpisodeFact.PassedOn(
                        new TaskId(f.task()),
                        f.episode(),
                        new Holding(f.on(), f.to().holder()),
                        fact.sequence());
            }
            case ENDED, SUSPENDED -> {
                var f = fact.read(Ended.class);
                yield new EpisodeFact.Ended(
                        new TaskId(f.task()), f.episode(), f.ended(), fact.sequence());
            }
            case ANNULLED -> {
                var f = fact.read(Told.class);
                yield new EpisodeFact.Annulled(new TaskId(f.task()), f.episode(), fact.sequence());
            }
            case RESUMED -> {
                var f = fact.read(Told.class);
                yield new EpisodeFact.Resumed(new TaskId(f.task()), f.episode(), fact.sequence());
            }
            default -> throw new IllegalArgumentException("not asked for: " + fact.type());
        };
    }
}
