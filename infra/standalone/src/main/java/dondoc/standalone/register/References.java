package dondoc.standalone.register;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a city knows before its first task. The files lie in the register's directory, else in the
/// one above it, else those of the sample are taken.
public record References(Table units, Table succession, Table calendar, Table people) {

    /// @param shipped where the sample's files lie
    /// @throws Trouble on the first file that is missing or ill-formed
    static References read(Path directory, Path shipped) {
        return new References(
                Table.read(
                        found("org-units.csv", directory, shipped),
                        "code",
                        "name",
                        "kind",
                        "parent",
                        "valid_from",
                        "valid_to"),
                Table.read(
                        found("succession.csv", directory, shipped),
                        "from",
                        "to",
                        "effective",
                        "kind"),
                Table.read(found("calendar-vn.csv", directory, shipped), "date", "kind", "name"),
                Table.read(
                        directory.resolve("people.csv"),
                        "id",
                        "name",
                        "unit",
                        "post",
                        "valid_from",
                        "valid_to"));
    }

    private static Path found(String name, Path directory, Path shipped) {
        return Stream.of(directory, above(directory), shipped)
                .filter(Objects::nonNull)
                .map(place -> place.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() ->
                        new Trouble(
                                "%s is missing in %s, above it and in %s."
                                        .formatted(name, directory, shipped)));
    }

    /// Also of a directory reached by a link.
    private static @Nullable Path above(Path directory) {
        try {
            return directory.toRealPath().getParent();
        } catch (IOException e) {
            throw new Trouble("%s cannot be read.".formatted(directory), e);
        }
    }

    Stream<Table> all() {
        return Stream.of(people, units, succession, calendar);
    }

    /// Those that need not lie in the directory, as they were found.
    public List<Path> files() {
        return Stream.of(units, succession, calendar).map(Table::file).toList();
    }
}
