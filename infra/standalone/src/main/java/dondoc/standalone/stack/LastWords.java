package dondoc.standalone.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The line of a log that most likely says why a process ended.
final class LastWords {
    private static final int SHOWN = 300;

    private LastWords() {}

    static String of(Path log) {
        try {
            var lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
            var told = last(lines, "Caused by:", "ERROR", "Exception", "error:");
            return told.strip().substring(0, Math.min(SHOWN, told.strip().length()));
        } catch (IOException _) {
            return "(no log)";
        }
    }

    private static String last(List<String> lines, String... signs) {
        for (var sign : signs) {
            for (var line : lines.reversed()) {
                if (line.contains(sign)) {
                    return line;
                }
            }
        }
        return lines.isEmpty() ? "(nothing)" : lines.getLast();
    }
}
