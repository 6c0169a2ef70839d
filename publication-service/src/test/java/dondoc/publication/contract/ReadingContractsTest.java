package dondoc.publication.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.feed.Fact;
import dondoc.feed.ReadModel;
import dondoc.publication.application.EpisodeBook;
import dondoc.publication.application.EpisodeFact;
import dondoc.publication.application.UnitBook;
import dondoc.publication.domain.late.Episode;
import dondoc.publication.domain.late.Quarter;
import dondoc.publication.domain.late.UnitNames;
import dondoc.publication.in.kafka.EpisodeFeed;
import dondoc.publication.in.kafka.UnitFeed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What others promise us: we read every example of the types we use.
class ReadingContractsTest {

    @Test
    void every_example_of_an_episode_is_read() {
        var book = new Episodes();
        var examples = foldExamples("escalation", new EpisodeFeed(book));

        assertThat(book.noted).hasSize(examples.size());
        assertThat(book.noted.stream().map(Object::getClass).collect(toSet())).hasSize(5);
        assertThat(book.noted)
                .allSatisfy(f -> {
                    assertThat(f.task().value()).isNotBlank();
                    assertThat(f.number()).isPositive();
                });
    }

    @Test
    void every_example_of_a_unit_is_read() {
        var book = new Units();
        var examples = foldExamples("task", new UnitFeed(book));

        assertThat(book.noted).hasSize(examples.size()).isNotEmpty();
    }

    private static List<String> foldExamples(String service, ReadModel model) {
        var contract = Contract.of(service);
        var wanted = contract.examples();
        wanted.values().retainAll(model.types());
        assertThat(wanted.values()).containsAll(model.types());
        wanted.forEach((example, type) ->
                model.fold(
                        List.of(
                                new Fact(
                                        service + ".events",
                                        0,
                                        0,
                                        type,
                                        "subject",
                                        1,
                                        Instant.EPOCH,
                                        "subject/1",
                                        null,
                                        null,
                                        null,
                                        contract.example(example)))));
        return List.copyOf(wanted.keySet());
    }

    private static final class Episodes implements EpisodeBook {
        private final List<EpisodeFact> noted = new ArrayList<>();

        @Override
        public void note(List<EpisodeFact> facts) {
            noted.addAll(facts);
        }

        @Override
        public void begun(LocalDate day) {}

        @Override
        public Optional<LocalDate> begun() {
            return Optional.empty();
        }

        @Override
        public List<Episode> around(Quarter quarter) {
            return List.of();
        }
    }

    private static final class Units implements UnitBook {
        private final List<Named> noted = new ArrayList<>();

        @Override
        public void note(List<Named> facts) {
            noted.addAll(facts);
        }

        @Override
        public void begun(LocalDate day) {}

        @Override
        public Optional<LocalDate> begun() {
            return Optional.empty();
        }

        @Override
        public UnitNames names() {
            return UnitNames.none();
        }
    }
}
