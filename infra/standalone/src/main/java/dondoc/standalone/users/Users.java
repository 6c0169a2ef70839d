package dondoc.standalone.users;

import java.util.List;
import java.util.Optional;

/// Everybody of a standalone city, and the services' own clients at the identity provider.
///
/// @param clientSecrets of the services' pages, by service
public record Users(List<User> all, java.util.Map<String, String> clientSecrets) {
    public static final String TASK_FORCE = "tocongtac";
    public static final String MIGRATION = "naplieu";
    public static final String ADMINISTRATOR = "quantri";
    public static final String PUBLISHER = "congbo";
    public static final String LEADERSHIP = "lanhdao";

    public Users {
        all = List.copyOf(all);
        clientSecrets = java.util.Map.copyOf(clientSecrets);
    }

    /// One user for each role and two department officers, with new passwords.
    static Users fresh(List<String> services) {
        var secrets = new java.util.TreeMap<String, String>();
        services.forEach(service -> secrets.put(service, Passwords.freshSecret()));
        return new Users(
                List.of(
                        user(TASK_FORCE, "Tổ công tác", "task-force"),
                        user(LEADERSHIP, "Lãnh đạo Thành phố", "leadership"),
                        user(PUBLISHER, "Người công bố", "publisher"),
                        user(ADMINISTRATOR, "Quản trị", "administrator"),
                        user(MIGRATION, "Nạp dữ liệu", "migration"),
                        officer("so-gddt", "Chuyên viên Sở Giáo dục và Đào tạo", "H26.05"),
                        officer("phuong-hoankiem", "Chuyên viên UBND phường Hoàn Kiếm", "H26.201")),
                secrets);
    }

    private static User user(String username, String name, String role) {
        return new User(
                username, username, name, List.of(role), Optional.empty(), Passwords.fresh());
    }

    private static User officer(String username, String name, String unit) {
        return new User(
                username,
                username,
                name,
                List.of("department-officer"),
                Optional.of(unit),
                Passwords.fresh());
    }

    public User user(String username) {
        return all.stream()
                .filter(user -> user.username().equals(username))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no user " + username));
    }
}
