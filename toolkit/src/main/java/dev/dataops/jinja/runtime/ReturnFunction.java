package dev.dataops.jinja.runtime;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.Signature;

/** {@code return(value)}: ends the macro being called with a value. Available wherever the context has no function of this name. */
final class ReturnFunction implements JinjaCallable {
    static final ReturnFunction INSTANCE = new ReturnFunction();

    private static final Signature VALUE = Signature.of("data");

    private ReturnFunction() {}

    @Override
    public Object call(Arguments arguments) {
        throw new ReturnSignal(
                arguments.count() == 1
                        ? arguments.get(0)
                        : arguments.bind("return", VALUE).get(0));
    }
}
