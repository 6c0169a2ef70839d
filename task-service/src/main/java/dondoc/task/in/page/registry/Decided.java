package dondoc.task.in.page.registry;

import dondoc.task.in.page.Seal;
import dondoc.task.in.page.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of a decision about one case or many.
///
/// @param done titles of the cases it was taken for
/// @param left by id: those it was not taken for
record Decided(Verdict verdict, Typed typed, List<String> done, Map<String, Left> left) {

    /// @param seal under which it is sent again
    record Left(String title, Trouble trouble, Seal seal) {}

    /// Nothing has been decided yet.
    static Decided nothing() {
        return new Decided(Verdict.YES, Typed.NOTHING, List.of(), Map.of());
    }

    static Decided begin(Verdict verdict, Typed typed) {
        return new Decided(verdict, typed, new ArrayList<>(), new LinkedHashMap<>());
    }

    void not(Chosen chosen, String title, Trouble trouble, Seal next) {
        left.put(chosen.id(), new Left(title, trouble, next));
    }

    @Nullable Left of(Case one) {
        return left.get(one.id());
    }

    /// Whether it was about one case only: then what was typed stands in that one's form.
    public boolean single() {
        return done.size() + left.size() == 1;
    }

    /// @return of the answer
    int status() {
        return done.isEmpty() && !left.isEmpty()
                ? left.values().iterator().next().trouble().status()
                : 200;
    }
}
