package dondoc.task.in.page.registry;

import dondoc.task.application.Wish;
import dondoc.task.domain.Rejection;
import java.util.List;
import java.util.Optional;

/// What a queue holds and what can be decided about it.
interface Cases {

    Queue queue();

    long count();

    /// @param skip so many from the front
    List<? extends Case> cut(int skip, int limit);

    /// What a case is about, also when it has left the queue; empty for what is not there at all.
    Optional<String> title(String id);

    /// What it is called.
    ///
    /// @throws Rejection what is wrong with what was typed
    Wish wish(String id, Verdict verdict, Typed typed);

    /// How far the read model has come with a case.
    long versionOf(String id);

    /// What was typed into one field before, to choose from; empty where that is no help.
    default List<String> suggestions() {
        return List.of();
    }

    /// Something has been decided: what follows from it.
    default void decided(String id, Verdict verdict, long version) {}
}
