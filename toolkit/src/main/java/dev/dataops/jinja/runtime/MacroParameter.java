package dev.dataops.jinja.runtime;

import java.util.Optional;

/**
 * A parameter of a macro.
 *
 * @param name the name
 * @param type the type as annotated ({@code name: list[str]}), which the engine does not check
 * @param defaultText the default as written
 */
public record MacroParameter(String name, Optional<String> type, Optional<String> defaultText) {}
