package dondoc.task.application.reading;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.standing.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sheets that are asked for by class only.
///
/// @param on the day the facts are on, `null` before the first
public record TasksInMemory(List<TaskSheet> sheets, @Nullable LocalDate on) implements TaskReading {

    /// Before the first day.
    public TasksInMemory(List<TaskSheet> sheets) {
        this(sheets, null);
    }

    @Override
    public Optional<LocalDate> day() {
        return Optional.ofNullable(on);
    }

    @Override
    public Optional<TaskSheet> task(TaskId id) {
        return sheets.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    @Override
    public long versionOf(TaskId id) {
        return task(id).map(TaskSheet::version).orElse(0L);
    }

    @Override
    public List<Happening> latest(TaskId id, int limit) {
        return List.of();
    }

    @Override
    public List<Happening> timeline(TaskId id, long after, int limit) {
        return List.of();
    }

    @Override
    public List<Happening> dueSteps(TaskId id) {
        return List.of();
    }

    @Override
    public List<TaskSheet> tasks(TaskQuestion question, @Nullable Place after, int limit) {
        var found =
                sheets.stream()
                        .filter(s ->
                                question.in() == null || s.classAt(question.day()) == question.in())
                        .sorted(Comparator.comparing(TasksInMemory::place))
                        .toList();
        return found.stream()
                .filter(s -> after == null || place(s).compareTo(place(after)) > 0)
                .limit(limit)
                .toList();
    }

    private static String place(TaskSheet sheet) {
        return place(Place.of(sheet));
    }

    private static String place(Place place) {
        return Objects.toString(place.due(), "none") + place.id();
    }

    @Override
    public long count(TaskQuestion question) {
        return tasks(question, null, sheets.size()).size();
    }

    @Override
    public List<TaskSheet> openOf(Set<OrgId> leads, @Nullable Place after, int limit) {
        return sheets.stream()
                .filter(s -> leads.contains(s.lead()) && isOpen(s))
                .sorted(Comparator.comparing(TasksInMemory::place))
                .filter(s -> after == null || place(s).compareTo(place(after)) > 0)
                .limit(limit)
                .toList();
    }

    private static boolean isOpen(TaskSheet sheet) {
        return sheet.standing() == Standing.OPEN
                || sheet.standing() == Standing.PENDING_VERIFICATION;
    }

    @Override
    public List<TaskSheet> childrenOf(TaskId parent) {
        return sheets.stream().filter(s -> parent.equals(s.parent())).toList();
    }

    @Override
    public List<TaskSheet> periodsOf(SeriesId series) {
        return List.of();
    }

    @Override
    public List<TaskSheet> closingWithChildren(@Nullable TaskId after, int limit) {
        return sheets.stream()
                .filter(s -> s.standing() == Standing.OPEN && s.family().waits())
                .filter(s -> after == null || s.id().value().compareTo(after.value()) > 0)
                .sorted(Comparator.comparing(s -> s.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TaskSheet> openHeldBy(Set<PersonId> people, @Nullable Place after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TaskSheet> reportedWithChildren(@Nullable TaskId after, int limit) {
        return List.of();
    }

    @Override
    public List<TaskSheet> openGivenBy(
            Set<DirectiveId> directives, @Nullable TaskId after, int limit) {
        return sheets.stream()
                .filter(s -> directives.contains(s.directive()) && isOpen(s))
                .filter(s -> after == null || s.id().value().compareTo(after.value()) > 0)
                .sorted(Comparator.comparing(s -> s.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TaskSheet> openParts(@Nullable TaskId after, int limit) {
        return List.of();
    }

    @Override
    public long countOpenOf(Set<OrgId> leads) {
        return openOf(leads, null, sheets.size()).size();
    }

    @Override
    public List<Registration> registrations(@Nullable OrgId lead, LocalDate from, LocalDate to) {
        return List.of();
    }

    @Override
    public Optional<DirectiveSheet> directive(DirectiveId id) {
        return Optional.empty();
    }

    @Override
    public List<TaskSheet> tasksOf(DirectiveId directive, @Nullable TaskId after, int limit) {
        return List.of();
    }

    @Override
    public List<DirectiveSheet> directives(
            DirectiveQuestion question, @Nullable DirectivePlace after, int limit) {
        return List.of();
    }

    @Override
    public long count(DirectiveQuestion question) {
        return 0;
    }
}
