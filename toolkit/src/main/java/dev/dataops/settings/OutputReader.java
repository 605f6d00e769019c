package dev.dataops.settings;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import dev.dataops.macros.Target;
import dev.dataops.project.yaml.ValueRenderer;
import dev.dataops.project.yaml.YamlFields;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlNode;
import dev.dataops.project.yaml.YamlRendering;
import dev.dataops.project.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one output of a profile. Only the output that is used is rendered, so that the others may need what is not there. */
final class OutputReader {
    private static final List<String> ADAPTERS = List.of("duckdb");

    /** Fields of an output that no template sees. */
    private static final Set<String> SECRETS = Set.of(
            "password",
            "pass",
            "token",
            "private_key",
            "private_key_passphrase",
            "secrets",
            "motherduck_token",
            "oauth_client_secret");

    private final ProfileRequest request;
    private final YamlFile yaml;
    private final ValueRenderer renderer;
    private final Problems problems;

    OutputReader(ProfileRequest request, YamlFile yaml, ValueRenderer renderer, Problems problems) {
        this.request = request;
        this.yaml = yaml;
        this.renderer = renderer;
        this.problems = problems;
    }

    Profile read(String profileName, YamlMap profile) {
        YamlFields fields = new YamlFields(yaml, profile, "profile '" + profileName + "'", problems);
        Optional<YamlMap> outputs = fields.map("outputs");
        if (outputs.isEmpty()) {
            throw failure(
                    "profile '" + profileName + "' has no 'outputs'",
                    profile,
                    "add 'outputs: {dev: {type: duckdb, path: my.duckdb}}'");
        }
        String name = request.target().orElseGet(() -> targetOf(profile));
        if (!(outputs.get().get(name) instanceof YamlMap written)) {
            List<String> known =
                    outputs.get().entries().stream().map(YamlMap.Entry::key).toList();
            throw failure(
                    "profile '" + profileName + "' has no target '" + name + "'",
                    outputs.get(),
                    Suggestions.didYouMean(name, known).orElse("its targets are " + String.join(", ", known)));
        }
        YamlMap output = YamlRendering.render(yaml.path(), written, renderer, keys -> true, problems);
        Profile found = profile(profileName, name, new YamlFields(yaml, output, "target '" + name + "'", problems));
        problems.throwIfAny();
        return found;
    }

    private String targetOf(YamlMap profile) {
        YamlNode target = profile.get("target");
        if (!(target instanceof YamlScalar scalar) || scalar.isNull()) {
            return "default";
        }
        String text = scalar.asText();
        return YamlRendering.hasJinja(text) ? String.valueOf(renderer.render(text, yaml.at(scalar))) : text;
    }

    private Profile profile(String profileName, String name, YamlFields output) {
        Optional<String> type = output.required("type");
        type.filter(adapter -> !ADAPTERS.contains(adapter)).ifPresent(adapter -> {
            String ours = "this version has " + String.join(", ", ADAPTERS);
            throw new ToolkitException(Diagnostic.error(
                            ErrorCode.ADAPTER_UNKNOWN,
                            "target '" + name + "' of profile '" + profileName + "' needs the adapter '" + adapter
                                    + "', which the toolkit does not have")
                    .at(output.at("type"))
                    .withHint(Suggestions.didYouMean(adapter, ADAPTERS)
                            .orElse(ours + "; choose another target with --target")));
        });
        Map<String, @Nullable Object> values = output.map().toValue();
        String path = output.text("path", ":memory:");
        values.put("path", path);
        Target target = new Target(
                profileName,
                name,
                type.orElse("duckdb"),
                database(output, path),
                TargetSchema.of(request, output.textOrNumber("schema").orElse("main")),
                threads(output),
                visible(values),
                Optional.empty());
        return new Profile(target, values, request.workingDirectory());
    }

    private String database(YamlFields output, String path) {
        String derived = DuckDbNames.database(path);
        Optional<String> named = output.text("database");
        if (named.isEmpty() || named.get().equals(derived) || attached(output).contains(named.get())) {
            return named.orElse(derived);
        }
        problems.add(Diagnostic.error(
                        ErrorCode.PROFILE_INVALID,
                        "'database' is '" + named.get() + "', but the database in '" + path + "' is named '" + derived
                                + "'")
                .at(output.at("database"))
                .withHint("leave 'database' out, or name one of 'attach'"));
        return named.get();
    }

    private static List<String> attached(YamlFields output) {
        List<String> names = new ArrayList<>();
        for (YamlNode attachment : output.list("attach")) {
            if (attachment instanceof YamlMap map && map.get("alias") instanceof YamlScalar alias) {
                names.add(alias.asText());
            }
        }
        return names;
    }

    private int threads(YamlFields output) {
        if (request.threads().isPresent()) {
            return request.threads().getAsInt();
        }
        YamlNode threads = output.map().get("threads");
        if (threads instanceof YamlScalar scalar && scalar.value() instanceof Long count && count > 0 && count < 1000) {
            return count.intValue();
        }
        if (threads != null && !(threads instanceof YamlScalar scalar && scalar.isNull())) {
            output.wrongType("threads", threads, "a number from 1 to 999");
        }
        return 1;
    }

    private static Map<String, Object> visible(Map<String, @Nullable Object> output) {
        Map<String, Object> visible = new LinkedHashMap<>();
        output.forEach((key, value) -> {
            if (value != null && !SECRETS.contains(key)) {
                visible.put(key, value);
            }
        });
        return visible;
    }

    private ToolkitException failure(String message, YamlNode where, String hint) {
        return new ToolkitException(Diagnostic.error(ErrorCode.PROFILE_INVALID, message)
                .at(yaml.at(where))
                .withHint(hint));
    }
}
