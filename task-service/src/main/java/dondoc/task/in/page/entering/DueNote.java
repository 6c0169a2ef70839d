package dondoc.task.in.page.entering;

import dondoc.task.application.Directory;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import dondoc.task.domain.deadline.Deadline;
import dondoc.task.in.page.Troubles;
import dondoc.task.in.page.TypedDay;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a deadline that is being typed comes to, and why.
@Component
class DueNote {
    private final Directory directory;
    private final Troubles troubles;

    DueNote(Directory directory, Troubles troubles) {
        this.directory = directory;
        this.troubles = troubles;
    }

    /// @param due `null` for none, or where it cannot be read
    /// @param why in words: the rule, or what is wrong
    record Note(@Nullable LocalDate due, String why, boolean readable) {}

    /// @return `null` while there is nothing to say
    @Nullable Note of(String phrase, String issued, Locale language) {
        if (Words.clean(phrase).isEmpty()) {
            return null;
        }
        try {
            var from = TypedDay.read("issued", issued);
            var calendar = directory.calendar().current();
            var deadline = Deadline.of(phrase, from, calendar);
            var why = Deadline.explain(phrase, from, calendar);
            var english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
            return new Note(deadline.due(), english ? why.en() : why.vi(), true);
        } catch (Rejection e) {
            var trouble = troubles.of(Troubles.refused(e), language);
            return new Note(null, trouble.title() + ". " + trouble.todo(), false);
        }
    }
}
