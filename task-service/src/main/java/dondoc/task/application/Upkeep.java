package dondoc.task.application;

/// What is done again and again without anybody asking: beginning days that are due, finishing what
/// was left half done. It may fail or run twice: the next time puts the one right, and the other has
/// no effect.
@FunctionalInterface
public interface Upkeep {
    void keepUp();
}
