package dondoc.web;

/// The roles of the house, as the token's `roles` claim names them.
public final class Roles {
    public static final String TASK_FORCE = "task-force";
    public static final String DEPARTMENT_OFFICER = "department-officer";
    public static final String LEADERSHIP = "leadership";
    public static final String PUBLISHER = "publisher";
    public static final String MIGRATION = "migration";
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
