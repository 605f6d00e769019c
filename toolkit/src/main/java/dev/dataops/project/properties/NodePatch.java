package dev.dataops.project.properties;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.ResourceType;
import dev.dataops.project.config.ConfigLevel;
import dev.dataops.project.files.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a property file says about a model, seed, snapshot, analysis or singular test.
 *
 * @param type what it says it is
 * @param section the section that it stands in, such as {@code models}
 * @param file the property file
 * @param name its name
 * @param where where it stands
 * @param description its description, not rendered
 * @param config its configuration, {@code meta}, {@code docs}, {@code access} and others that may stand beside {@code config} included
 * @param columns its columns
 * @param tests its own tests
 * @param quoteColumns whether column names are quoted in tests, if that is said
 * @param constraints its constraints as written
 * @param latestVersion the version that an unversioned ref means, if that is said
 * @param versions its versions
 * @param deprecationDate when it ceases to be supported
 * @param timeSpine its time spine as written
 * @param relation what a snapshot without a file selects from, if this is one
 */
public record NodePatch(
        ResourceType type,
        String section,
        SourceFile file,
        String name,
        SourceLocation where,
        Written description,
        ConfigLevel config,
        List<ColumnSpec> columns,
        List<TestSpec> tests,
        Optional<Boolean> quoteColumns,
        List<@Nullable Object> constraints,
        Optional<String> latestVersion,
        List<VersionSpec> versions,
        Optional<String> deprecationDate,
        Optional<Map<String, @Nullable Object>> timeSpine,
        Optional<String> relation) {}
