package dondoc.task.in.page.registry;

/// Something that waits for a decision, as a page shows it.
interface Case {

    /// Of the task or directive.
    String id();

    long version();

    /// What it is about, in a line.
    String title();

    /// Where all of it can be read.
    String href();
}
