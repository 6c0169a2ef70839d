package dondoc.task.application.importing;

/// Hears how far a file has come.
public interface Progress {
    Progress UNHEARD =
            new Progress() {
                @Override
                public void sending(int commands) {}

                @Override
                public void answered() {}
            };

    /// So many more commands are on their way.
    void sending(int commands);

    /// One of them has its answer.
    void answered();
}
