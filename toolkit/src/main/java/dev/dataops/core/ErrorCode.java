package dev.dataops.core;

/**
 * The stable codes of everything that can go wrong. A code never changes its meaning and is never given away again; messages may
 * be reworded at any time.
 *
 * <p>Ranges: 1xx asked wrongly, 2xx project files, 3xx templates and macros, 4xx graph and selection, 5xx running, 6xx the outside, 9xx
 * defects of ours.
 */
public enum ErrorCode {
    USAGE(101, Fault.USER),
    PROFILE_INVALID(102, Fault.USER),
    ADAPTER_UNKNOWN(103, Fault.USER),
    VARS_INVALID(104, Fault.USER),

    PROJECT_NOT_FOUND(201, Fault.USER),
    YAML_SYNTAX(202, Fault.USER),
    YAML_KEY_UNKNOWN(203, Fault.USER),
    YAML_TYPE(204, Fault.USER),
    NAME_DUPLICATE(205, Fault.USER),
    REF_NOT_FOUND(206, Fault.USER),
    PACKAGE_MISSING(207, Fault.USER),
    NOT_SUPPORTED(208, Fault.USER),
    FILE_UNREADABLE(209, Fault.USER),
    CONFIG_INVALID(210, Fault.USER),
    VAR_MISSING(211, Fault.USER),
    ENV_VAR_MISSING(212, Fault.USER),
    PROPERTY_WITHOUT_NODE(213, Fault.USER),
    SEED_INVALID(214, Fault.USER),

    JINJA_SYNTAX(301, Fault.USER),
    JINJA_RUNTIME(302, Fault.USER),
    MACRO_NOT_FOUND(303, Fault.USER),
    MACRO_RAISED(304, Fault.USER),
    MACRO_ARGUMENTS(305, Fault.USER),

    CYCLE(401, Fault.USER),
    SELECTOR_INVALID(402, Fault.USER),
    SELECTOR_EMPTY(403, Fault.USER),

    SQL_FAILED(501, Fault.USER),
    TEST_FAILED(502, Fault.USER),
    TEST_WARNED(503, Fault.USER),
    NODE_FAILED(504, Fault.USER),
    SCHEMA_CHANGED(505, Fault.USER),
    RELATION_TYPE(506, Fault.USER),

    WAREHOUSE_UNREACHABLE(601, Fault.OUTSIDE),
    WAREHOUSE_LOCKED(602, Fault.OUTSIDE_RETRYABLE),
    INTERRUPTED(603, Fault.OUTSIDE_RETRYABLE),
    FILE_SYSTEM(604, Fault.OUTSIDE),

    INTERNAL(901, Fault.OURS);

    private final int number;
    private final Fault fault;

    ErrorCode(int number, Fault fault) {
        this.number = number;
        this.fault = fault;
    }

    /** Returns the code as it is printed and documented, such as {@code DO206}. */
    public String id() {
        return "DO" + number;
    }

    /** Returns whose fault it is. */
    public Fault fault() {
        return fault;
    }
}
