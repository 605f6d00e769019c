package dev.dataops.core;

import java.util.Objects;

/** A value that must never be shown. It prints as {@code ***} wherever it goes; only {@link #reveal()} gives the value away. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a value. */
    public static Secret of(String value) {
        return new Secret(Objects.requireNonNull(value));
    }

    /** Returns the value itself, to be handed to the one who needs it and to nobody else. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
