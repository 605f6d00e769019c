package dev.dataops.sql;

/**
 * One statement of a script.
 *
 * @param text its text from the first to the last character that is not blank, comments included, without the semicolon
 * @param firstWord its first word in lower case, behind comments, such as {@code select}; empty if it starts with something else
 * @param line line of its first character in the script, counted from 1
 * @param column column of its first character in the script, counted from 1
 */
public record SqlStatement(String text, String firstWord, int line, int column) {}
