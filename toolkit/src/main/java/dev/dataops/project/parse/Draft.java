package dev.dataops.project.parse;

import dev.dataops.core.Diagnostic;
import dev.dataops.project.Node.HookTime;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.ResourceType;
import dev.dataops.project.SqlSource;
import dev.dataops.project.config.ConfigLevel;
import dev.dataops.project.files.ProjectFile;
import dev.dataops.project.files.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a file says by itself: a node before property files speak of it.
 *
 * @param owner the package it belongs to
 * @param facts what is known of it
 * @param file where it is
 * @param sql its SQL; for seeds the rendered text is empty and only the checksum counts
 * @param position how its SQL lies in the file, to find places again
 * @param findings what its template refers to and configures
 * @param unsupported why it cannot be run yet, if it cannot
 * @param hook for statements of {@code on-run-start} and {@code on-run-end}: which of the two, and the place in the list
 */
public record Draft(
        ProjectFile owner,
        NodeFacts facts,
        Path file,
        SqlSource sql,
        SourceText position,
        Findings findings,
        Optional<Diagnostic> unsupported,
        Optional<Hook> hook) {

    /** Where a statement of {@code on-run-start} or {@code on-run-end} stands. */
    public record Hook(HookTime when, int index) {
        /** Returns the tag that dbt gives to such statements. */
        public List<String> tags() {
            return List.of(when == HookTime.RUN_START ? "on-run-start" : "on-run-end");
        }
    }

    /** Returns what its own file configures. */
    public ConfigLevel calls() {
        return new ConfigLevel(findings.config().values(), key -> SqlPlaces.config(position, facts.location(), key));
    }

    /** Returns what it is. */
    public ResourceType type() {
        return facts.type();
    }

    /** Returns its name. */
    public String name() {
        return facts.name();
    }
}
