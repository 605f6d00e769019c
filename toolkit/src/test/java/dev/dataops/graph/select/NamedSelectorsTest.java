package dev.dataops.graph.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.Problems;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedSelectorsTest {

    @Test
    void knows_the_default() {
        NamedSelectors selectors = read("""
                selectors:
                  - {name: a, definition: 'tag:x'}
                  - {name: b, definition: 'tag:y', default: true}
                """);

        assertThat(selectors.standard()).contains("b");
        assertThat(selectors.spec("a")).isInstanceOf(Spec.Criterion.class);
    }

    @Test
    void is_empty_without_a_file() {
        NamedSelectors selectors = NamedSelectors.read(Optional.empty(), IndirectSelection.EAGER);

        assertThat(selectors.standard()).isEmpty();
        assertThatThrownBy(() -> selectors.spec("a")).hasMessage("there is no selector named 'a' in selectors.yml");
    }

    @Test
    void suggests_the_nearest_selector() {
        NamedSelectors selectors = read("""
                selectors:
                  - {name: nightly, definition: 'tag:x'}
                  - {name: hourly, definition: 'tag:y'}
                """);

        ToolkitException near = catchThrowableOfType(ToolkitException.class, () -> selectors.spec("nightli"));
        ToolkitException far = catchThrowableOfType(ToolkitException.class, () -> selectors.spec("zzz"));

        assertThat(near.diagnostic().hint()).contains("did you mean 'nightly'?");
        assertThat(far.diagnostic().hint()).contains("the selectors are nightly, hourly");
    }

    @Test
    void shows_the_place_of_everything_that_is_wrong() {
        assertThat(problems("""
                selectors:
                  - name: two_operators
                    definition:
                      union: [a]
                      intersection: [b]
                  - name: unknown_method
                    definition: {tagg: x}
                  - name: unknown_key
                    definition:
                      method: tag
                      value: x
                      childrn: true
                  - name: later
                    definition: {method: selector, value: below}
                  - name: below
                    definition: 'tag:x'
                  - name: bad_mode
                    definition: {method: tag, value: x, indirect_selection: lazy}
                  - name: bad_flag
                    definition: {method: tag, value: x, children: 3}
                  - name: bad_depth
                    definition: {method: tag, value: x, children: true, children_depth: far}
                  - name: both
                    definition: {method: tag, value: x, children: true, childrens_parents: true}
                  - name: no_list
                    definition: {union: {tag: x}}
                  - name: list
                    definition: [tag]
                  - name: no_value
                    definition: {method: tag, children: true}
                  - name: value_list
                    definition: {tag: [a, b]}
                  - name: excludes
                    definition: {union: [a, exclude: [b], exclude: [c]]}
                  - name: without
                  - definition: 'tag:x'
                  - {name: below, definition: 'tag:x', default: true}
                  - {name: other, definition: 'tag:x', default: true}
                  - {name: odd, definition: 'tag:x', when: now}
                """))
                .containsExactlyInAnyOrder(
                        "selectors.yml:4:7 a definition with 'union' can have no other key beside it",
                        "selectors.yml:7:17 'tagg' in 'tagg:x' is not a selector method",
                        "selectors.yml:12:7 a definition has no key 'childrn'",
                        "selectors.yml:14:43 there is no selector 'below' above this one",
                        "selectors.yml:18:61 'lazy' is not one of eager, cautious, buildable, empty",
                        "selectors.yml:20:51 'children' must be true or false",
                        "selectors.yml:22:73 'children_depth' must be a whole number",
                        "selectors.yml:24:17 'children' and 'childrens_parents' contradict each other",
                        "selectors.yml:26:17 'union' must be a list of definitions",
                        "selectors.yml:28:17 a definition must be text or a map, but is a list",
                        "selectors.yml:30:17 a definition needs 'method' and 'value', or a single pair such as 'tag: nightly'",
                        "selectors.yml:32:23 'tag' must have a single value",
                        "selectors.yml:34:43 a definition can have one 'exclude' only in its 'union'",
                        "selectors.yml:35:5 the selector 'without' has no 'definition'",
                        "selectors.yml:36:5 the selector has no 'name'",
                        "selectors.yml:37:12 there are two selectors named 'below'",
                        "selectors.yml:38:49 both 'below' and 'other' are marked as default",
                        "selectors.yml:39:38 the selector has an unknown key 'when'");
    }

    @Test
    void warns_where_an_exclude_hides_other_keys() {
        NamedSelectors selectors = read("""
                selectors:
                  - name: a
                    definition:
                      union:
                        - tag: x
                        - {method: tag, value: y, exclude: [tag: z]}
                """);

        assertThat(selectors.warnings())
                .extracting(NamedSelectorsTest::line)
                .containsExactly(
                        "selectors.yml:6:11 a member of 'union' with 'exclude' only takes away; its other keys are not looked at");
    }

    @Test
    void needs_a_map() {
        assertThat(problems("- a\n"))
                .containsExactly("selectors.yml:1:1 selectors.yml must be a map with the key 'selectors'");
    }

    private static NamedSelectors read(String yaml) {
        Optional<YamlFile> file = YamlReader.read("selectors.yml", yaml, new Problems());
        return NamedSelectors.read(file, IndirectSelection.EAGER);
    }

    private static List<String> problems(String yaml) {
        ToolkitException error = catchThrowableOfType(ToolkitException.class, () -> read(yaml));
        assertThat(error.exitCode()).isEqualTo(2);
        return error.diagnostics().stream().map(NamedSelectorsTest::line).toList();
    }

    private static String line(Diagnostic finding) {
        return finding.where().orElseThrow() + " " + finding.message();
    }
}
