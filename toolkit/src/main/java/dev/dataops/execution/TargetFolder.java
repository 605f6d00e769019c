package dev.dataops.execution;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder {@code target/}: where compiled SQL and the statements that ran are written, for people to look at. */
public final class TargetFolder {
    private final Path root;
    private final Path shown;
    private final Set<Path> made = ConcurrentHashMap.newKeySet();

    /**
     * Creates the folder's description; nothing is written yet.
     *
     * @param root its absolute path
     * @param projectDirectory the project's folder, below which paths are shown
     */
    public TargetFolder(Path root, Path projectDirectory) {
        this.root = root;
        this.shown = root.startsWith(projectDirectory) ? projectDirectory.relativize(root) : root;
    }

    /** Returns the folder. */
    public Path root() {
        return root;
    }

    /** Writes a node's compiled SQL and returns its path as shown to people. */
    public Path writeCompiled(Node node, String sql) {
        return write("compiled", node, sql);
    }

    /** Writes the statements that a node ran. */
    public Path writeRun(Node node, String script) {
        return write("run", node, script);
    }

    private Path write(String kind, Node node, String text) {
        Path relative = Path.of(kind, node.facts().packageName()).resolve(pathOf(node));
        Path file = root.resolve(relative);
        try {
            Path folder = file.getParent();
            // noted only once it stands: other workers write into it from then on
            if (folder != null && !made.contains(folder)) {
                Files.createDirectories(folder);
                made.add(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ToolkitException(
                    Diagnostic.error(ErrorCode.FILE_SYSTEM, "cannot write " + kind + " SQL: " + e)
                            .at(SourceLocation.of(file.toString())),
                    e);
        }
        return shown.resolve(relative);
    }

    /** Where many nodes stand in one file of YAML, each gets a file of its own in a folder named after that file, as generic tests do in dbt. */
    private static String pathOf(Node node) {
        String original = node.facts().originalFilePath();
        boolean inYaml = node instanceof Node.Hook
                || (node instanceof Node.DataTest test && test.generic().isPresent());
        return inYaml ? original + "/" + node.facts().path() : original;
    }
}
