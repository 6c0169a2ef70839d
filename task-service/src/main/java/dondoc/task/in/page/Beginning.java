package dondoc.task.in.page;

/// The first words of a text that is longer than a list has room for.
public final class Beginning {
    private static final int ENOUGH = 170;

    private Beginning() {}

    /// Whole words, and a sign that there is more.
    public static String of(String text) {
        if (text.length() <= ENOUGH) {
            return text;
        }
        var end = text.lastIndexOf(' ', ENOUGH);
        return text.substring(0, end < ENOUGH / 2 ? ENOUGH : end) + "…";
    }
}
