package dev.dataops.jinja.value;

import org.jspecify.annotations.Nullable;

/**
 * A host's object as templates see it. It is iterable when it also implements {@link Iterable}, callable when it also implements
 * {@link JinjaCallable}, ordered when it also implements {@link Comparable}, and a dict key by {@code equals} and {@code hashCode}.
 */
public interface JinjaObject {
    /** Returns what {@code object.name} is, or {@link Undefined#attribute} when there is no such attribute. */
    @Nullable
    Object attribute(String name);

    /** Returns what {@code object[key]} is, or undefined; by default text keys are attributes. */
    default @Nullable Object item(@Nullable Object key) {
        return key instanceof String name ? attribute(name) : Undefined.item(this, key);
    }

    /** Returns the name of its type, as error messages show it. */
    default String typeName() {
        return getClass().getSimpleName();
    }

    /** Returns its text, as {@code {{ object }}} prints it. */
    default String str() {
        return repr();
    }

    /** Returns its text inside of a printed list or dict. */
    default String repr() {
        return "<" + typeName() + " object>";
    }

    /**
     * Returns its text laid out as {@code str.format} asks for, such as {@code {:%Y-%m}} of a date.
     *
     * @param specification what follows the colon, not empty
     * @throws JinjaException if it has no layouts, which is so by default
     */
    default String format(String specification) {
        throw JinjaException.of("unsupported format string passed to " + typeName() + ".__format__");
    }

    /** Returns the number of its elements, or -1 if it cannot be counted. */
    default int length() {
        return -1;
    }

    /** Returns whether {@code object is mapping} holds, as for a dict. */
    default boolean isMapping() {
        return false;
    }

    /** Returns whether it counts as true in a condition: by default unless its length is 0. */
    default boolean truthy() {
        return length() != 0;
    }
}
