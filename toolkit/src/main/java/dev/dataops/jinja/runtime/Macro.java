package dev.dataops.jinja.runtime;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Context;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Undefined;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A macro that can be called: its code together with the place where its free names resolve. The result of a call is what {@code
 * return(value)} was given, otherwise the text that the macro printed.
 */
public final class Macro implements JinjaCallable, JinjaObject {
    private final MacroCode code;
    private final Context context;
    private final @Nullable Frame closure;

    /** Creates a macro that also sees the variables of the frame in which it was defined. */
    public Macro(MacroCode code, Context context, @Nullable Frame closure) {
        this.code = code;
        this.context = context;
        this.closure = closure;
    }

    /** Returns a macro whose free names resolve in a context only. Cheap: nothing is parsed or copied. */
    public static Macro bind(MacroDefinition definition, Context context) {
        return new Macro(definition.code(), context, null);
    }

    @Override
    public @Nullable Object call(Arguments arguments) {
        StringBuilder out = new StringBuilder();
        Frame frame = new Frame(code.source(), context, closure, code.slots(), out, arguments.depth() + 1);
        int missing = bind(arguments, frame);
        try {
            if (missing > 0) {
                fillIn(frame);
            }
            code.body().execute(frame);
            return out.toString();
        } catch (ReturnSignal signal) {
            if (code.isCallBlock()) {
                throw signal;
            }
            return signal.value();
        } catch (ToolkitException e) {
            throw JinjaException.leaving(e, describe(), frame.location());
        }
    }

    private String describe() {
        return code.isCallBlock() ? "call block" : "macro ".concat(code.name());
    }

    private String subject() {
        return code.isCallBlock() ? "the call block" : "macro '" + code.name() + "'";
    }

    /** Assigns the arguments to slots and returns how many parameters were left without one. */
    private int bind(Arguments arguments, Frame frame) {
        int parameters = code.parameters().size();
        int positional = Math.min(arguments.count(), parameters);
        for (int i = 0; i < positional; i++) {
            frame.set(i, arguments.get(i));
        }
        Map<String, Object> named = arguments.named();
        int used = 0;
        int missing = 0;
        for (int i = positional; i < parameters; i++) {
            String name = code.parameters().get(i);
            if (!named.isEmpty() && named.containsKey(name)) {
                frame.set(i, named.get(name));
                used++;
            } else {
                missing++;
            }
        }
        if (code.caller() >= 0) {
            used += bindCaller(named, frame);
        }
        if (code.kwargs() >= 0) {
            frame.set(code.kwargs(), keywords(named, positional));
        } else if (used < named.size()) {
            throw unknownKeyword(named, positional);
        }
        if (code.varargs() >= 0) {
            frame.set(code.varargs(), arguments.from(parameters));
        } else if (arguments.count() > parameters) {
            throw failure(subject() + " takes not more than " + parameters + " argument(s)");
        }
        return missing;
    }

    private int bindCaller(Map<String, Object> named, Frame frame) {
        Object caller = named.get("caller");
        frame.set(code.caller(), caller == null ? Undefined.because("No caller defined") : caller);
        return named.containsKey("caller") ? 1 : 0;
    }

    private Map<String, Object> keywords(Map<String, Object> named, int positional) {
        Map<String, Object> rest = new LinkedHashMap<>(named);
        for (int i = positional; i < code.parameters().size(); i++) {
            rest.remove(code.parameters().get(i));
        }
        if (code.caller() >= 0) {
            rest.remove("caller");
        }
        return rest;
    }

    private JinjaException unknownKeyword(Map<String, Object> named, int positional) {
        String first = keywords(named, positional).keySet().iterator().next();
        if (code.parameters().contains(first)) {
            return failure(subject() + " got two values for its argument '" + first + "'");
        }
        Diagnostic finding =
                Diagnostic.error(ErrorCode.MACRO_ARGUMENTS, subject() + " takes no keyword argument '" + first + "'");
        return new JinjaException(Suggestions.didYouMean(first, code.parameters())
                .map(finding::withHint)
                .orElse(finding));
    }

    /** Gives the parameters without argument their defaults, in order, so that each may refer to those before it. */
    private void fillIn(Frame frame) {
        for (int i = 0; i < code.parameters().size(); i++) {
            if (!frame.isSet(i)) {
                Expression value = code.defaultOf(i);
                frame.set(
                        i,
                        value == null
                                ? Undefined.because(
                                        "parameter '" + code.parameters().get(i) + "' was not provided")
                                : value.evaluate(frame));
            }
        }
    }

    private static JinjaException failure(String message) {
        return new JinjaException(ErrorCode.MACRO_ARGUMENTS, message);
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return switch (attribute) {
            case "name" -> code.isCallBlock() ? null : code.name();
            case "arguments" -> PyTuple.copyOf(code.parameters());
            case "catch_kwargs" -> code.kwargs() >= 0;
            case "catch_varargs" -> code.varargs() >= 0;
            case "caller" -> code.caller() >= 0;
            default -> Undefined.attribute(this, attribute);
        };
    }

    @Override
    public String typeName() {
        return "Macro";
    }

    @Override
    public String repr() {
        return code.isCallBlock() ? "<Macro anonymous>" : "<Macro '" + code.name() + "'>";
    }
}
