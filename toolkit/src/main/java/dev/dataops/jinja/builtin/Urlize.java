package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.Sequences;
import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The filter {@code urlize}: makes links of the addresses in a text. */
final class Urlize {
    private static final Signature URLIZE = Signature.of()
            .optional("trim_url_limit", null)
            .optional("nofollow", false)
            .optional("target", null)
            .optional("rel", null)
            .optional("extra_schemes", null);
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern HEAD = Pattern.compile("^(?:[(<]|&lt;)+");
    private static final Pattern TAIL = Pattern.compile("(?:[)>.,\\n]|&gt;)+$");
    private static final Pattern WEB = Pattern.compile(
            "(?i)(?:https?://(?:[\\w%-]+\\.)+[\\w]{2,}|(?:[\\w%-]{2,}\\.)+(?:com|net|int|edu|gov|org|info|mil)"
                    + "|https?://(?:[\\w%-]+|(?:\\d{1,3}\\.){3}\\d{1,3}|\\[[\\da-f:]+]))"
                    + "(?::\\d{1,5})?(?:[/?#]\\S*)?");
    private static final Pattern EMAIL = Pattern.compile("\\S+@\\w[\\w.-]*\\.\\w+");
    private static final List<List<String>> BRACKETS =
            List.of(List.of("(", ")"), List.of("<", ">"), List.of("&lt;", "&gt;"));

    private final String attributes;
    private final int limit;
    private final List<Object> schemes;

    private Urlize(String attributes, int limit, List<Object> schemes) {
        this.attributes = attributes;
        this.limit = limit;
        this.schemes = schemes;
    }

    static String urlize(@Nullable Object value, Arguments arguments) {
        Bound bound = arguments.bind("urlize", URLIZE);
        Set<String> relations = new TreeSet<>();
        if (bound.get(3) != null) {
            Strings.words(bound.text("rel")).forEach(word -> relations.add((String) word));
        }
        if (bound.truth("nofollow")) {
            relations.add("nofollow");
        }
        relations.add("noopener");
        String attributes = " rel=\"" + HtmlFilters.escape(String.join(" ", relations)) + "\"";
        if (bound.get(2) != null) {
            attributes += " target=\"" + HtmlFilters.escape(bound.text("target")) + "\"";
        }
        int limit = bound.get(0) == null ? Integer.MAX_VALUE : Numbers.toInt(bound.get(0));
        List<Object> schemes = bound.get(4) == null ? List.of() : Sequences.list(bound.get(4));
        Urlize urlize = new Urlize(attributes, limit, schemes);
        Matcher words = WORD.matcher(HtmlFilters.escape(Values.str(value)));
        return words.replaceAll(word -> Matcher.quoteReplacement(urlize.word(word.group())));
    }

    private String word(String word) {
        Matcher head = HEAD.matcher(word);
        int from = head.find() ? head.end() : 0;
        Matcher tail = TAIL.matcher(word);
        int to = tail.find(from) ? tail.start() : word.length();
        for (List<String> pair : BRACKETS) {
            while (to < word.length()
                    && count(word.substring(from, to), pair.get(0)) > count(word.substring(from, to), pair.get(1))
                    && word.indexOf(pair.get(1), to) >= 0) {
                to = word.indexOf(pair.get(1), to) + pair.get(1).length();
            }
        }
        return word.substring(0, from) + link(word.substring(from, to)) + word.substring(to);
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private String link(String address) {
        if (WEB.matcher(address).matches()) {
            boolean absolute = address.startsWith("https://") || address.startsWith("http://");
            String shown = address.length() > limit ? address.substring(0, limit) + "..." : address;
            return anchor((absolute ? "" : "https://") + address, attributes, shown);
        }
        if (address.startsWith("mailto:") && EMAIL.matcher(address.substring(7)).matches()) {
            return anchor(address, "", address.substring(7));
        }
        boolean bareEmail = address.indexOf('@') > 0 && !address.startsWith("www.") && address.indexOf(':') < 0;
        if (bareEmail && EMAIL.matcher(address).matches()) {
            return anchor("mailto:" + address, "", address);
        }
        for (Object scheme : schemes) {
            String prefix = Values.str(scheme);
            if (!address.equals(prefix) && address.startsWith(prefix)) {
                return anchor(address, attributes, address);
            }
        }
        return address;
    }

    private static String anchor(String address, String attributes, String shown) {
        return "<a href=\"" + address + "\"" + attributes + ">" + shown + "</a>";
    }
}
