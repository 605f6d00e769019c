package dev.dataops.warehouse.duckdb;

import dev.dataops.sql.RelationName;
import dev.dataops.warehouse.RelationInfo;
import dev.dataops.warehouse.RelationType;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.Warehouse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another process that uses a database, for tests of what must hold between processes. */
final class DuckDbProcess implements AutoCloseable {
    static final int TABLES = 3;
    static final int ROWS = 2_000;

    private final Process process;

    private DuckDbProcess(Process process) {
        this.process = process;
    }

    /** Starts a process that has a database open until it is closed. */
    static DuckDbProcess holding(Path database) throws IOException {
        return start("hold", database);
    }

    /** Starts a process that replaces the tables {@code t0}, {@code t1}, ... of a database over and over, each by a session of its own. */
    static DuckDbProcess replacingTables(Path database) throws IOException {
        return start("replace", database);
    }

    /** Returns once the process has begun its work. */
    private static DuckDbProcess start(String task, Path database) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DuckDbProcess.class.getName(),
                        task,
                        database.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (!"ready".equals(output.readLine())) {
            process.destroyForcibly();
            throw new IllegalStateException("the process did not begin");
        }
        return new DuckDbProcess(process);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        kill();
    }

    /** Ends the process as {@code kill -9} does. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Warehouse warehouse = new DuckDbWarehouse(DuckDbConfig.of(Path.of(arguments[1])));
        List<Thread> threads = new ArrayList<>();
        try (Session session = warehouse.open()) {
            if (arguments[0].equals("replace")) {
                for (int i = 0; i < TABLES; i++) {
                    RelationName table = RelationName.of(warehouse.defaultDatabase(), "main", "t" + i);
                    session.execute(warehouse.relationSql().createOrReplaceTableAs(table, select(0)));
                    threads.add(new Thread(() -> replace(warehouse, table)));
                }
            }
            threads.forEach(Thread::start);
            System.out.println("ready");
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Warehouse warehouse, RelationName table) {
        RelationInfo candidate =
                new RelationInfo(table.withIdentifier(table.identifier() + "__dbt_tmp"), RelationType.TABLE);
        try (Session session = warehouse.open()) {
            for (int generation = 1; ; generation++) {
                session.execute(warehouse.relationSql().createOrReplaceTableAs(candidate.name(), select(generation)));
                session.executeAtomically(
                        warehouse.relationSql().publish(candidate, table, Optional.of(RelationType.TABLE)));
            }
        }
    }

    private static String select(int generation) {
        return "select " + generation + " as generation, range as n from range(" + ROWS + ")";
    }
}
