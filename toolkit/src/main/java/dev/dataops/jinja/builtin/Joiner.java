package dev.dataops.jinja.builtin;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Undefined;
import org.jspecify.annotations.Nullable;

/** What {@code joiner(sep)} returns: nothing at the first call, the separator at every later one. */
final class Joiner implements JinjaObject, JinjaCallable {
    private final String separator;
    private boolean used;

    Joiner(String separator) {
        this.separator = separator;
    }

    @Override
    public Object call(Arguments nothing) {
        String text = used ? separator : "";
        used = true;
        return text;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "sep" -> separator;
            case "used" -> used;
            default -> Undefined.attribute(this, name);
        };
    }
}
