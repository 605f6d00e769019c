package dev.dataops.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.graph.SampleNodes;
import dev.dataops.project.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFolderTest {
    private static final int WORKERS = 4;
    private static final int TURNS = 100;

    @TempDir
    Path root;

    @Test
    void writesCompiledSqlBelowThePackage() {
        TargetFolder folder = new TargetFolder(root.resolve("target"), root);

        Path shown = folder.writeCompiled(SampleNodes.model("orders"), "select 1");

        assertThat(shown).isEqualTo(Path.of("target/compiled/shop/models/orders.sql"));
        assertThat(root.resolve(shown)).hasContent("select 1");
    }

    @Test
    void letsSeveralWorkersWriteIntoANewFolder() throws Exception {
        Node node = SampleNodes.model("orders");
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            CyclicBarrier together = new CyclicBarrier(WORKERS);
            for (int turn = 0; turn < TURNS; turn++) {
                TargetFolder folder = new TargetFolder(root.resolve("turn" + turn + "/a/b/c/d/target"), root);
                List<Future<Path>> written = new ArrayList<>();
                for (int worker = 0; worker < WORKERS; worker++) {
                    written.add(workers.submit(() -> {
                        together.await();
                        return folder.writeCompiled(node, "select 1");
                    }));
                }
                for (Future<Path> path : written) {
                    assertThat(Files.exists(root.resolve(path.get()))).isTrue();
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }
}
