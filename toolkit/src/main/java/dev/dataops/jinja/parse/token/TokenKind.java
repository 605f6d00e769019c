package dev.dataops.jinja.parse.token;

/** The kinds of tokens, each with the words that messages use for it. */
public enum TokenKind {
    DATA("template text"),
    PRINT_BEGIN("begin of print statement"),
    PRINT_END("end of print statement"),
    TAG_BEGIN("begin of statement block"),
    TAG_END("end of statement block"),
    NAME("name"),
    STRING("string"),
    INTEGER("integer"),
    FLOAT("float"),
    ADD("+"),
    SUB("-"),
    MUL("*"),
    POW("**"),
    DIV("/"),
    FLOOR_DIV("//"),
    MOD("%"),
    TILDE("~"),
    EQ("=="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">="),
    ASSIGN("="),
    DOT("."),
    COMMA(","),
    COLON(":"),
    SEMICOLON(";"),
    PIPE("|"),
    PAREN_OPEN("("),
    PAREN_CLOSE(")"),
    BRACKET_OPEN("["),
    BRACKET_CLOSE("]"),
    BRACE_OPEN("{"),
    BRACE_CLOSE("}"),
    END("end of template");

    private final String description;

    TokenKind(String description) {
        this.description = description;
    }

    /** Returns the words that messages use. */
    public String description() {
        return description;
    }
}
