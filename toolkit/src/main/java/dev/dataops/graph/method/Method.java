package dev.dataops.graph.method;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.Node;
import dev.dataops.project.ResourceType;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** dbt's selector methods, by their words. */
public enum Method {
    FQN,
    TAG,
    GROUP,
    ACCESS,
    SOURCE,
    PATH,
    FILE,
    PACKAGE,
    CONFIG,
    TEST_NAME,
    TEST_TYPE,
    RESOURCE_TYPE,
    EXPOSURE,
    METRIC,
    SEMANTIC_MODEL,
    SAVED_QUERY,
    UNIT_TEST,
    VERSION,
    STATE,
    RESULT,
    SOURCE_STATUS;

    /** Returns dbt's word, such as {@code test_name}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns what tells whether a node matches.
     *
     * @throws ToolkitException where the value makes no sense to this method
     */
    public Predicate<Node> matcher(Search search, ProjectPlace place) {
        return switch (this) {
            case FQN -> new QualifiedName(search.text());
            case TAG -> Methods.tag(search);
            case GROUP -> Methods.group(search);
            case ACCESS -> Methods.access(search);
            case SOURCE -> Methods.source(search);
            case PATH -> new PathPattern(search.text(), place);
            case FILE -> Methods.file(search);
            case PACKAGE -> Methods.inPackage(search, place);
            case CONFIG -> new ConfigValue(search);
            case TEST_NAME -> Methods.testName(search);
            case TEST_TYPE -> Methods.testType(search);
            case RESOURCE_TYPE -> Methods.resourceType(search);
            case EXPOSURE -> Methods.named(search, ResourceType.EXPOSURE);
            case METRIC -> Methods.named(search, ResourceType.METRIC);
            case SEMANTIC_MODEL -> Methods.named(search, ResourceType.SEMANTIC_MODEL);
            case SAVED_QUERY -> Methods.named(search, ResourceType.SAVED_QUERY);
            case UNIT_TEST -> Methods.named(search, ResourceType.UNIT_TEST);
            case VERSION -> Versions.matching(search);
            case STATE, RESULT, SOURCE_STATUS -> throw notYet(search);
        };
    }

    /**
     * Returns the method with this word.
     *
     * @throws ToolkitException with all methods, if there is none
     */
    public static Method named(String word, Search search) {
        for (Method method : values()) {
            if (method.label().equals(word)) {
                return method;
            }
        }
        throw InvalidSelector.unknown(
                search,
                word,
                "a selector method",
                Arrays.stream(values()).map(Method::label).toList());
    }

    private static ToolkitException notYet(Search search) {
        return new ToolkitException(Diagnostic.error(
                ErrorCode.NOT_SUPPORTED, "the method of the selector '" + search.raw() + "' is not supported yet"));
    }
}
