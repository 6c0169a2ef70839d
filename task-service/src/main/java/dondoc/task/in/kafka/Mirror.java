package dondoc.task.in.kafka;

import dondoc.eventsourcing.Json;
import dondoc.task.application.Directory;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.calendar.CalendarHistory;
import dondoc.task.domain.city.City;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directory.PersonEntry;
import dondoc.task.domain.directory.UnitEntry;
import dondoc.task.domain.series.SeriesEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the values of the mirrored topics into the directory.
public final class Mirror {
    private final Directory directory;

    public Mirror(Directory directory) {
        this.directory = directory;
    }

    /// Takes in an aggregate's current state.
    public void state(String id, byte @Nullable [] state) {
        if (state != null) {
            switch (id) {
                case CalendarHistory.ID -> directory.learn(read(state, CalendarHistory.class));
                case City.ID -> directory.learn(read(state, City.class));
                default -> entry(state);
            }
        }
    }

    private void entry(byte[] state) {
        JsonNode as = Json.MAPPER.readTree(state).path("as");
        if (as.has("person")) {
            directory.learn(read(state, PersonEntry.class));
        } else if (as.has("series")) {
            directory.learn(read(state, SeriesEntry.class));
        } else if (as.has("directive")) {
            directory.learn(read(state, DirectiveEntry.class));
        } else {
            directory.learn(read(state, UnitEntry.class));
        }
    }

    /// Takes in a person's name; `null` erases it.
    public void name(String person, byte @Nullable [] name) {
        directory.learn(
                new PersonId(person),
                name == null ? null : Json.MAPPER.readTree(name).path("name").asString(""));
    }

    private static <T> T read(byte[] state, Class<T> form) {
        return Json.MAPPER.readValue(state, form);
    }
}
