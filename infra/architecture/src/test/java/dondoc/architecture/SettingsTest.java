package dondoc.architecture;

import static dondoc.architecture.House.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A person reads all settings on one page, and every setting on it is one.
class SettingsTest {
    private static final String SETTINGS =
            "org.springframework.boot.context.properties.ConfigurationProperties";
    private static final Pattern NAMED = Pattern.compile("`dondoc\\.([a-z.-]+)`");

    /// What it says of the setting before it, `.client-secret`, belongs beside that one.
    private static final Pattern BESIDE =
            Pattern.compile("`dondoc\\.([a-z-]+)\\.[a-z-]+`, `\\.([a-z-]+)`");

    @Test
    void every_setting_of_a_service_is_on_the_page_and_nothing_else_is() throws IOException {
        assertThat(onThePage()).isEqualTo(settings());
    }

    private static Set<String> settings() {
        var found = new TreeSet<String>();
        CLASSES.stream()
                .filter(c -> c.isAnnotatedWith(SETTINGS))
                .filter(c -> !c.getPackageName().startsWith("dondoc.identity"))
                .forEach(c -> components(c.reflect(), "", found));
        return found;
    }

    private static void components(Class<?> form, String prefix, Set<String> found) {
        for (var component : form.getRecordComponents()) {
            var name = prefix + kebab(component.getName());
            if (component.getType().getEnclosingClass() == form) {
                components(component.getType(), name + ".", found);
            } else {
                found.add(name);
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Set<String> onThePage() throws IOException {
        var page = Files.readString(House.ROOT.resolve("README.md"));
        var settings = page.split("\n## Settings\n", 2)[1].split("\n## ", 2)[0];
        var found = new TreeSet<String>();
        NAMED.matcher(settings).results().forEach(m -> found.add(m.group(1)));
        BESIDE.matcher(settings).results().forEach(m -> found.add(m.group(1) + "." + m.group(2)));
        return found;
    }
}
