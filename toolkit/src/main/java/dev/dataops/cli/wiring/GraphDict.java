package dev.dataops.cli.wiring;

import dev.dataops.project.ManifestShape;
import dev.dataops.project.Project;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The {@code graph} that templates see: made when the first one asks, then shared, as in dbt. */
final class GraphDict implements Supplier<@Nullable Object> {
    private final Project project;
    private @Nullable Object dict;

    GraphDict(Project project) {
        this.project = project;
    }

    @Override
    public synchronized Object get() {
        if (dict == null) {
            dict = ManifestShape.graph(project);
        }
        return dict;
    }
}
