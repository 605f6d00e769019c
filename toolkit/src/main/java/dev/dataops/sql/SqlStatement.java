package dev.dataops.sql;

/**
 * One statement of a script.
 *
 * @param text its text from its first word to its last character or comment, without the semicolon
 * @param firstWord its first word in lower case, such as {@code select}; empty if it starts with something else
 * @param line line of its first character in the script, counted from 1
 * @param column column of its first character in the script, counted from 1
 */
public record SqlStatement(String text, String firstWord, int line, int column) {}
