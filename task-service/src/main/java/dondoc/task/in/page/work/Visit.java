package dondoc.task.in.page.work;

import dondoc.eventsourcing.By;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who looks at a page, and how.
///
/// @param list what stood in the address of the list he comes from, to lead back there
record Visit(By by, Locale language, @Nullable String list) {

    boolean english() {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
