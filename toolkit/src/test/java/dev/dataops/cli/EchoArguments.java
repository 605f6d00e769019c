package dev.dataops.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A main class that tells what reached it: where it runs, what it reads, its arguments. Ends with exit code 42. */
final class EchoArguments {

    private EchoArguments() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("folder " + Path.of("").toAbsolutePath());
        out.println("input " + new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        for (String argument : args) {
            out.println("[" + argument + "]");
        }
        out.println("option " + System.getProperty("said"));
        System.exit(42);
    }
}
