package dondoc.task.in.page;

import dondoc.task.application.Directory;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directory.PersonRegistered;
import dondoc.task.domain.directory.Post;
import dondoc.task.domain.directory.UnitEvent.UnitRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom a task can be given to: units in force, and the people who hold their posts.
public final class Posts {
    private final Directory directory;
    private final Called called;

    Posts(Directory directory, Called called) {
        this.directory = directory;
        this.called = called;
    }

    /// Somebody to choose.
    public record Someone(String id, String name) {}

    /// @param unit whose they are, `null` before one is named
    public record Staff(@Nullable OrgId unit, List<Someone> leaders, List<Someone> officers) {
        static final Staff NOBODY = new Staff(null, List.of(), List.of());
    }

    /// Units to choose from, by code.
    public List<UnitRegistered> units(LocalDate day) {
        return directory.units(day).stream().flatMap(u -> u.on(day).stream()).toList();
    }

    /// The people of the unit that is typed, nobody while it means none.
    ///
    /// @param typed code or name
    public Staff of(@Nullable String typed, LocalDate day) {
        return unit(typed, day)
                .map(unit ->
                        new Staff(unit, in(unit, Post.LEADER, day), in(unit, Post.SPECIALIST, day)))
                .orElse(Staff.NOBODY);
    }

    private Optional<OrgId> unit(@Nullable String typed, LocalDate day) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(directory.unitNames().coded(typed, day));
        } catch (Rejection _) {
            return Optional.empty();
        }
    }

    private List<Someone> in(OrgId unit, Post post, LocalDate day) {
        return directory.staff(unit, day).stream()
                .filter(p -> p.post() == post)
                .map(PersonRegistered::person)
                .map(p -> new Someone(p.value(), called.person(p)))
                .toList();
    }
}
