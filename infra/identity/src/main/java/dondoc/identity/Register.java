package dondoc.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Who and what is known here, read once at the start.
final class Register {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Account> accounts;
    private final List<Application> applications;

    Register(List<Account> accounts, List<Application> applications) {
        Set<String> names = new HashSet<>();
        accounts.forEach(a -> claim(names, a.username()));
        applications.forEach(a -> claim(names, a.clientId()));
        this.accounts =
                accounts.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Account::username, Function.identity()));
        this.applications = List.copyOf(applications);
    }

    /// @throws IllegalStateException in one line, naming the file
    static Register read(IdentitySettings settings) {
        return new Register(
                List.of(read(settings.usersFile(), Account[].class)),
                List.of(read(settings.clientsFile(), Application[].class)));
    }

    Optional<Account> account(String username) {
        return Optional.ofNullable(accounts.get(username));
    }

    Iterable<Account> accounts() {
        return accounts.values();
    }

    List<Application> applications() {
        return applications;
    }

    private static void claim(Set<String> names, String name) {
        if (!names.add(name)) throw new IllegalStateException("the name is taken twice: " + name);
    }

    private static <T> T read(Path file, Class<T> form) {
        if (!Files.isReadable(file)) throw new IllegalStateException("cannot read " + file);
        try {
            return JSON.readValue(file.toFile(), form);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    file + " is not as expected: " + e.getOriginalMessage());
        }
    }
}
