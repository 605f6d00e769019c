package dev.dataops.settings;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.files.SourceText;
import dev.dataops.project.parse.ProfileTemplates;
import dev.dataops.project.yaml.ValueRenderer;
import dev.dataops.project.yaml.YamlFields;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlReader;
import dev.dataops.project.yaml.YamlRendering;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the target: one output of the project's profile in {@code profiles.yml}, or, where there is no such profile, an embedded DuckDB inside the
 * project.
 */
public final class Profiles {
    private final ProfileRequest request;
    private final ValueRenderer renderer;
    private final Problems problems = new Problems();

    private Profiles(ProfileRequest request) {
        this.request = request;
        this.renderer = ProfileTemplates.of(request.environment(), request.vars());
    }

    /**
     * Finds the target.
     *
     * @throws ToolkitException if the profile is wrong, or a profile or target that was asked for by name does not exist
     */
    public static Profile resolve(ProfileRequest request) {
        return new Profiles(request).resolve();
    }

    private Profile resolve() {
        Optional<String> name = request.profile().or(this::nameInProject);
        Optional<Path> file = ProfileFile.find(request);
        if (file.isEmpty()) {
            ProfileFile.namedFolder(request).ifPresent(folder -> {
                throw new ToolkitException(
                        Diagnostic.error(ErrorCode.PROFILE_INVALID, "there is no " + ProfileFile.NAME + " in " + folder)
                                .withHint(
                                        "check --profiles-dir and DBT_PROFILES_DIR, or leave them out to use an embedded DuckDB"));
            });
            return embedded(name, "there is no " + ProfileFile.NAME);
        }
        String shown = shown(file.get());
        Optional<YamlFile> yaml = YamlReader.read(shown, SourceText.read(file.get(), shown), problems);
        problems.throwIfAny();
        if (yaml.isEmpty() || !(yaml.get().root() instanceof YamlMap profiles)) {
            throw new ToolkitException(Diagnostic.error(ErrorCode.PROFILE_INVALID, "the file holds no profiles")
                    .at(SourceLocation.of(shown))
                    .withHint("write 'my_profile: {target: dev, outputs: {dev: {type: duckdb, path: my.duckdb}}}'"));
        }
        if (name.isEmpty()) {
            return embedded(name, "the project names no profile");
        }
        if (!(profiles.get(name.get()) instanceof YamlMap profile)) {
            return withoutProfile(name.get(), yaml.get(), profiles);
        }
        return new OutputReader(request, yaml.get(), renderer, problems).read(name.get(), profile);
    }

    private Profile withoutProfile(String name, YamlFile yaml, YamlMap profiles) {
        List<String> known = profiles.entries().stream()
                .map(YamlMap.Entry::key)
                .filter(key -> !key.equals("config"))
                .toList();
        Optional<String> meant = Suggestions.didYouMean(name, known);
        if (request.profile().isPresent() || meant.isPresent()) {
            throw new ToolkitException(Diagnostic.error(ErrorCode.PROFILE_INVALID, "there is no profile '" + name + "'")
                    .at(yaml.at(profiles))
                    .withHint(meant.orElse("the profiles are " + String.join(", ", known))));
        }
        return embedded(Optional.of(name), yaml.path() + " has no profile '" + name + "'");
    }

    private Profile embedded(Optional<String> name, String why) {
        request.target().filter(target -> !target.equals(EmbeddedTarget.NAME)).ifPresent(target -> {
            throw new ToolkitException(Diagnostic.error(
                            ErrorCode.PROFILE_INVALID,
                            "there is no target '" + target + "': " + why
                                    + ", and the embedded DuckDB has the one target '" + EmbeddedTarget.NAME + "'")
                    .withHint("leave out --target, or write a " + ProfileFile.NAME));
        });
        return EmbeddedTarget.of(request, name, why);
    }

    /** Returns the profile that {@code dbt_project.yml} names. Whatever else is wrong with the file is said when the project is loaded. */
    private Optional<String> nameInProject() {
        Path file = request.projectDirectory().resolve("dbt_project.yml");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Problems ofProject = new Problems();
        return YamlReader.read("dbt_project.yml", SourceText.read(file, "dbt_project.yml"), ofProject)
                .filter(yaml -> yaml.root() instanceof YamlMap)
                .flatMap(yaml -> new YamlFields(yaml, (YamlMap) yaml.root(), "the project", ofProject).text("profile"))
                .map(this::rendered);
    }

    private String rendered(String profile) {
        if (!YamlRendering.hasJinja(profile)) {
            return profile;
        }
        return String.valueOf(renderer.render(profile, SourceLocation.of("dbt_project.yml")));
    }

    private String shown(Path file) {
        Path project = request.projectDirectory();
        return file.startsWith(project) ? project.relativize(file).toString() : file.toString();
    }
}
