package dondoc.feed;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/// What is said of a fault, in a header or a log: its kind and its words. What Jackson quotes of a record
/// may be secret and goes no further.
final class Faults {
    private static final int LONGEST = 500;

    private Faults() {}

    static String inWords(Throwable fault) {
        var said = fault instanceof JacksonException json ? place(json) : fault.getMessage();
        var text = fault.getClass().getSimpleName() + ": " + said;
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String place(JacksonException fault) {
        return fault.getPath().stream()
                .map(r ->
                        r.getPropertyName() == null
                                ? String.valueOf(r.getIndex())
                                : r.getPropertyName())
                .collect(Collectors.joining(".", "at ", ""));
    }
}
