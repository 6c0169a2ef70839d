package dondoc.escalation.application;

import dondoc.escalation.application.EpisodeBook.Place;
import dondoc.escalation.application.EpisodeBook.Which;
import dondoc.escalation.domain.EpisodeFile;
import dondoc.escalation.domain.EpisodeFile.Standing;
import dondoc.escalation.domain.Holder;
import dondoc.escalation.domain.LogDays;
import dondoc.escalation.domain.OverdueEvent.Started;
import dondoc.escalation.domain.TaskId;
import dondoc.escalation.domain.Tenure;
import dondoc.escalation.domain.UnitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers who was overdue when, as known at the end of a day.
public final class ReadingOverdue {

    private final EpisodeBook episodes;
    private final DayBook days;

    public ReadingOverdue(EpisodeBook episodes, DayBook days) {
        this.episodes = episodes;
        this.days = days;
    }

    /// The last day begun everywhere; it is not over yet.
    public Optional<LocalDate> today() {
        return days.begun();
    }

    /// The episodes running at the end of a day, as known then, longest first.
    ///
    /// @param lead only tasks that this unit held on that day; `null` for all
    public List<Line> runningAt(LocalDate day, @Nullable UnitCode lead) {
        var log = days.days();
        return episodes.running(City.endOf(day), lead).stream()
                .map(file -> line(file, day, log))
                .flatMap(Optional::stream)
                .filter(line -> lead == null || line.holder().lead().equals(lead))
                .toList();
    }

    /// Episodes, ended and running, as known at the end of a day, at most `limit`.
    ///
    /// @param lead only episodes in which this unit held the task on some day; `null` for all
    public List<Line> known(
            LocalDate day,
            @Nullable TaskId task,
            @Nullable UnitCode lead,
            @Nullable Place after,
            int limit) {
        var log = days.days();
        var which = new Which(task, lead, City.endOf(day));
        var found = new ArrayList<Line>();
        var from = after;
        while (found.size() < limit) {
            var files = episodes.find(which, from, limit);
            files.stream()
                    .map(file -> line(file, day, log))
                    .flatMap(Optional::stream)
                    .filter(line -> lead == null || line.wasWith(lead))
                    .limit((long) limit - found.size())
                    .forEach(found::add);
            if (files.size() < limit) {
                break;
            }
            from = Place.of(files.getLast());
        }
        return found;
    }

    private static Optional<Line> line(EpisodeFile file, LocalDate day, LogDays log) {
        return Optional.ofNullable(file.asKnown(City.endOf(day)))
                .map(standing ->
                        new Line(
                                file.first().event(),
                                Place.of(file),
                                standing,
                                standing.holder(day),
                                standing.episode().calendarDays(day),
                                standing.episode().workingDays(day, log),
                                parts(standing, day, log)));
    }

    private static List<Part> parts(Standing standing, LocalDate day, LogDays log) {
        return standing.tenures(day).stream()
                .map(tenure ->
                        new Part(tenure, tenure.calendarDays(day), tenure.workingDays(day, log)))
                .toList();
    }

    /// An episode as known on a day.
    ///
    /// @param holder who held the task on that day, or on the last day of the episode
    /// @param days its calendar days until then, first and last included
    /// @param workingDays the same in working days; `null` when the log does not cover them
    /// @param parts its length by holder, in order
    public record Line(
            Started opened,
            Place place,
            Standing standing,
            Holder holder,
            int days,
            @Nullable Integer workingDays,
            List<Part> parts) {
        public Line {
            parts = List.copyOf(parts);
        }

        private boolean wasWith(UnitCode unit) {
            return parts.stream().anyMatch(part -> part.tenure().holder().lead().equals(unit));
        }
    }

    /// One holder's part of an episode.
    ///
    /// @param workingDays `null` when the log does not cover them
    public record Part(Tenure tenure, int days, @Nullable Integer workingDays) {}
}
