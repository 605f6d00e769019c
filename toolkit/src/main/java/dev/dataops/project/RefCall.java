package dev.dataops.project;

import java.util.Optional;

/**
 * A {@code ref(...)} as written.
 *
 * @param packageName the package named, if one is
 * @param name the model, seed or snapshot named
 * @param version the version asked for, if one is
 */
public record RefCall(Optional<String> packageName, String name, Optional<String> version) {}
