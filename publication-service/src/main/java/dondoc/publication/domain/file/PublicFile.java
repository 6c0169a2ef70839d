package dondoc.publication.domain.file;

import java.nio.charset.StandardCharsets;

/// A file as it is served.
///
/// @param name e.g. `list.json`
/// @param text its content, written in UTF-8
public record PublicFile(String name, String text) {

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public FileSeal seal() {
        return new FileSeal(name, Sha256.of(bytes()), bytes().length);
    }
}
