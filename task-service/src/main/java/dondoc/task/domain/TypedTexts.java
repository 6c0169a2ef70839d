package dondoc.task.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What people typed about a directive, its tasks and its series, by the names these texts bear
/// wherever they are written: they are what is taken out of a directive that is shredded. The contract
/// says the same to whoever does so in the log (`typed-texts.json`).
public final class TypedTexts {
    /// Stands where a text was.
    public static final String MARK = "[Nội dung mật đã được gỡ bỏ]";

    /// Fields of one text, at any depth.
    public static final Set<String> FIELDS =
            Set.of(
                    "about",
                    "signer",
                    "confirmedBy",
                    "content",
                    "remark",
                    "text",
                    "reason",
                    "document",
                    "awaits",
                    "name");

    /// Fields of several, left out altogether.
    public static final Set<String> LISTS = Set.of("evidence");

    private TypedTexts() {}

    /// @return the mark, where there was something
    public static @Nullable String marked(@Nullable String text) {
        return text == null ? null : MARK;
    }
}
