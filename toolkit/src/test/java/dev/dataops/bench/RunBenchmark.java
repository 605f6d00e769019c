package dev.dataops.bench;

import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.terminal.Terminal;
import dev.dataops.cli.wiring.Invocations;
import dev.dataops.cli.wiring.ProjectArguments;
import dev.dataops.cli.wiring.Workbench;
import dev.dataops.execution.result.ExecutionListener;
import dev.dataops.execution.result.ExecutionOptions;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.graph.BuildGraph;
import dev.dataops.graph.GraphBuilder;
import dev.dataops.graph.run.RunMode;
import dev.dataops.graph.select.Scope;
import dev.dataops.graph.select.SelectionRequest;
import dev.dataops.macros.TemplateListener;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Times a build inside one process and tells what is the warehouse's share: {@code RunBenchmark <project> <threads> <runs>} prints a line for each run. With one
 * thread, wall time less the time spent waiting for the warehouse is the toolkit's own.
 */
public final class RunBenchmark {
    private RunBenchmark() {}

    /** Runs the measurement. */
    public static void main(String[] args) {
        Path project = Path.of(args[0]).toAbsolutePath();
        int threads = Integer.parseInt(args[1]);
        for (int run = 1; run <= Integer.parseInt(args[2]); run++) {
            measure(project, threads);
        }
    }

    private static void measure(Path project, int threads) {
        long start = System.nanoTime();
        Shell shell = new Shell(
                InputStream.nullInputStream(),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                Terminal.PLAIN,
                Terminal.PLAIN,
                Map.of(),
                project,
                Clock.systemUTC(),
                Shell.Settings.USUAL);
        ProjectArguments arguments = new ProjectArguments(
                project,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(threads),
                Map.of(),
                Map.of(),
                project,
                project,
                Map.of());
        Workbench bench = Workbench.open(arguments, Invocations.begin(shell, "build"), TemplateListener.SILENT, shell);
        long loaded = System.nanoTime();
        BuildGraph graph =
                GraphBuilder.build(bench.project(), SelectionRequest.all(Scope.BUILD.types()), RunMode.BUILD);
        long ordered = System.nanoTime();
        ExecutionResult result = bench.run(
                graph, new ExecutionOptions(threads, false, false, false, false), ExecutionListener.SILENT, done -> {});
        int nodes = Math.max(1, result.results().size());
        double wall = result.elapsed().toNanos() / 1e6;
        double warehouse = result.warehouseTime().toNanos() / 1e6;
        System.out.printf(
                Locale.ROOT,
                "load %.0f ms, graph %.0f ms, %d nodes in %.0f ms, waiting for the warehouse %.0f ms, own %.3f ms a node%n",
                (loaded - start) / 1e6,
                (ordered - loaded) / 1e6,
                nodes,
                wall,
                warehouse,
                (wall - warehouse / threads) / nodes);
    }
}
