package dev.dataops.cli;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a line what is wrong with a command's options, and what may have been meant. */
final class UsageErrors {
    /** Options of dbt that change what a command does, in a way that is not there yet; ignoring them would do something else than asked. */
    private static final Set<String> NOT_YET = Set.of(
            "--defer",
            "--defer-state",
            "--empty",
            "--event-time-end",
            "--event-time-start",
            "--favor-state",
            "--no-introspect",
            "--record-timing-info",
            "--sample",
            "--show",
            "--state",
            "--warn-error-options");

    private UsageErrors() {}

    static Diagnostic of(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandName();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(name, unmatched.getUnmatched().get(0), command.getCommandSpec());
        }
        if (wrong instanceof MissingParameterException missing) {
            return finding(name, missing(missing), command);
        }
        return finding(name, sentence(wrong), command);
    }

    private static Diagnostic unmatched(String name, String word, CommandSpec spec) {
        String option = word.replaceFirst("=.*", "");
        if (!word.startsWith("-")) {
            String hint = name + " takes options only; see " + name + " --help";
            return error(name + " cannot make sense of '" + word + "'").withHint(hint);
        }
        if (NOT_YET.contains(option)) {
            return Diagnostic.error(ErrorCode.NOT_SUPPORTED, "the option '" + option + "' is not supported yet")
                    .withHint("leave it out, or see " + name + " --help for what works");
        }
        List<String> known = spec.options().stream()
                .filter(each -> !each.hidden())
                .flatMap(each -> List.of(each.names()).stream())
                .filter(each -> each.startsWith("--") && word.startsWith("--"))
                .toList();
        String seeHelp = "see " + name + " --help";
        return error(name + " has no option '" + option + "'")
                .withHint(Suggestions.didYouMean(option, known)
                        .map(nearest -> nearest + " " + seeHelp)
                        .orElse(seeHelp));
    }

    private static String missing(MissingParameterException missing) {
        String names = missing.getMissing().stream()
                .map(each -> each instanceof OptionSpec option ? option.longestName() : each.paramLabel())
                .collect(Collectors.joining(", "));
        boolean value = missing.getMissing().stream().anyMatch(each -> each.isOption() && !each.required());
        return value ? "the option " + names + " needs a value" : "missing: " + names;
    }

    /** picocli's own words, which stand in front of what the user gave. */
    private static String sentence(ParameterException wrong) {
        String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong arguments");
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    private static Diagnostic finding(String name, String problem, CommandLine command) {
        return error(name + ": " + problem).withHint("see " + command.getCommandName() + " --help");
    }

    private static Diagnostic error(String message) {
        return Diagnostic.error(ErrorCode.USAGE, message);
    }
}
