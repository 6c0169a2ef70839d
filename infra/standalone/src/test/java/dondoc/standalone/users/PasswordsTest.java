package dondoc.standalone.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    /// What the identity provider's own test signs in with.
    @Test
    void a_secret_is_written_as_its_digest() {
        assertThat(Passwords.digest("hush"))
                .isEqualTo(
                        "{SHA-256}dc8331bcb2283e89d275a1c2fe66f7bf5ac3163ec1967f149dd7e27906365f0c");
    }
}
