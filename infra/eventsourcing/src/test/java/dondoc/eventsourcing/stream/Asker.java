package dondoc.eventsourcing.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Asks these questions here, and keeps what it hears; all others are asked elsewhere.
record Asker(Set<String> questions, List<String> heard) implements HomeAnswers.Askers {

    Asker(String... questions) {
        this(Set.of(questions), new ArrayList<>());
    }

    @Override
    public boolean awaits(String correlation) {
        return questions.contains(correlation);
    }

    @Override
    public void hear(String correlation, byte[] answer) {
        heard.add(correlation);
    }
}
