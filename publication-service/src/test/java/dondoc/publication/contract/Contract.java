package dondoc.publication.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// A producer's contract as it lies on the class path.
final class Contract {
    private final String folder;

    private Contract(String folder) {
        this.folder = folder;
    }

    /// @param service e.g. `publication`
    static Contract of(String service) {
        return new Contract("/contract/" + service + "/");
    }

    byte[] file(String name) {
        try (var in = Contract.class.getResourceAsStream(folder + name)) {
            return Objects.requireNonNull(in, folder + name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    /// Name of each listed example, e.g. `edition.released.v1/first.json`, with its SHA-256.
    Map<String, String> listed() {
        var listed = new LinkedHashMap<String, String>();
        text("examples.sha256")
                .lines()
                .forEach(l -> listed.put(l.substring(66), l.substring(0, 64)));
        return listed;
    }

    /// Examples with their type.
    Map<String, String> examples() {
        var examples = new LinkedHashMap<String, String>();
        listed().keySet().forEach(n -> examples.put(n, typeOf(n)));
        return examples;
    }

    /// Type of an example, by the folder it lies in.
    static String typeOf(String example) {
        return example.substring(0, example.indexOf('/'));
    }

    byte[] example(String name) {
        return file("examples/" + name);
    }
}
