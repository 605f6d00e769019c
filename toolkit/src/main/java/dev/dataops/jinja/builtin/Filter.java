package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.text.PercentFormat;
import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filters of pallets/jinja 3.1.6, and those that dbt adds. See
 * <a href="https://jinja.palletsprojects.com/en/stable/templates/#builtin-filters">the list of filters</a>.
 */
public enum Filter {
    ABS("abs"),
    ATTR("attr"),
    BATCH("batch"),
    CAPITALIZE("capitalize"),
    CENTER("center"),
    DEFAULT("default d"),
    DICTSORT("dictsort"),
    ESCAPE("escape e forceescape"),
    FILESIZEFORMAT("filesizeformat"),
    FIRST("first"),
    FLOAT("float"),
    FORMAT("format"),
    GROUPBY("groupby"),
    INDENT("indent"),
    INT("int"),
    ITEMS("items"),
    JOIN("join"),
    LAST("last"),
    LENGTH("length count"),
    LIST("list"),
    LOWER("lower"),
    MAP("map"),
    MAX("max"),
    MIN("min"),
    PPRINT("pprint"),
    RANDOM("random"),
    REJECT("reject"),
    REJECTATTR("rejectattr"),
    REPLACE("replace"),
    REVERSE("reverse"),
    ROUND("round"),
    SAFE("safe"),
    SELECT("select"),
    SELECTATTR("selectattr"),
    SLICE("slice"),
    SORT("sort"),
    STRING("string"),
    STRIPTAGS("striptags"),
    SUM("sum"),
    TITLE("title"),
    TOJSON("tojson"),
    TRIM("trim"),
    TRUNCATE("truncate"),
    UNIQUE("unique"),
    UPPER("upper"),
    URLENCODE("urlencode"),
    URLIZE("urlize"),
    WORDCOUNT("wordcount"),
    WORDWRAP("wordwrap"),
    XMLATTR("xmlattr"),
    /** dbt's; changes nothing but the type of a property that a template gives. */
    AS_BOOL("as_bool"),
    /** dbt's; changes nothing but the type of a property that a template gives. */
    AS_NATIVE("as_native"),
    /** dbt's; changes nothing but the type of a property that a template gives. */
    AS_NUMBER("as_number"),
    /** dbt's; changes nothing but the type of a property that a template gives. */
    AS_TEXT("as_text"),
    /** dbt's. */
    IS_LIST("is_list");

    private static final Map<String, Filter> BY_NAME = new HashMap<>();
    private static final Signature NOTHING = Signature.of();
    private static final Signature DEFAULTS =
            Signature.of().optional("default_value", "").optional("boolean", false);

    static {
        for (Filter filter : values()) {
            for (String name : filter.names.split(" ")) {
                BY_NAME.put(name, filter);
            }
        }
    }

    private final String names;

    Filter(String names) {
        this.names = names;
    }

    /** Returns the filter of a name, or null if there is none. */
    public static @Nullable Filter named(String name) {
        return BY_NAME.get(name);
    }

    /** Returns the names of all filters. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Returns the filter of a name that a template computed. */
    static Filter require(@Nullable Object name) {
        Filter filter = name instanceof String text ? named(text) : null;
        if (filter == null) {
            throw JinjaException.of("No filter named " + Values.repr(name) + ".");
        }
        return filter;
    }

    /** Returns the filtered value. */
    public @Nullable Object apply(@Nullable Object value, Arguments arguments) {
        return switch (this) {
            case DEFAULT -> defaulted(value, arguments);
            case STRING, SAFE -> plain(Values.str(value), arguments);
            case LOWER -> plain(Strings.lower(Values.str(value)), arguments);
            case UPPER -> plain(Strings.upper(Values.str(value)), arguments);
            case CAPITALIZE -> plain(Strings.capitalize(Values.str(value)), arguments);
            case TITLE -> plain(TextFilters.title(Values.str(value)), arguments);
            case LENGTH -> plain((long) Values.length(value), arguments);
            case IS_LIST -> plain(value instanceof List, arguments);
            case AS_BOOL, AS_NATIVE, AS_NUMBER, AS_TEXT -> plain(value, arguments);
            case REPLACE -> TextFilters.replace(value, arguments);
            case TRIM -> TextFilters.trim(value, arguments);
            case CENTER -> TextFilters.center(value, arguments);
            case WORDCOUNT -> plain(TextFilters.wordCount(Values.str(value)), arguments);
            case INDENT -> LayoutFilters.indent(value, arguments);
            case TRUNCATE -> LayoutFilters.truncate(value, arguments);
            case WORDWRAP -> WordWrap.wordwrap(value, arguments);
            case FORMAT -> format(value, arguments);
            case PPRINT -> plain(PrettyPrinter.print(value), arguments);
            case TOJSON -> HtmlFilters.toJson(value, arguments);
            case ESCAPE -> plain(HtmlFilters.escape(Values.str(value)), arguments);
            case STRIPTAGS -> plain(HtmlFilters.stripTags(Values.str(value)), arguments);
            case URLENCODE -> plain(HtmlFilters.urlEncode(value), arguments);
            case URLIZE -> Urlize.urlize(value, arguments);
            case XMLATTR -> HtmlFilters.xmlAttributes(value, arguments);
            case ABS -> plain(NumberFilters.abs(value), arguments);
            case INT -> NumberFilters.toInt(value, arguments);
            case FLOAT -> NumberFilters.toFloat(value, arguments);
            case ROUND -> NumberFilters.round(value, arguments);
            case FILESIZEFORMAT -> NumberFilters.fileSize(value, arguments);
            case ATTR -> SelectionFilters.attr(value, arguments);
            case MAP -> SelectionFilters.map(value, arguments);
            case SELECT -> SelectionFilters.select(value, arguments, true, false);
            case REJECT -> SelectionFilters.select(value, arguments, false, false);
            case SELECTATTR -> SelectionFilters.select(value, arguments, true, true);
            case REJECTATTR -> SelectionFilters.select(value, arguments, false, true);
            case SORT -> OrderFilters.sort(value, arguments);
            case DICTSORT -> OrderFilters.dictSort(value, arguments);
            case UNIQUE -> OrderFilters.unique(value, arguments);
            case GROUPBY -> OrderFilters.groupBy(value, arguments);
            case MIN -> OrderFilters.extreme(value, arguments, false);
            case MAX -> OrderFilters.extreme(value, arguments, true);
            default -> SequenceFilters.apply(this, value, arguments);
        };
    }

    /** Returns the result of a filter that takes no arguments. */
    private @Nullable Object plain(@Nullable Object result, Arguments arguments) {
        if (arguments != Arguments.NONE) {
            arguments.bind(name().toLowerCase(Locale.ROOT), NOTHING);
        }
        return result;
    }

    private static @Nullable Object defaulted(@Nullable Object value, Arguments arguments) {
        var bound = arguments.bind("default", DEFAULTS);
        boolean absent = value instanceof dev.dataops.jinja.value.Undefined;
        return absent || (bound.truth("boolean") && !Values.truthy(value)) ? bound.get(0) : value;
    }

    private static String format(@Nullable Object value, Arguments arguments) {
        if (arguments.count() > 0 && !arguments.named().isEmpty()) {
            throw JinjaException.of("can't handle positional and keyword arguments at the same time");
        }
        Object values =
                arguments.named().isEmpty() ? arguments.from(0) : new LinkedHashMap<Object, Object>(arguments.named());
        return PercentFormat.format(Values.str(value), values);
    }
}
