package dondoc.task.domain.work;

/// On whose authority an extension is granted (R4): the third one is the Chairman's.
public enum Authority {
    TASK_FORCE,
    CHAIRMAN
}
