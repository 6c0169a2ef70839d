package dondoc.task.domain;

import dondoc.task.domain.DirectiveId.NameBased;

/// A task's identifier: a name-based UUID of its directive and clause, so that the same clause
/// entered twice is the same task.
public record TaskId(String value) {

    public TaskId {
        NameBased.check(value);
    }

    public static TaskId of(DirectiveId directive, Clause clause) {
        return new TaskId(NameBased.uuid(directive.value() + "|" + Words.key(clause.value())));
    }

    /// One of the tasks of a clause that is given to many units.
    public static TaskId of(DirectiveId directive, Clause clause, OrgId lead) {
        return new TaskId(
                NameBased.uuid(
                        directive.value()
                                + "|"
                                + Words.key(clause.value())
                                + "|unit:"
                                + lead.value()));
    }

    /// One of the periods of a series.
    public static TaskId of(DirectiveId directive, Clause clause, OrgId lead, String period) {
        return new TaskId(
                NameBased.uuid(
                        directive.value()
                                + "|"
                                + Words.key(clause.value())
                                + "|unit:"
                                + lead.value()
                                + "|period:"
                                + Words.key(period)));
    }

    public static boolean isOne(String text) {
        return NameBased.isOne(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
