package dondoc.task.application.reading;

/// Is told what the read model has just learnt of a task; so it may look at what matters to it and
/// leave the rest alone.
@FunctionalInterface
public interface TaskWatcher {

    /// Called while facts are folded: remembers, and does nothing that takes time or fails.
    void learnt(TaskSheet sheet);
}
