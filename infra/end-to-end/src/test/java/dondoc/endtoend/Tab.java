package dondoc.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dondoc.standalone.api.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One reader's tab. Whatever the browser complains about while it is open is remembered: nothing
/// may break the pages' strict policy, and nothing may be fetched from anybody else.
final class Tab implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String LAYOUT = text("/dondoc/endtoend/layout.js");
    private static final String RING = text("/dondoc/endtoend/ring.js");
    private static final String FINDINGS = text("/dondoc/endtoend/findings.js");
    private static final String AXE = text("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");

    /// What a page is looked at on.
    enum Screen {
        PHONE(360, 740),
        TABLET(768, 1024),
        DESK(1440, 900);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Response> scripts = new HashMap<>();

    Tab(Browser browser) {
        this(browser.newContext(asAtHome()));
    }

    /// Of somebody whose browser runs no script.
    static Tab withoutScript(Browser browser) {
        return new Tab(browser.newContext(asAtHome().setJavaScriptEnabled(false)));
    }

    private static Browser.NewContextOptions asAtHome() {
        return new Browser.NewContextOptions().setLocale("vi-VN");
    }

    private Tab(BrowserContext context) {
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            if (response.request().resourceType().equals("script"))
                scripts.put(response.url(), response);
        });
        page.onRequest(request -> {
            if (!"localhost".equals(URI.create(request.url()).getHost())) {
                complaints.add("fetched " + request.url());
            }
        });
    }

    /// @return the HTTP status
    int open(URI address) {
        return Objects.requireNonNull(page.navigate(address.toString())).status();
    }

    /// In the form that is open.
    void signIn(Person person) {
        page.fill("#username", person.name());
        page.fill("#password", person.password());
        page.click("button[type=submit]");
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /// The one of these that says so.
    Locator find(String selector, String words) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(words));
    }

    /// Waits until the address is like this.
    void until(String address) {
        page.waitForURL(address);
    }

    /// How much script was fetched so far, unpacked.
    int scriptBytes() {
        return scripts.values().stream().mapToInt(s -> s.body().length).sum();
    }

    /// Another tab of the same person.
    Tab again() {
        return new Tab(page.context());
    }

    /// Closes this tab only; the person stays.
    void leave() {
        page.close();
        assertThat(complaints).isEmpty();
    }

    String address() {
        return page.url();
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /// What has the focus, as far as a reader sees it.
    Locator focused() {
        return page.locator(":focus");
    }

    /// Whether the focus is inside the page and has a ring around it.
    boolean seenFocus() {
        return (boolean) focused().evaluate(RING);
    }

    /// How many elements stand before the focused one: the reading order.
    int placeOfFocus() {
        return (int) focused().evaluate("e => [...document.querySelectorAll('*')].indexOf(e)");
    }

    void turnTo(Screen screen) {
        page.setViewportSize(screen.width, screen.height);
    }

    /// On each screen from its beginning, by day and by night, and on paper; kept as pictures. What stays in
    /// sight while a page is scrolled covers the rest on purpose.
    ///
    /// @param leastSize of letters, px
    void look(String name, int leastSize) {
        for (var screen : Screen.values()) {
            turnTo(screen);
            light(ColorScheme.LIGHT);
            page.evaluate("scrollTo(0, 0)");
            assertThat(faults(leastSize)).as("%s at %d px", name, screen.width).isEmpty();
            picture("%s-%d".formatted(name, screen.width), true);
        }
        light(ColorScheme.DARK);
        picture(name + "-dark", false);
        assertThat(findings()).as("axe on %s by night", name).isEmpty();
        light(ColorScheme.LIGHT);
        turnTo(Screen.PHONE);
        assertThat(findings()).as("axe on %s on a phone", name).isEmpty();
        turnTo(Screen.DESK);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(name + "-print", false);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(complaints).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<String> faults(int leastSize) {
        return (List<String>) page.evaluate(LAYOUT, leastSize);
    }

    /// axe comes through the debugger, not through the page: its policy stays as it is.
    @SuppressWarnings("unchecked")
    private List<String> findings() {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(FINDINGS);
    }

    private void light(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private void picture(String name, boolean whole) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + ".png"))
                        .setFullPage(whole));
    }

    private static String text(String resource) {
        try (var in = Tab.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }
}
