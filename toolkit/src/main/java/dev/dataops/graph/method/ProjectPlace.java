package dev.dataops.graph.method;

import java.nio.file.Path;

/**
 * What some selector methods need to know of the project.
 *
 * @param name the root project's name, which {@code package:this} means
 * @param root the root project's folder, absolute, which paths are relative to
 */
public record ProjectPlace(String name, Path root) {}
