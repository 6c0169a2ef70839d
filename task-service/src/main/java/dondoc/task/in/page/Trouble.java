package dondoc.task.in.page;

import org.jspecify.annotations.Nullable;

/// Why a form was not taken, told beside what was typed.
///
/// @param title what is wrong
/// @param todo the rule behind it, what to do
/// @param field id of the field at fault
/// @param status of the answer, e.g. 422
public record Trouble(String title, String todo, @Nullable String field, int status) {

    public boolean at(String asked) {
        return asked.equals(field);
    }
}
