package dondoc.benchmark;

import dondoc.eventsourcing.Circumstances;
import dondoc.eventsourcing.Decider;
import dondoc.eventsourcing.Decision;
import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.ServiceDefinition.AggregateKind;
import dondoc.eventsourcing.Vocabulary;
import java.util.List;
import java.util.Map;

/// The aggregate that is measured: as large as a task's progress, one rule that needs its history.
final class Notebook implements Decider<Notebook.Command, Notebook.Pages, Notebook.Event> {

    sealed interface Command permits Note {}

    /// @param percent never goes back
    record Note(String text, int percent) implements Command {}

    sealed interface Event permits Noted {}

    record Noted(String text, int percent) implements Event {}

    record Pages(int written, int percent) {}

    static final String TEXT =
            "Đang thực hiện theo kế hoạch, đã lấy ý kiến các đơn vị phối hợp. ".repeat(2);

    static ServiceDefinition service() {
        return ServiceDefinition.named("bench")
                .with(
                        new AggregateKind<>(
                                "notebook",
                                new Notebook(),
                                new Vocabulary<Command>().with("notebook.note.v1", Note.class),
                                new Vocabulary<Event>().with("notebook.noted.v1", Noted.class)));
    }

    @Override
    public Pages initial() {
        return new Pages(0, 0);
    }

    @Override
    public Decision<Event> decide(Command command, Pages pages, Circumstances circumstances) {
        return switch (command) {
            case Note n when n.percent() < pages.percent() ->
                    Decision.refused("GOES_BACK", Map.of("percent", "" + pages.percent()));
            case Note n -> Decision.accepted(List.of(new Noted(n.text(), n.percent())));
        };
    }

    @Override
    public Pages evolve(Pages pages, Event event) {
        return switch (event) {
            case Noted n -> new Pages(pages.written() + 1, n.percent());
        };
    }
}
