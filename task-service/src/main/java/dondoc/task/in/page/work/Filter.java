package dondoc.task.in.page.work;

import dondoc.task.application.reading.Sorting;
import dondoc.task.domain.OrgId;
import dondoc.web.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What a reader has asked of the list, as it stands in the address: it can be kept, sent on, and come
/// back to.
///
/// @param q words to search for
/// @param unit only this unit's, for those who see all
/// @param helping what the unit helps with instead of what it leads
record Filter(
        View view, @Nullable String q, @Nullable OrgId unit, boolean helping, Sorting sorting) {
    private static final Filter UNTOUCHED =
            new Filter(View.OPEN, null, null, false, Sorting.BY_DUE);

    /// @throws Refused `BAD_VALUE` for a unit that is none
    static Filter of(Asked asked) {
        return new Filter(
                asked.view() == null ? View.OPEN : asked.view(),
                asked.q() == null || asked.q().isBlank() ? null : asked.q().strip(),
                unit(asked.unit()),
                Boolean.TRUE.equals(asked.helping()),
                new Sorting(
                        asked.sort() == null ? Sorting.Key.DUE : asked.sort(),
                        Boolean.TRUE.equals(asked.backwards())));
    }

    private static @Nullable OrgId unit(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!OrgId.isOne(typed)) {
            throw Refused.because("BAD_VALUE").with("reason", "").at("unit");
        }
        return new OrgId(typed);
    }

    Filter with(View other) {
        return new Filter(other, q, unit, helping, sorting);
    }

    public Filter helping(boolean other) {
        return new Filter(view, q, unit, other, sorting);
    }

    /// Sorted by a column; the other way round where it is already.
    public Filter by(Sorting.Key key) {
        var backwards = key == sorting.key() && !sorting.backwards();
        return new Filter(view, q, unit, helping, new Sorting(key, backwards));
    }

    /// All of the same view, without a search.
    public Filter searchless() {
        return new Filter(view, null, unit, helping, sorting);
    }

    public boolean narrowed() {
        return q != null || unit != null;
    }

    /// What stands behind the question mark, for a page that leads back here.
    public String query() {
        return href().replaceFirst("^/\\??", "");
    }

    /// The address of the list, with nothing in it that goes without saying.
    public String href() {
        return at("/");
    }

    /// @param path of what shows the same tasks, e.g. `/tasks.csv`
    public String at(String path) {
        return builder(path).encode().build().toUriString();
    }

    /// @param skip so many tasks from the front
    public String from(int skip) {
        var address = builder("/");
        return (skip == 0 ? address : address.queryParam("from", skip))
                .encode()
                .build()
                .toUriString();
    }

    /// With a task open beside the list.
    public String open(String task) {
        return builder("/").queryParam("open", task).encode().build().toUriString();
    }

    private UriComponentsBuilder builder(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (view != UNTOUCHED.view) {
            address.queryParam("view", view);
        }
        if (q != null) {
            address.queryParam("q", "{q}");
        }
        if (unit != null) {
            address.queryParam("unit", unit);
        }
        if (helping) {
            address.queryParam("helping", true);
        }
        if (sorting.key() != UNTOUCHED.sorting.key()) {
            address.queryParam("sort", sorting.key());
        }
        if (sorting.backwards()) {
            address.queryParam("backwards", true);
        }
        return q == null ? address : address.uriVariables(Map.of("q", q));
    }
}
