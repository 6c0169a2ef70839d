package dondoc.task.domain.calendar;

import java.util.List;

/// Publishes the working calendar as it is known from now on.
///
/// @param notice the document that announces it
/// @param days all special days known, of every year; a later publication replaces the whole list
public record PublishCalendar(String notice, List<SpecialDay> days) {
    public PublishCalendar {
        days = List.copyOf(days);
    }
}
