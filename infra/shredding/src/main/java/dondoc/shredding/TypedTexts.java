package dondoc.shredding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// Which fields hold what somebody typed, as task-service's contract says.
///
/// @param mark stands where a text was
/// @param fields of one text, at any depth
/// @param lists of several, left out altogether
/// @param decision type of the event that says that a directive is shredded
record TypedTexts(String mark, Set<String> fields, Set<String> lists, String decision) {

    /// The name under which a value carries the decision itself, which stays readable.
    static final String DECISION = "shredded";

    TypedTexts {
        fields = Set.copyOf(fields);
        lists = Set.copyOf(lists);
    }

    static TypedTexts ofTheContract() {
        var resource = "/contract/task/typed-texts.json";
        try (var file =
                Objects.requireNonNull(TypedTexts.class.getResourceAsStream(resource), resource)) {
            return JsonMapper.shared().readValue(file.readAllBytes(), TypedTexts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
