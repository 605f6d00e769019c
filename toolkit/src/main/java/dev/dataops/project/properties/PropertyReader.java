package dev.dataops.project.properties;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.Suggestions;
import dev.dataops.project.ResourceType;
import dev.dataops.project.config.ConfigLevel;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.files.SourceText;
import dev.dataops.project.yaml.ValueRenderer;
import dev.dataops.project.yaml.YamlFields;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlList;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlNode;
import dev.dataops.project.yaml.YamlReader;
import dev.dataops.project.yaml.YamlRendering;
import dev.dataops.project.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one property file. Every complaint is collected; what can be understood is returned all the same. */
public final class PropertyReader {
    private final SourceFile file;
    private final YamlFile yaml;
    private final ValueRenderer renderer;
    private final Problems problems;
    private final PropertyFile found = new PropertyFile(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());

    private PropertyReader(SourceFile file, YamlFile yaml, ValueRenderer renderer, Problems problems) {
        this.file = file;
        this.yaml = yaml;
        this.renderer = renderer;
        this.problems = problems;
    }

    /**
     * Reads a property file.
     *
     * @param file the file
     * @param renderer renders the Jinja in values; knows {@code var}, {@code env_var} and {@code target}
     * @param problems where complaints go
     * @return what it says; empty if it says nothing or is not YAML
     * @throws dev.dataops.core.ToolkitException if the file cannot be read
     */
    public static Optional<PropertyFile> read(SourceFile file, ValueRenderer renderer, Problems problems) {
        String text = SourceText.yaml(file.absolute(), file.shownPath());
        return YamlReader.read(file.shownPath(), text, problems).map(yaml -> {
            PropertyReader reader = new PropertyReader(file, yaml, renderer, problems);
            reader.sections();
            return reader.found;
        });
    }

    private void sections() {
        if (!(yaml.root() instanceof YamlMap root)) {
            problems.add(Diagnostic.error(
                            ErrorCode.YAML_TYPE,
                            "a property file must hold a map, but this one holds "
                                    + yaml.root().kind())
                    .at(yaml.at(yaml.root()))
                    .withHint("begin with a section such as 'models:'"));
            return;
        }
        Set<String> anchors = new HashSet<>();
        for (YamlMap.Entry entry : root.entries()) {
            Optional<Section> section = Section.of(entry.key());
            if (section.isPresent()) {
                section(section.get(), entry);
            } else if (!Section.OTHER_KEYS.contains(entry.key()) && anchors.add(entry.key())) {
                unknownSection(entry);
            }
        }
    }

    private void unknownSection(YamlMap.Entry entry) {
        Optional<String> meant = Suggestions.didYouMean(entry.key(), Section.keys());
        Diagnostic finding = Diagnostic.warning(
                        ErrorCode.YAML_KEY_UNKNOWN,
                        "a property file has no section '" + entry.key() + "'; it is not read")
                .at(yaml.at(entry));
        problems.add(finding.withHint(meant.orElse("sections are " + String.join(", ", Section.keys()))));
    }

    private void section(Section section, YamlMap.Entry entry) {
        if (!(entry.value() instanceof YamlList list)) {
            problems.add(Diagnostic.error(
                            ErrorCode.YAML_TYPE,
                            "'" + section.key() + "' must be a list, but is "
                                    + entry.value().kind())
                    .at(yaml.at(entry))
                    .withHint("write each entry as '- name: ...'"));
            return;
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMap member) {
                member(section, member);
            } else {
                problems.add(Diagnostic.error(
                                ErrorCode.YAML_TYPE,
                                "an entry of '" + section.key() + "' must be a map, but is " + item.kind())
                        .at(yaml.at(item))
                        .withHint("write it as '- name: ...'"));
            }
        }
    }

    private void member(Section section, YamlMap written) {
        YamlMap rendered = YamlRendering.render(yaml.path(), written, renderer, section::renders, problems);
        Optional<String> name =
                new YamlFields(yaml, rendered, "an entry of '" + section.key() + "'", problems).required("name");
        if (name.isEmpty()) {
            return;
        }
        YamlFields fields = new YamlFields(yaml, rendered, section.word() + " '" + name.get() + "'", problems);
        SourceLocation where = yaml.at(rendered);
        switch (section) {
            case MODELS, SEEDS, SNAPSHOTS, ANALYSES, DATA_TESTS ->
                found.patches().add(new NodePatchReader(file, yaml, problems).read(section, name.get(), fields));
            case SOURCES ->
                found.sources().add(new SourceReader(file, yaml, problems).read(name.get(), fields, written));
            case EXPOSURES -> exposure(name.get(), where, fields);
            case MACROS -> macro(name.get(), where, fields);
            case GROUPS -> group(name.get(), where, fields);
            case FUNCTIONS ->
                problems.add(Diagnostic.warning(
                                ErrorCode.NOT_SUPPORTED,
                                "functions are not supported yet; '" + name.get() + "' is not read")
                        .at(where));
            default -> other(section, name.get(), where, fields);
        }
    }

    private void exposure(String name, SourceLocation where, YamlFields fields) {
        fields.onlyKnown(Set.of(
                "name",
                "type",
                "owner",
                "description",
                "label",
                "maturity",
                "meta",
                "tags",
                "url",
                "depends_on",
                "config"));
        oneOf(fields, "type", true, Set.of("dashboard", "notebook", "analysis", "ml", "application"));
        oneOf(fields, "maturity", false, Set.of("low", "medium", "high"));
        owner(fields, "exposure", name);
        fields.text("description");
        fields.text("label");
        fields.text("url");
        fields.texts("tags");
        fields.values("meta");
        found.exposures().add(new ExposureSpec(file, name, where, fields, config(fields), fields.list("depends_on")));
    }

    private void oneOf(YamlFields fields, String key, boolean required, Set<String> allowed) {
        Optional<String> value = required ? fields.required(key) : fields.text(key);
        if (value.isPresent() && !allowed.contains(value.get())) {
            problems.add(Diagnostic.error(ErrorCode.YAML_TYPE, "'" + key + "' cannot be '" + value.get() + "'")
                    .at(fields.at(key))
                    .withHint(Suggestions.didYouMean(value.get(), allowed)
                            .orElse("use one of "
                                    + String.join(
                                            ", ", allowed.stream().sorted().toList()))));
        }
    }

    private void owner(YamlFields fields, String what, String name) {
        Optional<YamlMap> owner = fields.map("owner");
        boolean named = owner.isPresent() && (present(owner.get(), "name") || present(owner.get(), "email"));
        if (!named) {
            problems.add(
                    Diagnostic.error(ErrorCode.YAML_TYPE, what + " '" + name + "' has no owner with a name or an email")
                            .at(fields.at("owner"))
                            .withHint("add 'owner: {name: ...}'"));
        }
    }

    private static boolean present(YamlMap map, String key) {
        return map.get(key) != null && !(map.get(key) instanceof YamlScalar scalar && scalar.isNull());
    }

    private void macro(String name, SourceLocation where, YamlFields fields) {
        fields.nearlyKnown(Set.of("name", "description", "arguments", "meta", "docs", "config"));
        YamlFields config = new YamlFields(yaml, fields.map("config").orElse(fields.map()), "config", problems);
        Map<String, @Nullable Object> meta = fields.values("meta");
        Map<String, @Nullable Object> docs = fields.values("docs");
        if (config.map() != fields.map()) {
            meta = new LinkedHashMap<>(meta);
            meta.putAll(config.values("meta"));
            docs = config.values("docs").isEmpty() ? docs : config.values("docs");
        }
        List<Object> arguments = new ArrayList<>();
        fields.maps("arguments").forEach(argument -> arguments.add(argument.toValue()));
        found.macros().add(new MacroPatch(file, name, where, fields.text("description", ""), arguments, meta, docs));
    }

    private void group(String name, SourceLocation where, YamlFields fields) {
        fields.onlyKnown(Set.of("name", "owner", "description", "config"));
        owner(fields, "group", name);
        found.groups().add(new GroupSpec(file, name, where, fields, fields.values("owner")));
    }

    private void other(Section section, String name, SourceLocation where, YamlFields fields) {
        ResourceType type = section.type().orElseThrow();
        found.others().add(new OtherSpec(type, file, name, where, config(fields), fields.text("model")));
    }

    private ConfigLevel config(YamlFields fields) {
        YamlMap config = fields.map("config").orElse(null);
        return config == null
                ? ConfigLevel.of(yaml.at(fields.map()), Map.of())
                : ConfigLevel.of(yaml, config, config.toValue());
    }
}
