package dondoc.task.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A directive's identifier: a name-based UUID of issuer, number and year, so that the same document
/// registered twice is the same directive.
public record DirectiveId(String value) {

    public DirectiveId {
        NameBased.check(value);
    }

    public static DirectiveId of(String issuer, DocumentNumber number, int year) {
        return new DirectiveId(
                NameBased.uuid(Words.key(issuer) + "|" + Words.key(number.value()) + "|" + year));
    }

    @Override
    public String toString() {
        return value;
    }

    /// UUIDs of names, and their form.
    static final class NameBased {
        private NameBased() {}

        static String uuid(String name) {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        }

        static void check(String value) {
            if (!isOne(value)) {
                throw new IllegalArgumentException("not a UUID: '%s'".formatted(value));
            }
        }

        static boolean isOne(String value) {
            try {
                return UUID.fromString(value).toString().equals(value);
            } catch (IllegalArgumentException _) {
                return false;
            }
        }
    }
}
