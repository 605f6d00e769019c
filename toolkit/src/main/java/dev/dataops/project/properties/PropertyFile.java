package dev.dataops.project.properties;

import java.util.List;

/**
 * Everything that one property file says.
 *
 * @param patches models, seeds, snapshots, analyses and singular tests
 * @param sources sources
 * @param exposures exposures
 * @param macros macros
 * @param groups groups
 * @param others what is not run yet
 */
public record PropertyFile(
        List<NodePatch> patches,
        List<SourceSpec> sources,
        List<ExposureSpec> exposures,
        List<MacroPatch> macros,
        List<GroupSpec> groups,
        List<OtherSpec> others) {}
