package dev.dataops.project.properties;

import dev.dataops.core.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column as a property file describes it.
 *
 * @param name its name as written
 * @param description its description, not rendered
 * @param dataType its declared type
 * @param quote whether its name is quoted, if that is said
 * @param meta its meta, that under {@code config} included
 * @param tags its tags, those under {@code config} included
 * @param constraints its constraints as written
 * @param granularity its time granularity
 * @param tests its tests
 * @param extra keys that dbt does not know
 * @param where where it stands
 */
public record ColumnSpec(
        String name,
        Written description,
        Optional<String> dataType,
        Optional<Boolean> quote,
        Map<String, @Nullable Object> meta,
        List<String> tags,
        List<@Nullable Object> constraints,
        Optional<String> granularity,
        List<TestSpec> tests,
        Map<String, @Nullable Object> extra,
        SourceLocation where) {}
