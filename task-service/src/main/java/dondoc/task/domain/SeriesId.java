package dondoc.task.domain;

import dondoc.task.domain.DirectiveId.NameBased;

/// A series' identifier: a name-based UUID of directive, clause and unit, so that the same series
/// entered twice is the same.
public record SeriesId(String value) {

    public SeriesId {
        NameBased.check(value);
    }

    public static SeriesId of(DirectiveId directive, Clause clause, OrgId lead) {
        return new SeriesId(
                NameBased.uuid(
                        "series|"
                                + directive.value()
                                + "|"
                                + Words.key(clause.value())
                                + "|"
                                + lead.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
