package dondoc.escalation.domain;

import dondoc.escalation.domain.OverdueEvent.Annulled;
import dondoc.escalation.domain.OverdueEvent.Ended;
import dondoc.escalation.domain.OverdueEvent.RequestRefused;
import dondoc.escalation.domain.OverdueEvent.Resumed;
import dondoc.escalation.domain.OverdueEvent.Started;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    public record Standing(Episode episode, @Nullable LocalDate extensionAskedOn) {}

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
        @Nullable Standing standing = new Standing(running, opened.extensionAskedOn());
        for (var told : later) {
            if (told.at().isBefore(before)) {
                standing =
                        switch (told.event()) {
                            case Started _ -> standing;
                            case Ended e ->
                                    new Standing(running.ending(e.ended(), e.reason()), null);
                            case Resumed r -> new Standing(running, r.extensionAskedOn());
                            case RequestRefused _ ->
                                    standing == null
                                            ? null
                                            : new Standing(standing.episode(), null);
                            case Annulled _ -> null;
                        };
            }
        }
        return standing;
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
