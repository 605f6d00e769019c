package dev.dataops.project.yaml;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML text into a tree. */
public final class YamlReader {
    private YamlReader() {}

    /**
     * Reads one document.
     *
     * @param path the file's path as shown to people
     * @param text what it holds
     * @param problems where errors go, and warnings about keys that stand twice
     * @return the document; empty if the text holds none or is not YAML, which {@code problems} then says
     */
    public static Optional<YamlFile> read(String path, String text, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            ParserImpl parser = new ParserImpl(new StreamReader(text), options);
            return new TreeBuilder(path, parser, problems).document().map(root -> new YamlFile(path, root));
        } catch (YamlProblem problem) {
            problems.add(problem.diagnostic());
        } catch (MarkedYAMLException exception) {
            problems.add(syntaxError(path, text, exception));
        } catch (ReaderException exception) {
            problems.add(unreadable(path, text, exception));
        } catch (YAMLException exception) {
            problems.add(Diagnostic.error(ErrorCode.YAML_SYNTAX, "not valid YAML: " + exception.getMessage())
                    .at(SourceLocation.of(path)));
        }
        return Optional.empty();
    }

    private static Diagnostic syntaxError(String path, String text, MarkedYAMLException exception) {
        Mark mark = exception.getProblemMark() == null ? exception.getContextMark() : exception.getProblemMark();
        String problem = exception.getProblem() == null ? "not valid YAML" : exception.getProblem();
        StringBuilder message = new StringBuilder("not valid YAML: ").append(problem.strip());
        if (exception.getContext() != null) {
            message.append(' ').append(exception.getContext().strip());
            if (exception.getContextMark() != null && exception.getContextMark().getLine() != mark.getLine()) {
                message.append(" that began on line ")
                        .append(exception.getContextMark().getLine() + 1);
            }
        }
        return Diagnostic.error(ErrorCode.YAML_SYNTAX, message.toString())
                .at(new SourceLocation(path, mark.getLine() + 1, mark.getColumn() + 1))
                .withHint(hint(problem, line(text, mark.getLine())));
    }

    private static String hint(String problem, String line) {
        String bare = line.strip();
        String indentation =
                line.substring(0, line.length() - line.stripLeading().length());
        if (problem.contains("\\t") || indentation.indexOf('\t') >= 0) {
            return "indent with blanks; YAML does not allow tabs there";
        }
        if (bare.startsWith("{{") || bare.contains(": {{") || bare.contains("- {{")) {
            return "put quotes around values that begin with '{{': \"{{ ... }}\"";
        }
        if (bare.contains(": %") || bare.contains(": @") || bare.contains(": `") || bare.contains(": *")) {
            return "put quotes around values that begin with a special character";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "look for a colon inside an unquoted value, or a line that is indented too far";
        }
        return "check the indentation and the quotes of this line and the one before it";
    }

    private static Diagnostic unreadable(String path, String text, ReaderException exception) {
        int line = 1;
        int column = 1;
        int codePoint = exception.getCodePoint();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (text.codePointAt(i) == codePoint) {
                break;
            }
            column = text.charAt(i) == '\n' ? 1 : column + 1;
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return Diagnostic.error(
                        ErrorCode.YAML_SYNTAX,
                        "not valid YAML: the character " + String.format("U+%04X", codePoint) + " is not allowed")
                .at(new SourceLocation(path, line, column))
                .withHint("remove it, or write it as an escape inside double quotes");
    }

    private static String line(String text, int number) {
        int start = 0;
        for (int i = 0; i < number && start >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return "";
            }
        }
        int end = text.indexOf('\n', start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }
}
