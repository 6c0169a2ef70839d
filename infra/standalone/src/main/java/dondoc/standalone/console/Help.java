package dondoc.standalone.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// What a deed can be asked for. The scripts show the same pages before anything is built.
public final class Help {
    private Help() {}

    public static boolean isAskedFor(List<String> options) {
        return options.contains("--help") || options.contains("-h");
    }

    /// @param deed e.g. `run`
    public static String page(String deed) {
        try (var page = Help.class.getResourceAsStream("/help/" + deed + ".txt")) {
            if (page == null) {
                throw new IllegalArgumentException("no page of help for " + deed);
            }
            return new String(page.readAllBytes(), UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
