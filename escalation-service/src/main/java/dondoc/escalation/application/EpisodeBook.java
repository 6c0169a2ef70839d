package dondoc.escalation.application;

import dondoc.escalation.domain.EpisodeFile;
import dondoc.escalation.domain.OverdueEvent;
import dondoc.escalation.domain.TaskId;
import dondoc.escalation.domain.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Port: all that was told about overdue tasks, one file per episode.
public interface EpisodeBook {

    /// Makes it fit to be asked: indexes. Idempotent.
    void prepare();

    /// Keeps what was told; twice the same, once the effect.
    void keep(List<Telling> tellings);

    /// The episodes that ran by what was told before a moment.
    ///
    /// @param lead only episodes this unit was ever told to be late in; `null` for all
    List<EpisodeFile> running(Instant before, @Nullable UnitCode lead);

    /// Episodes told before a moment in the order of [Place], at most `limit`; annulled ones too.
    List<EpisodeFile> find(Which which, @Nullable Place after, int limit);

    /// @param sequence the task's sequence in our events
    /// @param at when it was told
    record Telling(TaskId task, long sequence, Instant at, OverdueEvent event) {}

    /// Which episodes are asked for.
    ///
    /// @param lead only those this unit was ever told to be late in; `null` for all
    /// @param before what was told before this moment counts; `null` for all
    record Which(@Nullable TaskId task, @Nullable UnitCode lead, @Nullable Instant before) {}

    /// Where an episode stands in lists: by its first day, then by task and number.
    record Place(LocalDate since, String id) {
        public static Place of(EpisodeFile file) {
            var opened = file.first().event();
            return new Place(
                    opened.since(), "%s/%d".formatted(opened.task().value(), opened.episode()));
        }
    }
}
