package dev.dataops.project.load;

import dev.dataops.project.Project;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Measures the loading of a project, by hand: {@code java -cp <test class path> dev.dataops.project.load.ProjectLoadBench FOLDER [TIMES]}. The first
 * time is that of a cold process, the start of the Java machine aside.
 */
final class ProjectLoadBench {
    private ProjectLoadBench() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Project project = TestProjects.load(folder);
            long millis = (System.nanoTime() - start) / 1_000_000;
            Runtime machine = Runtime.getRuntime();
            long used = (machine.totalMemory() - machine.freeMemory()) / (1024 * 1024);
            System.out.printf(
                    Locale.ROOT,
                    "%d nodes in %d ms, heap used %d MB%n",
                    project.nodes().size(),
                    millis,
                    used);
        }
    }
}
