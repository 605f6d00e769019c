package dev.dataops.project.yaml;

import org.jspecify.annotations.Nullable;

/** A part of a YAML document, with its place in the text. Immutable, but for lists and maps while they are being read. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {
    /** Returns the line it begins on, counted from 1. */
    int line();

    /** Returns the column it begins at, counted from 1. */
    int column();

    /** Returns the value as templates see it: null, Boolean, Long, BigInteger, Double, String, List or Map. Lists and maps are fresh and may be changed. */
    @Nullable
    Object toValue();

    /** Returns what it is in words, such as {@code a list}. */
    String kind();

    /** Returns how many scalars, lists and maps it stands for, aliases counted as often as they are used. */
    int weight();
}
