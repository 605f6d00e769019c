package dev.dataops.macros;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes YAML for {@code fromyaml} and {@code toyaml}; whoever owns a YAML library provides it. */
public interface YamlFunctions {
    /** Reads and writes nothing. */
    YamlFunctions NONE = new YamlFunctions() {
        @Override
        public Optional<Document> read(String text) {
            return Optional.empty();
        }

        @Override
        public Optional<String> write(@Nullable Object value, boolean sortKeys) {
            return Optional.empty();
        }
    };

    /** What a text holds; {@code value} may be {@code None}. */
    record Document(@Nullable Object value) {}

    /** Returns what a text holds, or nothing if it is not YAML. */
    Optional<Document> read(String text);

    /** Returns a value as YAML in block style, or nothing if it has no form in YAML. */
    Optional<String> write(@Nullable Object value, boolean sortKeys);
}
