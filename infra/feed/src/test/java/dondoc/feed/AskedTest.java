package dondoc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoServerException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedTest {
    private final AtomicInteger attempts = new AtomicInteger();

    private static final class Stumbled extends MongoServerException {
        private static final long serialVersionUID = 1;

        Stumbled() {
            super("stumbled", new ServerAddress());
        }
    }

    @Test
    void a_store_that_stumbled_is_asked_again() {
        assertThat(Asked.patiently(stumbling(2))).contains(3);
    }

    @Test
    void a_store_that_keeps_stumbling_is_not_asked_for_ever() {
        assertThatExceptionOfType(MongoServerException.class)
                .isThrownBy(() -> Asked.patiently(stumbling(9)));
        assertThat(attempts).hasValue(3);
    }

    @Test
    void a_store_that_is_away_is_asked_once() {
        assertThatExceptionOfType(MongoTimeoutException.class)
                .isThrownBy(() ->
                        Asked.patiently(() -> {
                            attempts.incrementAndGet();
                            throw new MongoTimeoutException("away");
                        }));
        assertThat(attempts).hasValue(1);
    }

    private Supplier<@Nullable Integer> stumbling(int times) {
        return () -> {
            if (attempts.incrementAndGet() <= times) {
                throw new Stumbled();
            }
            return attempts.get();
        };
    }
}
