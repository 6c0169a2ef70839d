package dondoc.task.domain;

/// Number and notation of a document, e.g. `81/QĐ-UBND`.
public record DocumentNumber(String value) {
    static final int LONGEST = 60;

    public DocumentNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a document number: '%s'".formatted(value));
        }
    }

    public static boolean isOne(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.equals(Words.clean(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
