package dev.dataops.macros.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.Template;
import dev.dataops.macros.Macros;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroCatalogTest {
    private static String macro(String... names) {
        StringBuilder source = new StringBuilder();
        for (String name : names) {
            source.append("{% macro ").append(name).append("() %}").append(name).append("{% endmacro %}\n");
        }
        return source.toString();
    }

    /** Two packages and the project, each with some names of its own; "dbt" stands for the library. */
    private static MacroCatalog catalog() {
        return new Macros()
                .with("shop", macro("only_shop", "shop_and_utils", "dateadd", "everywhere"))
                .with("utils", macro("only_utils", "shop_and_utils", "everywhere", "except"))
                .with("other", macro("only_other"))
                .withLibrary()
                .catalog();
    }

    @ParameterizedTest
    @CsvSource({
        // name, seen from the root project, seen from package utils
        "only_shop, macro.shop.only_shop, macro.shop.only_shop",
        "only_utils, '', macro.utils.only_utils",
        "only_other, '', ''",
        "shop_and_utils, macro.shop.shop_and_utils, macro.utils.shop_and_utils",
        "everywhere, macro.shop.everywhere, macro.utils.everywhere",
        "dateadd, macro.shop.dateadd, macro.shop.dateadd",
        "except, macro.dbt.except, macro.utils.except",
        "datediff, macro.dbt.datediff, macro.dbt.datediff",
        "duckdb__datediff, macro.dbt_duckdb.duckdb__datediff, macro.dbt_duckdb.duckdb__datediff",
        "nowhere, '', ''",
    })
    void a_name_is_the_packages_own_then_the_root_projects_then_dbts(String name, String fromRoot, String fromPackage) {
        MacroCatalog catalog = catalog();

        assertThat(id(catalog.scope("shop").find(name))).isEqualTo(fromRoot);
        assertThat(id(catalog.scope("utils").find(name))).isEqualTo(fromPackage);
    }

    private static String id(ScopeEntry entry) {
        return entry instanceof CatalogMacro macro ? macro.id() : "";
    }

    @Test
    void packages_are_names_too() {
        MacroScope scope = catalog().scope("shop");

        assertThat(scope.find("utils")).isInstanceOf(MacroPackage.class);
        assertThat(scope.find("utils", "only_utils")).map(CatalogMacro::id).contains("macro.utils.only_utils");
        assertThat(scope.find("dbt", "dateadd")).map(CatalogMacro::id).contains("macro.dbt.dateadd");
        assertThat(scope.find("dbt", "duckdb__dateadd"))
                .map(CatalogMacro::id)
                .contains("macro.dbt_duckdb.duckdb__dateadd");
        assertThat(scope.find("utils", "only_shop")).isEmpty();
        assertThat(scope.find("nowhere", "only_shop")).isEmpty();
    }

    @Test
    void a_macro_wins_over_a_package_of_the_same_name() {
        MacroCatalog catalog = new Macros()
                .with("shop", macro("utils"))
                .with("utils", macro("x"))
                .catalog();

        assertThat(id(catalog.scope("shop").find("utils"))).isEqualTo("macro.shop.utils");
    }

    @Test
    void knows_where_macros_stand() {
        CatalogMacro macro = new Macros()
                .with("shop", "\n  {% macro cents(x) %}{{ x }}{% endmacro %}")
                .catalog()
                .byId("macro.shop.cents")
                .orElseThrow();

        assertThat(macro.where()).hasToString("macros/shop.sql:2:3");
        assertThat(macro.path()).isEqualTo("macros/shop.sql");
        assertThat(macro.definition().sourceText()).isEqualTo("{% macro cents(x) %}{{ x }}{% endmacro %}");
    }

    @Test
    void duplicates_are_named_with_both_places_and_all_at_once() {
        MacroCatalog.Builder builder = MacroCatalog.builder(
                        new DispatchRules("shop", Map.of(), Set.of("shop"), List.of("duckdb")))
                .add("shop", Template.parse(macro("a", "b"), "macros/one.sql"), "macros/one.sql")
                .add("shop", Template.parse("\n" + macro("b", "a"), "macros/two.sql"), "macros/two.sql")
                .add("utils", Template.parse(macro("a"), "macros/three.sql"), "macros/three.sql");

        assertThatThrownBy(builder::build)
                .asInstanceOf(type(ToolkitException.class))
                .extracting(ToolkitException::diagnostics)
                .satisfies(
                        found -> assertThat(found).extracting(Diagnostic::code).containsOnly(ErrorCode.NAME_DUPLICATE))
                .satisfies(found -> assertThat(found)
                        .extracting(Diagnostic::render)
                        .satisfiesExactly(
                                b -> assertThat(b)
                                        .startsWith("macros/two.sql:2:1: ")
                                        .contains("'b'", "macros/one.sql:2:1"),
                                a -> assertThat(a)
                                        .startsWith("macros/two.sql:3:1: ")
                                        .contains("'a'", "macros/one.sql:1:1")));
    }

    @ParameterizedTest
    @CsvSource({
        // namespace, name, config for utils, expected
        "'', thing, '', macro.shop.duckdb__thing",
        "utils, thing, '', macro.shop.duckdb__thing",
        "utils, own, '', macro.utils.default__own",
        "utils, thing, utils, macro.utils.default__thing",
        "utils, thing, 'other,utils', macro.other.default__thing",
        "utils, own, 'other,utils', macro.utils.default__own",
        "dbt, dateadd, '', macro.dbt_duckdb.duckdb__dateadd",
        "dbt, concat, '', macro.dbt.default__concat",
        "dbt, length, '', macro.shop.default__length",
        "not_installed, thing, '', macro.shop.duckdb__thing",
    })
    void dispatch_looks_in_packages_in_order_and_for_the_adapter_before_the_default(
            String namespace, String name, String config, String expected) {
        Macros macros = new Macros()
                .with("shop", macro("duckdb__thing", "default__thing", "default__length"))
                .with("utils", macro("default__thing", "default__own"))
                .with("other", macro("default__thing"))
                .withLibrary();
        if (!config.isEmpty()) {
            macros.dispatch("utils", config.split(","));
        }

        CatalogMacro found = macros.catalog()
                .scope("shop")
                .dispatch(name, Optional.of(namespace).filter(given -> !given.isEmpty()));

        assertThat(found.id()).isEqualTo(expected);
    }

    @Test
    void dispatch_without_a_namespace_sees_what_the_node_sees() {
        MacroCatalog catalog = new Macros()
                .with("shop", macro("other"))
                .with("utils", macro("default__own"))
                .catalog();

        assertThat(catalog.scope("utils").dispatch("own", Optional.empty()).id())
                .isEqualTo("macro.utils.default__own");
        assertThatThrownBy(() -> catalog.scope("shop").dispatch("own", Optional.empty()))
                .hasMessageContaining("duckdb__own, default__own");
    }

    @Test
    void dispatch_says_what_it_looked_for_and_what_was_meant() {
        MacroScope scope = new Macros().withLibrary().catalog().scope("shop");

        assertThatThrownBy(() -> scope.dispatch("datedif", Optional.of("dbt")))
                .asInstanceOf(type(ToolkitException.class))
                .satisfies(failure -> assertThat(failure.diagnostic().render())
                        .contains(
                                "DO303",
                                "no macro 'datedif' of package 'dbt'",
                                "shop.duckdb__datedif, shop.default__datedif, dbt.duckdb__datedif, dbt.default__datedif",
                                "did you mean 'datediff'?"));
        assertThatThrownBy(() -> scope.dispatch("dbt.datediff", Optional.empty()))
                .asInstanceOf(type(ToolkitException.class))
                .satisfies(failure -> assertThat(failure.diagnostic().render())
                        .contains("did you mean adapter.dispatch('datediff', 'dbt')?"));
    }

    @Test
    void finds_generic_tests_by_package_and_by_name() {
        MacroCatalog catalog = new Macros()
                .with("shop", "{% test positive(model, column_name) %}{% endtest %}")
                .with("utils", "{% test recent(model) %}{% endtest %}{% test not_null(model) %}{% endtest %}")
                .withLibrary()
                .catalog();

        assertThat(catalog.genericTest("shop", Optional.empty(), "positive").id())
                .isEqualTo("macro.shop.test_positive");
        assertThat(catalog.genericTest("shop", Optional.of("utils"), "recent").id())
                .isEqualTo("macro.utils.test_recent");
        assertThat(catalog.genericTest("shop", Optional.empty(), "not_null").id())
                .isEqualTo("macro.dbt.test_not_null");
        assertThat(catalog.genericTest("utils", Optional.empty(), "not_null").id())
                .isEqualTo("macro.utils.test_not_null");
        assertThat(catalog.genericTest("shop", Optional.of("dbt"), "unique").id())
                .isEqualTo("macro.dbt.test_unique");
    }

    @ParameterizedTest
    @CsvSource({
        "'', postive, did you mean 'positive'?",
        "'', recent, write utils.recent",
        "utils, recnt, did you mean 'recent'?",
        "dbt_utils, recent, no package 'dbt_utils' is installed: see packages.yml",
        "'', not_nul, did you mean 'not_null'?",
    })
    void says_what_test_was_meant(String namespace, String test, String hint) {
        MacroCatalog catalog = new Macros()
                .with("shop", "{% test positive(model, column_name) %}{% endtest %}")
                .with("utils", "{% test recent(model) %}{% endtest %}")
                .withLibrary()
                .catalog();

        assertThatThrownBy(
                        () -> catalog.genericTest("shop", Optional.of(namespace).filter(name -> !name.isEmpty()), test))
                .asInstanceOf(type(ToolkitException.class))
                .satisfies(failure ->
                        assertThat(failure.diagnostic().hint().orElse("")).startsWith(hint));
    }

    @Test
    void nodes_are_named_by_their_package_then_the_root_project_then_dbt() {
        MacroCatalog bare = new Macros().with("utils", macro("x")).withLibrary().catalog();
        MacroCatalog both = new Macros()
                .with("shop", macro("generate_schema_name"))
                .with("utils", macro("generate_schema_name"))
                .with("other", macro("x"))
                .withLibrary()
                .catalog();

        assertThat(bare.nameGenerator("schema", "utils").id()).isEqualTo("macro.dbt.generate_schema_name");
        assertThat(both.nameGenerator("schema", "shop").id()).isEqualTo("macro.shop.generate_schema_name");
        assertThat(both.nameGenerator("schema", "utils").id()).isEqualTo("macro.utils.generate_schema_name");
        assertThat(both.nameGenerator("schema", "other").id()).isEqualTo("macro.shop.generate_schema_name");
        assertThat(both.nameGenerator("alias", "utils").id()).isEqualTo("macro.dbt.generate_alias_name");
        assertThat(both.nameGenerator("database", "utils").id()).isEqualTo("macro.dbt.generate_database_name");
    }

    @Test
    void finds_materializations_that_projects_define() {
        MacroCatalog catalog = new Macros()
                .with("shop", "{% materialization log, default %}{% endmaterialization %}")
                .with(
                        "utils",
                        "{% materialization log, adapter='duckdb' %}{% endmaterialization %}"
                                + "{% materialization lake, adapter='snowflake' %}{% endmaterialization %}")
                .withLibrary()
                .catalog();

        assertThat(catalog.materialization("log", "shop"))
                .map(CatalogMacro::id)
                .contains("macro.utils.materialization_log_duckdb");
        assertThat(catalog.materialization("lake", "shop")).isEmpty();
        assertThat(catalog.materialization("table", "shop")).isEmpty();
    }
}
