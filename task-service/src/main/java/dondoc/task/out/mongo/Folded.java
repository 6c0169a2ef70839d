package dondoc.task.out.mongo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Text as it is searched: lower case, without diacritics; `Đ` is a letter of its own that Unicode
/// does not take apart, people type `d`.
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]+");

    /// Nobody types more of a word than this to find it; what is longer is found by so much of it.
    private static final int LONGEST = 32;

    private Folded() {}

    static String of(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .strip();
    }

    /// The words of a question, folded, each as far as [#beginnings] go and without signs in front.
    /// What consists of signs alone is found nowhere.
    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(of(text))
                .filter(word -> !word.isEmpty())
                .map(word -> {
                    var letters = LETTERS.matcher(word);
                    return cut(word, letters.find() ? letters.start() : 0);
                })
                .distinct()
                .toList();
    }

    /// Whatever a word asked for may begin with: each word from its first letter on, and from each
    /// letter or digit after a sign, so that `12/qđ-ubnd` is found by `12/qd`, `qd-ubnd` and `ubnd`.
    static List<String> beginnings(String text) {
        var found = new TreeSet<String>();
        BETWEEN_WORDS
                .splitAsStream(of(text))
                .forEach(word ->
                        LETTERS.matcher(word)
                                .results()
                                .forEach(m -> found.add(cut(word, m.start()))));
        return List.copyOf(found);
    }

    private static String cut(String word, int from) {
        return word.substring(from, Math.min(word.length(), from + LONGEST));
    }
}
