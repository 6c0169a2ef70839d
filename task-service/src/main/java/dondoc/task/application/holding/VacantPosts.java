package dondoc.task.application.holding;

import dondoc.task.application.Directory;
import dondoc.task.application.Staff;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskReading.Place;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.directory.PersonEntry;
import dondoc.task.domain.directory.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Open tasks whose leader or officer has left the post (domain.md, edge case 14): until somebody hands
/// them over, the days count to him who is gone. A task whose unit is no more is an orphan instead.
public final class VacantPosts {
    private static final int AT_ONCE = 500;

    private final Directory directory;
    private final TaskReading reading;

    public VacantPosts(Directory directory, TaskReading reading) {
        this.directory = directory;
        this.reading = reading;
    }

    /// @param leader whether the leader has left the post
    /// @param officer whether the officer has
    public record Vacancy(TaskSheet task, boolean leader, boolean officer) {}

    /// In the order of [TaskReading#tasks].
    ///
    /// @param after go on behind this place, `null` for the beginning
    public List<Vacancy> on(LocalDate day, @Nullable Place after, int limit) {
        var moved = moved(day);
        var found = new ArrayList<Vacancy>();
        var place = after;
        for (var some = reading.openHeldBy(moved, place, AT_ONCE);
                !some.isEmpty() && found.size() < limit;
                some = reading.openHeldBy(moved, place, AT_ONCE)) {
            some.stream()
                    .filter(task -> inForce(task, day))
                    .map(task -> vacancy(task, day))
                    .filter(v -> v.leader() || v.officer())
                    .forEach(found::add);
            place = Place.of(some.getLast());
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    /// Who is not, or not only, where he was once.
    private Set<PersonId> moved(LocalDate day) {
        return directory.allPeople().stream()
                .filter(p -> p.on(day).isEmpty() || p.entries().size() > 1)
                .map(PersonEntry::as)
                .filter(Objects::nonNull)
                .map(as -> as.person())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean inForce(TaskSheet task, LocalDate day) {
        return directory.unit(task.lead()).filter(unit -> unit.inForce(day)).isPresent();
    }

    private Vacancy vacancy(TaskSheet task, LocalDate day) {
        var people = new Staff(directory, task.lead(), day);
        return new Vacancy(
                task,
                !people.has(task.leader(), Post.LEADER),
                !people.has(task.officer(), Post.SPECIALIST));
    }
}
