package dev.dataops.project.load;

import dev.dataops.project.properties.ExposureSpec;
import dev.dataops.project.properties.GroupSpec;
import dev.dataops.project.properties.MacroPatch;
import dev.dataops.project.properties.NodePatch;
import dev.dataops.project.properties.OtherSpec;
import dev.dataops.project.properties.PropertyFile;
import dev.dataops.project.properties.SourceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What all property files say, in the order of the files.
 *
 * @param patches entries about models, seeds, snapshots, analyses and singular tests
 * @param sources sources
 * @param exposures exposures
 * @param macros macros
 * @param groups groups
 * @param others what is not run yet
 */
record Said(
        List<NodePatch> patches,
        List<SourceSpec> sources,
        List<ExposureSpec> exposures,
        List<MacroPatch> macros,
        List<GroupSpec> groups,
        List<OtherSpec> others) {

    Said(List<PropertyFile> files) {
        this(
                all(files, PropertyFile::patches),
                all(files, PropertyFile::sources),
                all(files, PropertyFile::exposures),
                all(files, PropertyFile::macros),
                all(files, PropertyFile::groups),
                all(files, PropertyFile::others));
    }

    private static <T> List<T> all(List<PropertyFile> files, Function<PropertyFile, List<T>> part) {
        List<T> all = new ArrayList<>();
        files.forEach(file -> all.addAll(part.apply(file)));
        return all;
    }
}
