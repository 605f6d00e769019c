package dev.dataops.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a property file says about a column.
 *
 * @param name the column's name as written
 * @param description its description, rendered
 * @param docBlocks ids of the docs blocks that the description uses
 * @param dataType its declared type, if one is declared
 * @param quote whether its name is written in quotes, if that is said
 * @param meta free facts
 * @param tags tags, which its tests inherit
 * @param constraints constraints as written
 * @param granularity its time granularity, if one is declared
 * @param extra keys that dbt does not know, as written
 */
public record ColumnProperties(
        String name,
        String description,
        List<String> docBlocks,
        Optional<String> dataType,
        Optional<Boolean> quote,
        Map<String, Object> meta,
        List<String> tags,
        List<Object> constraints,
        Optional<String> granularity,
        Map<String, Object> extra) {}
