package dev.dataops.cli.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a stream can show.
 *
 * @param interactive whether it is a terminal, where lines can be drawn again
 * @param colours whether it shows colours
 * @param unicode whether it shows characters outside ASCII
 */
public record Terminal(boolean interactive, boolean colours, boolean unicode) {
    /** A file or a pipe. */
    public static final Terminal PLAIN = new Terminal(false, false, true);

    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 20;

    /**
     * Finds out what a standard stream of this process can show, by the customs of terminals: <a href="https://no-color.org">NO_COLOR</a> and {@code
     * TERM=dumb} take the colours away, {@code FORCE_COLOR} brings them where there is no terminal.
     *
     * @param descriptor 1 for standard output, 2 for standard error
     * @param environment the environment's variables
     */
    public static Terminal ofStream(int descriptor, Map<String, String> environment) {
        return of(isTerminal(descriptor), environment);
    }

    static Terminal of(boolean interactive, Map<String, String> environment) {
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        boolean never = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean always = !environment.getOrDefault("FORCE_COLOR", "0").equals("0");
        return new Terminal(
                interactive && !dumb,
                !never && (always || (interactive && !dumb)),
                !interactive || isUnicode(environment));
    }

    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException notLinux) {
            ProcessBuilder test = shell("test -t " + descriptor).inheritIO();
            return answer(test).filter(answer -> answer.exitCode == 0).isPresent();
        }
    }

    private static boolean isUnicode(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = environment.getOrDefault(variable, "").toUpperCase(Locale.ROOT);
            if (!locale.isEmpty()) {
                return locale.contains("UTF-8") || locale.contains("UTF8");
            }
        }
        return true;
    }

    /** Returns this terminal with colours switched on or off. */
    public Terminal withColours(boolean on) {
        return new Terminal(interactive, on, unicode);
    }

    /** Returns text in a style, or as it is where there are no colours. */
    public String paint(Style style, String text) {
        return colours && !text.isEmpty() ? style.wrap(text) : text;
    }

    /** Returns the first sign where it can be shown, else its stand-in. */
    public String sign(String unicodeSign, String ascii) {
        return unicode ? unicodeSign : ascii;
    }

    /**
     * Returns how many columns there are: what {@code COLUMNS} says, else what the terminal says, else 80; where there is no terminal, as many as one wants. Asking
     * the terminal starts a process and takes some milliseconds.
     */
    public int width(Map<String, String> environment) {
        int said = number(environment.getOrDefault("COLUMNS", ""));
        if (said > 0) {
            return Math.max(said, NARROWEST);
        }
        if (!interactive) {
            return Integer.MAX_VALUE;
        }
        int found = askTerminal();
        return found > 0 ? Math.max(found, NARROWEST) : USUAL_WIDTH;
    }

    private static int askTerminal() {
        return answer(shell("stty size </dev/tty").redirectError(ProcessBuilder.Redirect.DISCARD))
                .map(answer -> number(
                        answer.text.substring(answer.text.indexOf(' ') + 1).strip()))
                .orElse(0);
    }

    private record Answer(int exitCode, String text) {}

    private static ProcessBuilder shell(String line) {
        return new ProcessBuilder("sh", "-c", line);
    }

    private static Optional<Answer> answer(ProcessBuilder question) {
        try {
            Process process = question.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return Optional.of(new Answer(process.waitFor(), text));
        } catch (IOException noShell) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
