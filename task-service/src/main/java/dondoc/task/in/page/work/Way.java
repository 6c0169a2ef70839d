package dondoc.task.in.page.work;

import dondoc.task.domain.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Addresses of one task for somebody who comes from a list and wants to go back there; `${way}` in
/// the templates of a task.
///
/// @param list what stands in the address of the list, `null` or empty for the untouched one
record Way(TaskId id, @Nullable String list) {

    /// The task itself.
    public String task() {
        return address("/tasks/" + id);
    }

    /// The form of a deed.
    public String deed(Deed deed) {
        return address("/tasks/%s/%s".formatted(id, deed.path()));
    }

    /// The task once it has come at least so far.
    public String task(long atLeast) {
        return address("/tasks/%s?atLeast=%d".formatted(id, atLeast));
    }

    public String back() {
        return back(list);
    }

    /// Always an address of this service.
    static String back(@Nullable String list) {
        return list == null || list.isEmpty() ? "/" : "/?" + list;
    }

    private String address(String path) {
        if (list == null || list.isEmpty()) {
            return path;
        }
        return UriComponentsBuilder.fromUriString(path)
                .queryParam("list", "{list}")
                .encode()
                .buildAndExpand(list)
                .toUriString();
    }
}
