package dondoc.task.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A service's contract as it lies on the class path under `/contract/<service>`.
///
/// @param files content by path, e.g. `schemas/task.assigned.v1.json`
record Contract(Map<String, byte[]> files) {

    static Contract of(String service) {
        try {
            var root =
                    Objects.requireNonNull(
                                    Contract.class.getResource(
                                            "/contract/" + service + "/asyncapi.yaml"))
                            .toURI();
            return root.getScheme().equals("jar") ? packed(root) : lying(Path.of(root));
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Contract packed(URI root) throws IOException {
        try (var jar = FileSystems.newFileSystem(root, Map.of())) {
            return lying(jar.provider().getPath(root));
        }
    }

    private static Contract lying(Path overview) throws IOException {
        var folder = Objects.requireNonNull(overview.getParent());
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(path).toString().replace('\\', '/'),
                        Files.readAllBytes(path));
            }
        }
        return new Contract(files);
    }

    byte[] file(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    /// Files below a folder, by their path in it.
    Map<String, byte[]> below(String folder) {
        var found = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> {
            if (path.startsWith(folder + "/")) {
                found.put(path.substring(folder.length() + 1), content);
            }
        });
        return found;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
