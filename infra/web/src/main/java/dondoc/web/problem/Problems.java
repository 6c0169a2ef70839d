package dondoc.web.problem;

import dondoc.web.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The catalogue of everything that can be refused: `/problems-common.yaml` of this module and
/// `/problems.yaml` of the service.
public final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String UNNAMED = "REFUSED";

    private record Words(String title, String todo) {}

    /// @param see address with places, e.g. `/api/v1/tasks/{task}`
    private record Entry(
            int status, @Nullable Integer retryAfter, @Nullable String see, Words vi, Words en) {}

    /// A problem with the headers it wants.
    record Told(Problem problem, @Nullable Integer retryAfterSeconds) {}

    private final Map<String, Entry> entries;

    private Problems(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /// Reads every catalogue on the class path.
    ///
    /// @throws IllegalStateException naming the entry that is not complete in both languages
    public static Problems load() {
        Map<String, Entry> all = new LinkedHashMap<>();
        try {
            for (URL file : catalogues()) {
                try (InputStream in = file.openStream()) {
                    read(in, file.toString(), all);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Problems(Map.copyOf(all));
    }

    /// All codes there are words for; a service's test compares them with its reasons.
    public Set<String> codes() {
        return entries.keySet();
    }

    /// The HTTP status of a refusal; 409 for a code without an entry.
    public int status(String code) {
        return entry(code).status();
    }

    Told tell(Refused refused, String instance, @Nullable List<Problem.Fault> errors) {
        Entry entry = entry(refused.code());
        Map<String, String> details = new LinkedHashMap<>(refused.details());
        details.putIfAbsent("code", refused.code());
        if (refused.field() != null) details.putIfAbsent("field", refused.field());
        Problem problem =
                new Problem(
                        "urn:dondoc:problem:"
                                + refused.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                        filled(entry.vi().title(), details),
                        entry.status(),
                        filled(entry.vi().todo(), details),
                        filled(entry.en().title(), details),
                        filled(entry.en().todo(), details),
                        refused.code(),
                        refused.field(),
                        instance,
                        address(entry.see(), details),
                        errors,
                        null,
                        null);
        return new Told(problem, entry.retryAfter());
    }

    private Entry entry(String code) {
        Entry entry = entries.get(code);
        if (entry != null) return entry;
        log.warn("problems.yaml has no words for {}", code);
        Entry unnamed = entries.get(UNNAMED);
        if (unnamed == null) throw new IllegalStateException("no words for " + UNNAMED);
        return unnamed;
    }

    /// `null` unless every place of it is known.
    private static @Nullable String address(@Nullable String see, Map<String, String> details) {
        return see != null
                        && PLACE.matcher(see)
                                .results()
                                .allMatch(m -> details.containsKey(m.group(1)))
                ? filled(see, details)
                : null;
    }

    private static String filled(String words, Map<String, String> details) {
        Matcher places = PLACE.matcher(words);
        return places.replaceAll(
                m -> Matcher.quoteReplacement(details.getOrDefault(m.group(1), "…")));
    }

    private static List<URL> catalogues() throws IOException {
        ClassLoader loader = Problems.class.getClassLoader();
        List<URL> found = new ArrayList<>();
        found.addAll(Collections.list(loader.getResources("problems-common.yaml")));
        found.addAll(Collections.list(loader.getResources("problems.yaml")));
        return found;
    }

    private static void read(InputStream in, String file, Map<String, Entry> into) {
        Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        if (!(root instanceof Map<?, ?> map)) {
            throw new IllegalStateException(file + " is not a map of problems");
        }
        map.forEach((code, entry) -> into.put(String.valueOf(code), entry(file, code, entry)));
    }

    private static Entry entry(String file, Object code, @Nullable Object raw) {
        if (raw instanceof Map<?, ?> entry
                && entry.get("status") instanceof Integer status
                && entry.get("vi") instanceof Map<?, ?> vi
                && entry.get("en") instanceof Map<?, ?> en
                && vi.get("title") instanceof String titleVi
                && vi.get("todo") instanceof String todoVi
                && en.get("title") instanceof String titleEn
                && en.get("todo") instanceof String todoEn) {
            return new Entry(
                    status,
                    entry.get("retryAfter") instanceof Integer seconds ? seconds : null,
                    entry.get("see") instanceof String see ? see : null,
                    new Words(titleVi, todoVi),
                    new Words(titleEn, todoEn));
        }
        throw new IllegalStateException(
                "%s: %s needs a status, and title and todo in vi and en".formatted(file, code));
    }
}
