package dondoc.endtoend;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// The browser this machine has; the tests bring none. Without one they are skipped, but not where
/// CI decides.
record Chromium(Path program, boolean needed) {
    private static final List<String> FLAGS =
            List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    static Chromium ofThisMachine() {
        return new Chromium(
                Path.of("/usr/bin/chromium"), Boolean.parseBoolean(System.getenv("CI")));
    }

    /// A running browser and what drives it.
    record Running(Playwright driver, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            driver.close();
        }
    }

    Running start() {
        if (!Files.isExecutable(program)) return missing();
        var driver =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser =
                driver.chromium()
                        .launch(new LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
        return new Running(driver, browser);
    }

    private Running missing() {
        var reason =
                "No browser at %s: the pages were not looked at (apt-get install chromium)"
                        .formatted(program);
        if (needed) return fail(reason);
        System.out.println(reason);
        return Assumptions.abort(reason);
    }
}
