package dev.dataops.project.test;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.Problems;
import dev.dataops.core.Severity;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.macros.catalog.CatalogMacro;
import dev.dataops.macros.catalog.MacroCatalog;
import dev.dataops.macros.catalog.MacroScope;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.parse.Findings;
import dev.dataops.project.parse.StaticCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** dbt's own four generic tests, of which it is known without rendering what they refer to: what they test, and for relationships the other end. */
public final class KnownTests {
    private static final Set<String> NAMES =
            Set.of("test_not_null", "test_unique", "test_accepted_values", "test_relationships");

    private final MacroCatalog catalog;
    private final Set<String> packages;
    private final Problems problems;
    private final Map<String, Boolean> standard = new ConcurrentHashMap<>();

    /**
     * Creates the knowledge.
     *
     * @param packages the names of the project and its packages; macros of other packages are dbt's own
     * @param problems where it goes when a test does not exist
     */
    public KnownTests(MacroCatalog catalog, Set<String> packages, Problems problems) {
        this.catalog = catalog;
        this.packages = packages;
        this.problems = problems;
    }

    /** Returns whether a macro is one of the four as dbt has them: neither it nor what it dispatches to is overridden. */
    boolean isStandard(CatalogMacro macro, String nodePackage) {
        if (!NAMES.contains(macro.name()) || packages.contains(macro.packageName())) {
            return false;
        }
        return standard.computeIfAbsent(
                nodePackage + "." + macro.name(),
                ignored -> isDbtsOwn(macro.name(), nodePackage)
                        && (isNeverRendered(macro.name()) || isDbtsOwn("get_where_subquery", nodePackage)));
    }

    /** dbt itself does not render these two while it parses, whatever they would call. */
    private static boolean isNeverRendered(String macroName) {
        return macroName.equals("test_not_null") || macroName.equals("test_unique");
    }

    /** Returns whether what a name means in a package, and what that dispatches to, is dbt's own. */
    private boolean isDbtsOwn(String name, String nodePackage) {
        MacroScope scope = catalog.scope(nodePackage);
        boolean overridden = scope.find(name) instanceof CatalogMacro found && packages.contains(found.packageName());
        CatalogMacro implementation = scope.dispatch(name, Optional.of(MacroCatalog.DBT));
        return !overridden && !packages.contains(implementation.packageName());
    }

    /**
     * Notes what a standard test refers to besides its subject.
     *
     * @return whether that is known; otherwise the test has to be rendered
     */
    boolean refersTo(TestCall call, Findings findings) {
        for (Map.Entry<String, @Nullable Object> argument : call.arguments().entrySet()) {
            boolean known = argument.getKey().equals("model")
                    || argument.getKey().equals("column_name")
                    || (argument.getKey().equals("to") && isCall(argument.getValue(), findings))
                    || isPlain(argument.getValue());
            if (!known) {
                return false;
            }
        }
        if (!isNeverRendered("test_" + call.name())) {
            findings.macros().add("macro.dbt.get_where_subquery");
            findings.config().add(call.config()); // dbt hears of it twice, once from the template
        }
        return true;
    }

    private static boolean isCall(@Nullable Object value, Findings findings) {
        return value instanceof String text && StaticCall.note(text, findings);
    }

    private static boolean isPlain(@Nullable Object value) {
        if (value instanceof String text) {
            return text.indexOf('{') < 0 && text.indexOf('(') < 0;
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(KnownTests::isPlain);
        }
        return !(value instanceof Map<?, ?> map) || map.values().stream().allMatch(KnownTests::isPlain);
    }

    /** Reports that there is no such test. It is a warning, as dbt parses such projects; the test fails when it runs. */
    void missing(ToolkitException exception, SourceLocation where, NodeFacts test) {
        Diagnostic found = exception.diagnostic();
        problems.add(new Diagnostic(
                found.code(),
                Severity.WARNING,
                found.message(),
                Optional.of(where),
                Optional.of(test.id().value()),
                found.hint()));
    }
}
