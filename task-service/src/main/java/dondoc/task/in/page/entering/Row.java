package dondoc.task.in.page.entering;

import dondoc.task.application.directives.EnteringADirective;
import dondoc.task.application.directives.FanningOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A clause as it was typed.
///
/// @param coordinators names or codes with semicolons between them
/// @param units at least one line to type into
record Row(
        String clause,
        String content,
        String phrase,
        String coordinators,
        boolean starred,
        String remark,
        List<Unit> units) {

    /// A unit and its people as they were typed.
    ///
    /// @param lead code or name
    record Unit(String lead, String leader, String officer) {
        static final Unit EMPTY = new Unit("", "", "");

        boolean isEmpty() {
            return lead.isBlank();
        }
    }

    Row {
        units = units.isEmpty() ? List.of(Unit.EMPTY) : List.copyOf(units);
    }

    static Row empty(String clause) {
        return new Row(clause, "", "", "", false, "", List.of());
    }

    /// @param n number of the row in the form, from 1
    static Row of(Fields fields, int n) {
        var units = new ArrayList<Unit>();
        for (int at = 0; at < fields.all("lead-" + n).size(); at++) {
            units.add(
                    new Unit(
                            fields.at("lead-" + n, at),
                            fields.at("leader-" + n, at),
                            fields.at("officer-" + n, at)));
        }
        return new Row(
                fields.one("clause-" + n),
                fields.one("content-" + n),
                fields.one("phrase-" + n),
                fields.one("coordinators-" + n),
                fields.is("starred-" + n),
                fields.one("remark-" + n),
                units);
    }

    /// Nothing has been typed into it but, perhaps, its number.
    boolean isEmpty() {
        return Stream.of(content, phrase, coordinators, remark).allMatch(String::isBlank)
                && units.stream().allMatch(Unit::isEmpty);
    }

    Row with(List<Unit> others) {
        return new Row(clause, content, phrase, coordinators, starred, remark, others);
    }

    EnteringADirective.Clause typed() {
        return new EnteringADirective.Clause(
                clause,
                content,
                units.stream()
                        .map(u -> new FanningOut.Named(u.lead(), u.leader(), u.officer()))
                        .toList(),
                Arrays.stream(coordinators.split(";", -1))
                        .map(String::strip)
                        .filter(c -> !c.isEmpty())
                        .toList(),
                phrase,
                starred,
                remark);
    }
}
