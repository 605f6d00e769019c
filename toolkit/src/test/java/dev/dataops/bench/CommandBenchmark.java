package dev.dataops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Times whole processes of the launcher: {@code CommandBenchmark <launcher> <runs> <arguments...>} prints median, least and most of the wall time, and the peak
 * memory where the system tells it (Linux). The first run warms the file cache and is not counted.
 *
 * <p>{@code mvn -q -Pfast test-compile exec:exec} is not needed: {@code java -cp toolkit/target/test-classes dev.dataops.bench.CommandBenchmark ./dataops 7
 * --version}.
 */
public final class CommandBenchmark {
    private CommandBenchmark() {}

    /** Runs the measurement and prints one line. */
    public static void main(String[] args) throws Exception {
        if (args.length < 3) {
            System.err.println("usage: CommandBenchmark <launcher> <runs> <arguments...>");
            System.exit(2);
        }
        List<String> command = new ArrayList<>(List.of(args[0]));
        command.addAll(Arrays.asList(args).subList(2, args.length));
        int runs = Integer.parseInt(args[1]);
        measure(command);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            samples.add(measure(command));
        }
        List<Double> seconds =
                new ArrayList<>(samples.stream().map(Sample::seconds).toList());
        Collections.sort(seconds);
        long peak = samples.stream().mapToLong(Sample::peakKilobytes).max().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.3f s, min %.3f s, max %.3f s over %d runs, peak %d MB, exit %d%n",
                String.join(" ", command.subList(1, command.size())),
                seconds.get(seconds.size() / 2),
                seconds.get(0),
                seconds.get(seconds.size() - 1),
                runs,
                peak / 1024,
                samples.get(0).exitCode());
    }

    private record Sample(double seconds, long peakKilobytes, int exitCode) {}

    private static Sample measure(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long peak = 0;
        while (!process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKilobytes(status));
        }
        return new Sample((System.nanoTime() - start) / 1e9, peak, process.exitValue());
    }

    private static long peakKilobytes(Path status) {
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            return 0; // the process has ended meanwhile
        }
        return 0;
    }
}
