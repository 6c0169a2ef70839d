package dondoc.reporting.contract;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The examples of a contract on the class path.
///
/// @param contract its folder, e.g. `report`
public record Examples(String contract) {

    /// One example.
    ///
    /// @param type the event's type: the folder it lies in
    @SuppressWarnings("ArrayRecordComponent") // read-only bytes; an example is never compared
    public record Example(String type, String name, String sha256, byte[] body) {
        @Override
        public String toString() {
            return type + "/" + name;
        }
    }

    public List<Example> all() {
        return new String(bytes("examples.sha256"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> {
                    var hash = line.substring(0, 64);
                    var path = line.substring(66);
                    var slash = path.indexOf('/');
                    return new Example(
                            path.substring(0, slash),
                            path.substring(slash + 1),
                            hash,
                            bytes("examples/" + path));
                })
                .toList();
    }

    public byte[] bytes(String path) {
        var resource = "/contract/" + contract + "/" + path;
        try (var in = requireNonNull(Examples.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
