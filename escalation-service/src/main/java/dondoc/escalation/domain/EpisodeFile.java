package dondoc.escalation.domain;

import dondoc.escalation.domain.OverdueEvent.Annulled;
import dondoc.escalation.domain.OverdueEvent.Ended;
import dondoc.escalation.domain.OverdueEvent.PassedOn;
import dondoc.escalation.domain.OverdueEvent.RequestRefused;
import dondoc.escalation.domain.OverdueEvent.Resumed;
import dondoc.escalation.domain.OverdueEvent.Started;
import dondoc.escalation.domain.OverdueEvent.Suspended;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One episode and all that was told about it, so that it can be read *as known* at any past
/// moment: later tellings are left out.
///
/// @param first what opened it
/// @param later in the order in which it was recorded
public record EpisodeFile(Told<Started> first, List<Told<OverdueEvent>> later) {
    public EpisodeFile {
        later = List.copyOf(later);
    }

    /// @param at when it was recorded
    public record Told<E extends OverdueEvent>(Instant at, E event) {}

    /// An episode as known at a moment.
    ///
    /// @param extensionAskedOn see [Started]; `null` too when the episode does not run
    /// @param holders who has the task on which of its days
    public record Standing(Episode episode, @Nullable LocalDate extensionAskedOn, Holders holders) {

        /// Who has the task on a day, or had it on the episode's last day when that is earlier.
        public Holder holder(LocalDate day) {
            return holders.on(last(day));
        }

        /// The episode's days by holder, in order: every day of it in one of them.
        ///
        /// @param day the last day to count while the episode runs
        public List<Tenure> tenures(LocalDate day) {
            var held = holders.between(episode.since(), last(day));
            return IntStream.range(0, held.size())
                    .mapToObj(i ->
                            new Tenure(
                                    held.get(i).holder(),
                                    held.get(i).from(),
                                    i + 1 < held.size()
                                            ? held.get(i + 1).from().minusDays(1)
                                            : episode.ended()))
                    .toList();
        }

        /// How many of its calendar days a unit had the task.
        public int daysWith(UnitCode unit, LocalDate day) {
            return tenures(day).stream()
                    .filter(tenure -> tenure.holder().lead().equals(unit))
                    .mapToInt(tenure -> tenure.calendarDays(day))
                    .sum();
        }

        private LocalDate last(LocalDate day) {
            return episode.ended() == null ? day : episode.ended();
        }

        private Standing with(Episode now, @Nullable LocalDate asked) {
            return new Standing(now, asked, holders);
        }

        private Standing passedOn(Holding next) {
            return new Standing(episode, extensionAskedOn, holders.with(next));
        }
    }

    /// How the episode stood by what was recorded before a moment; `null` when nothing of it was
    /// known, or it was known never to have been.
    ///
    /// @param before the end of a local day, say
    public @Nullable Standing asKnown(Instant before) {
        if (!first.at().isBefore(before)) {
            return null;
        }
        var opened = first.event();
        var running = Episode.running(opened.since(), opened.due());
        var standing =
                new Standing(running, opened.extensionAskedOn(), Holders.of(opened.holder()));
        var annulled = false;
        for (var told : later) {
            if (told.at().isBefore(before)) {
                annulled =
                        told.event() instanceof Annulled
                                || (annulled && !(told.event() instanceof Resumed));
                standing =
                        switch (told.event()) {
                            case Started _, Annulled _ -> standing;
                            case Ended e ->
                                    standing.with(running.ending(e.ended(), e.reason()), null);
                            case Suspended s ->
                                    standing.with(
                                            running.ending(s.ended(), EndReason.SUSPENDED), null);
                            case Resumed r -> standing.with(running, r.extensionAskedOn());
                            case RequestRefused _ -> standing.with(standing.episode(), null);
                            case PassedOn p -> standing.passedOn(new Holding(p.on(), p.to()));
                        };
            }
        }
        return annulled ? null : standing;
    }

    /// Whether the task was overdue by what was recorded before a moment.
    public boolean runsAt(Instant before) {
        var standing = asKnown(before);
        return standing != null && standing.episode().runs();
    }

    /// The file with one more telling.
    public EpisodeFile with(Instant at, OverdueEvent event) {
        var all = new ArrayList<>(later);
        all.add(new Told<>(at, event));
        return new EpisodeFile(first, all);
    }
}
