package dev.dataops.cli;

import dev.dataops.cli.shell.ExitCode;
import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.shell.Version;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reports defects of the toolkit: a line for people, the trace into a file. */
final class Defects {
    private final Shell shell;

    Defects(Shell shell) {
        this.shell = shell;
    }

    /**
     * Reports what nobody expected.
     *
     * @return the exit code
     */
    int report(Throwable defect, List<String> args) {
        String what = defect.getMessage() == null
                ? defect.getClass().getSimpleName()
                : defect.getClass().getSimpleName() + ": " + defect.getMessage();
        Diagnostic finding = Diagnostic.error(ErrorCode.INTERNAL, "internal error: " + what);
        shell.show(List.of(finding.withHint(next(trace(defect, args)))));
        return ExitCode.INTERNAL;
    }

    private String next(String trace) {
        try {
            Path file = write(trace);
            return "this is a defect of dataops, please report it with the trace in " + file;
        } catch (IOException unwritable) {
            return "this is a defect of dataops, please report it; no trace could be written: "
                    + unwritable.getMessage();
        }
    }

    /** Writes into the target folder of the project that the command was called in, or where files go that nobody needs. */
    private Path write(String trace) throws IOException {
        Path target = shell.directory().resolve("target");
        Path folder = Files.isDirectory(target) && Files.isWritable(target)
                ? target
                : Path.of(System.getProperty("java.io.tmpdir"));
        return Files.writeString(Files.createTempFile(folder, "dataops-trace-", ".txt"), trace);
    }

    /** The names of options help to find the defect; their values may be secret. */
    private String trace(Throwable defect, List<String> args) {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        lines.println(Version.text() + " at " + shell.clock().instant());
        lines.println("Java " + Runtime.version() + " on " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch"));
        lines.println("called with "
                + String.join(" ", args.stream().map(Defects::withoutValue).toList()));
        lines.println();
        defect.printStackTrace(lines);
        lines.flush();
        return text.toString();
    }

    private static String withoutValue(String arg) {
        if (!arg.startsWith("-")) {
            return arg.matches("[a-z-]+") ? arg : "...";
        }
        return arg.replaceFirst("=.*", "=...");
    }
}
