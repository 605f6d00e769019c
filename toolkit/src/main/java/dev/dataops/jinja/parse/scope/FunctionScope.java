package dev.dataops.jinja.parse.scope;

/** What has a frame of its own when it runs: a template, a macro, a call block, a recursive loop. Gives out the slots of variables. */
public final class FunctionScope {
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

    /** Returns whether it has arguments. */
    boolean isCallable() {
        return callable;
    }

    /** Returns a slot for one more variable. */
    int newSlot() {
        return slots++;
    }

    /** Returns how many variables there are so far. */
    public int slots() {
        return slots;
    }

    /**
     * Reserves the slots of {@code varargs}, {@code kwargs} and {@code caller}. To be called when the parameters are declared and the body
     * is not, because the slots of a loop's body are its own.
     */
    public void reserveImplicit() {
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

    /** Returns the slot of {@code varargs}, or -1 if the body does not name it. */
    public int varargs() {
        return varargs;
    }

    /** Returns the slot of {@code kwargs}, or -1 if the body does not name it. */
    public int kwargs() {
        return kwargs;
    }

    /** Returns the slot of {@code caller}, or -1 if the body does not name it. */
    public int caller() {
        return caller;
    }
}
