package dondoc.feed;

import com.mongodb.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Reads again where the store stumbled: the embedded one rarely fails a read that runs beside a
/// write. A store that is away is not asked again here.
public final class Asked {
    private static final int ATTEMPTS = 3;

    private Asked() {}

    /// @throws MongoServerException when it stumbled three times
    public static <T> Optional<T> patiently(Supplier<@Nullable T> question) {
        for (var attempt = 1; ; attempt++) {
            try {
                return Optional.ofNullable(question.get());
            } catch (MongoServerException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /// All documents, read to the end in one attempt.
    ///
    /// @throws MongoServerException when it stumbled three times
    public static List<Document> allPatiently(Supplier<? extends Iterable<Document>> question) {
        return patiently(
                        () -> {
                            var all = new ArrayList<Document>();
                            question.get().forEach(all::add);
                            return all;
                        })
                .orElseThrow();
    }
}
