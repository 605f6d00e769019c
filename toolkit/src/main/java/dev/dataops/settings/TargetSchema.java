package dev.dataops.settings;

import java.util.Optional;

/** The target's schema: {@code DBT_TARGET_SCHEMA} where it is set, else what the profile says. */
final class TargetSchema {
    private static final String VARIABLE = "DBT_TARGET_SCHEMA";

    private TargetSchema() {}

    static String of(ProfileRequest request, String configured) {
        return Optional.ofNullable(request.environment().get(VARIABLE))
                .map(String::strip)
                .filter(schema -> !schema.isEmpty())
                .orElse(configured);
    }
}
