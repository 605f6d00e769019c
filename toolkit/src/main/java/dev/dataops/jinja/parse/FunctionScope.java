package dev.dataops.jinja.parse;

/** What has a frame of its own when it runs: a template, a macro, a call block, a recursive loop. Gives out the slots of variables. */
final class FunctionScope {
    private final boolean callable;
    private int slots;
    private int firstImplicit;
    private int varargs = -1;
    private int kwargs = -1;
    private int caller = -1;

    /** Creates a scope; {@code callable} says that it has arguments, so that its body may name {@code varargs} and the like. */
    FunctionScope(boolean callable) {
        this.callable = callable;
    }

    boolean isCallable() {
        return callable;
    }

    int newSlot() {
        return slots++;
    }

    int slots() {
        return slots;
    }

    /**
     * Reserves the slots of {@code varargs}, {@code kwargs} and {@code caller}. To be called when the parameters are declared and the body
     * is not, because the slots of a loop's body are its own.
     */
    void reserveImplicit() {
        firstImplicit = slots;
        slots += 3;
    }

    /** Notes that the body names {@code varargs}, {@code kwargs} or {@code caller}, and returns its slot. */
    int useImplicit(String name) {
        switch (name) {
            case "varargs" -> varargs = firstImplicit;
            case "kwargs" -> kwargs = firstImplicit + 1;
            default -> caller = firstImplicit + 2;
        }
        return name.equals("varargs") ? varargs : name.equals("kwargs") ? kwargs : caller;
    }

    int varargs() {
        return varargs;
    }

    int kwargs() {
        return kwargs;
    }

    int caller() {
        return caller;
    }
}
