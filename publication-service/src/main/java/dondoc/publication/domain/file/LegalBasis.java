package dondoc.publication.domain.file;

/// Why names of persons may be published (Law 91/2025, art. 16).
///
/// @param document the decision, e.g. `145/QĐ-UBND ngày 02/10/2026`
/// @param basis the provision it rests on
public record LegalBasis(String document, String basis) {

    /// Characters in one of its texts.
    public static final int LONGEST = 1000;

    public LegalBasis {
        requireText(document, "document");
        requireText(basis, "basis");
    }

    private static void requireText(String text, String what) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "1 to %d characters wanted: %s".formatted(LONGEST, what));
        }
    }
}
