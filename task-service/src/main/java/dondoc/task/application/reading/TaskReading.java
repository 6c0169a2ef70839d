package dondoc.task.application.reading;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.TaskId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Port to the read model of tasks. It follows the facts at a small distance.
public interface TaskReading {

    /// The day the facts are on; empty before the first.
    Optional<LocalDate> day();

    Optional<TaskSheet> task(TaskId id);

    /// How far a task is folded; 0 for one that is not known (yet).
    long versionOf(TaskId id);

    /// The last facts about a task, oldest first.
    List<Happening> latest(TaskId id, int limit);

    /// The facts about a task, oldest first.
    ///
    /// @param after go on behind this sequence, 0 for the beginning
    List<Happening> timeline(TaskId id, long after, int limit);

    /// The facts that moved a task's due date or set it aside, oldest first: each is a [DueStep].
    List<Happening> dueSteps(TaskId id);

    /// By due date (without one: last), then id.
    ///
    /// @param after go on behind this place, `null` for the beginning
    List<TaskSheet> tasks(TaskQuestion question, @Nullable Place after, int limit);

    long count(TaskQuestion question);

    /// All tasks of a directive, whatever became of them, by id.
    ///
    /// @param after go on behind this one, `null` for the beginning
    List<TaskSheet> tasksOf(DirectiveId directive, @Nullable TaskId after, int limit);

    /// Tasks of these directives that are not closed, by id.
    ///
    /// @param after go on behind this one, `null` for the beginning
    List<TaskSheet> openGivenBy(Set<DirectiveId> directives, @Nullable TaskId after, int limit);

    /// The tasks that are parts of this one, by id.
    List<TaskSheet> childrenOf(TaskId parent);

    /// Tasks that are parts of others and not closed, by id.
    ///
    /// @param after go on behind this one, `null` for the beginning
    List<TaskSheet> openParts(@Nullable TaskId after, int limit);

    /// The tasks that are periods of this series, by the days they begin.
    List<TaskSheet> periodsOf(SeriesId series);

    /// Open tasks with children that close with the last of them and are not reported with all of them
    /// yet, by id.
    ///
    /// @param after go on behind this one, `null` for the beginning
    List<TaskSheet> closingWithChildren(@Nullable TaskId after, int limit);

    /// Tasks that wait for verification of a report that followed from their children's, by id.
    ///
    /// @param after go on behind this one, `null` for the beginning
    List<TaskSheet> reportedWithChildren(@Nullable TaskId after, int limit);

    /// Tasks of these units that are not closed, in the order of [#tasks].
    List<TaskSheet> openOf(Set<OrgId> leads, @Nullable Place after, int limit);

    long countOpenOf(Set<OrgId> leads);

    /// Tasks that are not closed and have one of these people as leader or officer, in the order of
    /// [#tasks].
    List<TaskSheet> openHeldBy(Set<PersonId> people, @Nullable Place after, int limit);

    /// Completion reports recorded from one day to another.
    ///
    /// @param lead `null` for all units
    List<Registration> registrations(@Nullable OrgId lead, LocalDate from, LocalDate to);

    Optional<DirectiveSheet> directive(DirectiveId id);

    /// By year, number, id.
    List<DirectiveSheet> directives(
            DirectiveQuestion question, @Nullable DirectivePlace after, int limit);

    long count(DirectiveQuestion question);

    /// A place in the list of tasks.
    ///
    /// @param due of the task there, `null` behind all that have one
    record Place(@Nullable LocalDate due, String id) {

        public static Place of(TaskSheet task) {
            return new Place(task.place(), task.id().value());
        }
    }

    /// A place in the list of directives.
    record DirectivePlace(int year, String number, String id) {}
}
