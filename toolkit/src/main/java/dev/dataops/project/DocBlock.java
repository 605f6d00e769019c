package dev.dataops.project;

/**
 * A {@code {% docs %}} block.
 *
 * @param packageName the package that holds it
 * @param name its name
 * @param path its file, relative to the folder it was found in
 * @param originalFilePath its file, relative to the package
 * @param contents its text, verbatim, stripped at both ends
 */
public record DocBlock(String packageName, String name, String path, String originalFilePath, String contents) {
    /** Returns dbt's id of the block. */
    public String id() {
        return "doc." + packageName + "." + name;
    }
}
