package dondoc.task.in.page.importing;

import dondoc.task.application.importing.ImportReport;
import dondoc.task.application.importing.Progress;
import dondoc.task.application.importing.Sheet;
import dondoc.web.Refused;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A file somebody has sent, kept for his session: what would become of it, and what has.
final class Upload implements Progress {
    private final String name;
    private final Sheet sheet;
    private final ImportReport preview;
    private final AtomicReference<State> state = new AtomicReference<>(new State.Looked());
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    Upload(String name, Sheet sheet, ImportReport preview) {
        this.name = name;
        this.sheet = sheet;
        this.preview = preview;
    }

    /// How far it is.
    sealed interface State {
        /// It has been looked at; nothing is written.
        record Looked() implements State {}

        /// It is on its way.
        record Running() implements State {}

        record Done(ImportReport report) implements State {}

        /// @param why `null` where nobody knows: sent again it is taken in once
        record Stopped(@Nullable Refused why) implements State {}
    }

    String name() {
        return name;
    }

    Sheet sheet() {
        return sheet;
    }

    ImportReport preview() {
        return preview;
    }

    State state() {
        return state.get();
    }

    /// @return whether it was not on its way already
    boolean begin() {
        var now = state.get();
        return switch (now) {
            case State.Looked _, State.Stopped _ -> {
                sent.set(0);
                answered.set(0);
                yield state.compareAndSet(now, new State.Running());
            }
            case State.Running _, State.Done _ -> false;
        };
    }

    void end(State outcome) {
        state.set(outcome);
    }

    @Override
    public void sending(int commands) {
        sent.addAndGet(commands);
    }

    @Override
    public void answered() {
        answered.incrementAndGet();
    }

    int sent() {
        return sent.get();
    }

    int answers() {
        return answered.get();
    }
}
