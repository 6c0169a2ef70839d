package dondoc.task.in.page;

import dondoc.web.Refused;

/// What became of a form that was sent.
public sealed interface Outcome {

    /// @param version of the aggregate now: what is shown next has come at least so far
    record Done(long version) implements Outcome {}

    /// Somebody else was faster; nothing has changed by this form.
    ///
    /// @param version of the aggregate now
    record Overtaken(long version) implements Outcome {}

    /// Nothing has changed, and sending the same again changes nothing either.
    record No(Refused why) implements Outcome {}

    /// There is no answer. The same form sent again, under the same seal, has one effect at most.
    record Unsure() implements Outcome {}
}
