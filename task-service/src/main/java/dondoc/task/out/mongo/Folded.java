package dondoc.task.out.mongo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as it is searched: lower case, without diacritics; `Đ` is a letter of its own that Unicode
/// does not take apart, people type `d`.
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

    private Folded() {}

    static String of(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .strip();
    }

    /// The words of a question, folded.
    static java.util.List<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(of(text)).filter(w -> !w.isEmpty()).toList();
    }
}
