package dev.dataops.jinja.expression;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.jinja.operation.Attributes;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code callee(arguments)}. */
public final class Call extends Expression {
    private final Expression callee;
    private final CallArguments arguments;
    private final int position;

    /** Creates a call that stands at an offset of the source. */
    public Call(Expression callee, CallArguments arguments, int position) {
        this.callee = callee;
        this.arguments = arguments;
        this.position = position;
    }

    /** Returns the name of what is called ({@code a.b.c}), or null if it is not a name. */
    public @Nullable String dottedName() {
        if (callee instanceof Name name) {
            return name.name();
        }
        return callee instanceof AttributeAccess access ? access.dottedName() : null;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        return call(frame, null);
    }

    /**
     * Calls.
     *
     * @param caller what to pass by the name {@code caller}, if this is the call of a call block
     */
    public @Nullable Object call(Frame frame, @Nullable Object caller) {
        Object function;
        if (callee instanceof AttributeAccess access) {
            Object owner = access.owner().evaluate(frame);
            if (!(owner instanceof JinjaObject) && !(owner instanceof Undefined)) {
                return callMethod(frame, owner, access, caller);
            }
            function = access.get(frame, owner);
        } else {
            function = callee.evaluate(frame);
        }
        if (function instanceof Undefined undefined && !frame.context().undefinedIsLenient()) {
            throw unknown(frame, undefined);
        }
        return apply(frame, function, arguments.evaluate(frame, caller));
    }

    /** Calls methods of texts, lists and dicts without making a value of the method first. */
    private @Nullable Object callMethod(
            Frame frame, @Nullable Object owner, AttributeAccess access, @Nullable Object caller) {
        Arguments values = arguments.evaluate(frame, caller);
        frame.at(position);
        Object result = Attributes.callMethod(owner, access.name(), values);
        return Attributes.isNoMethod(result) ? apply(frame, access.get(frame, owner), values) : result;
    }

    private @Nullable Object apply(Frame frame, @Nullable Object function, Arguments values) {
        frame.at(position);
        if (function instanceof JinjaCallable callable) {
            return callable.call(values);
        }
        if (function instanceof Undefined undefined) {
            if (frame.context().undefinedIsLenient()) {
                return undefined;
            }
            throw unknown(frame, undefined);
        }
        throw JinjaException.of("'" + Values.typeName(function) + "' object is not callable");
    }

    private JinjaException unknown(Frame frame, Undefined undefined) {
        frame.at(position);
        String name = undefined.rootName();
        if (name.isEmpty()) {
            return undefined.failure();
        }
        Diagnostic finding = Diagnostic.error(ErrorCode.MACRO_NOT_FOUND, undefined.message());
        Optional<String> meant = Suggestions.didYouMean(name, frame.context().suggestions());
        return new JinjaException(finding.withHint(
                meant.orElse("no macro or function has this name: is a package missing, or the name misspelt?")));
    }
}
