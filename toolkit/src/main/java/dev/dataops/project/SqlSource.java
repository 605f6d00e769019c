package dev.dataops.project;

import dev.dataops.jinja.Template;

/**
 * SQL with Jinja in it, as written.
 *
 * @param rawCode the text
 * @param template the text, parsed
 * @param sha256 dbt's checksum of the text: SHA-256, in hex, of its UTF-8 bytes, blanks at both ends stripped
 */
public record SqlSource(String rawCode, Template template, String sha256) {}
