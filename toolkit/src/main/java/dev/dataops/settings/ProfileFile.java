package dev.dataops.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where {@code profiles.yml} is: in {@code --profiles-dir}, else in {@code DBT_PROFILES_DIR}, else in the working folder, in the project's folder, or
 * in {@code ~/.dbt}, whichever has one first.
 *
 * @see <a href="https://docs.getdbt.com/docs/core/connect-data-platform/profiles.yml">profiles.yml</a>
 */
final class ProfileFile {
    static final String NAME = "profiles.yml";

    private ProfileFile() {}

    static Optional<Path> find(ProfileRequest request) {
        for (Path folder : folders(request)) {
            Path file = folder.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Returns the folder that was asked for by name, if one was. */
    static Optional<Path> namedFolder(ProfileRequest request) {
        return request.profilesDirectory()
                .or(() -> Optional.ofNullable(request.environment().get("DBT_PROFILES_DIR"))
                        .filter(text -> !text.isEmpty())
                        .map(Path::of))
                .map(folder -> request.workingDirectory().resolve(folder));
    }

    private static Set<Path> folders(ProfileRequest request) {
        Set<Path> folders = new LinkedHashSet<>();
        Optional<Path> named = namedFolder(request);
        if (named.isPresent()) {
            folders.add(named.get());
        } else {
            folders.add(request.workingDirectory());
            folders.add(request.projectDirectory());
            folders.add(request.home().resolve(".dbt"));
        }
        return folders;
    }
}
