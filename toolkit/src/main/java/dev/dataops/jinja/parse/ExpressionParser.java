package dev.dataops.jinja.parse;

import dev.dataops.jinja.expression.BinaryOperation;
import dev.dataops.jinja.expression.Comparison;
import dev.dataops.jinja.expression.Concatenation;
import dev.dataops.jinja.expression.Conditional;
import dev.dataops.jinja.expression.Logical;
import dev.dataops.jinja.expression.Not;
import dev.dataops.jinja.expression.Signed;
import dev.dataops.jinja.expression.TupleLiteral;
import dev.dataops.jinja.operation.Relation;
import dev.dataops.jinja.parse.scope.Scopes;
import dev.dataops.jinja.parse.token.TokenKind;
import dev.dataops.jinja.parse.token.TokenStream;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.value.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads expressions, operators by precedence from {@code or} down to {@code **}. What binds tighter is read by {@link PrimaryParser}. */
final class ExpressionParser {
    /** Deeper than jinja2 gets, and far from the end of the stack. */
    private static final int DEEPEST = 200;

    private final TokenStream stream;
    private final UnknownNames unknown;
    private final PrimaryParser primaries;
    private int depth;

    ExpressionParser(TokenStream stream, Scopes scopes, UnknownNames unknown, Set<String> calledNames) {
        this.stream = stream;
        this.unknown = unknown;
        this.primaries = new PrimaryParser(stream, scopes, unknown, calledNames, this);
    }

    PrimaryParser primaries() {
        return primaries;
    }

    /** Reads an expression with {@code if} and {@code else}. */
    Expression parse() {
        if (++depth > DEEPEST) {
            throw stream.error("brackets are nested too deeply");
        }
        Expression expression = parseConditional();
        depth--;
        return expression;
    }

    private Expression parseConditional() {
        int known = unknown.mark();
        Expression value = parseOr();
        while (stream.skipIfName("if")) {
            Expression condition = parseOr();
            Expression other = stream.skipIfName("else") ? parse() : null;
            value = new Conditional(condition, value, other);
            unknown.forgive(known);
        }
        return value;
    }

    /** Reads an expression, or several with commas, which make a tuple. */
    Expression parseTuple() {
        return parseTuple(true, null, false);
    }

    /**
     * Reads an expression, or several with commas, which make a tuple.
     *
     * @param conditional whether expressions may have an {@code if}
     * @param endName a name that ends the tuple, or null
     * @param mayBeEmpty whether nothing at all is the empty tuple
     */
    Expression parseTuple(boolean conditional, @Nullable String endName, boolean mayBeEmpty) {
        List<Expression> elements = new ArrayList<>(1);
        boolean tuple = false;
        while (true) {
            if (tuple) {
                stream.expect(TokenKind.COMMA);
            }
            if (isTupleEnd(endName)) {
                break;
            }
            elements.add(conditional ? parse() : parseOr());
            if (!stream.is(TokenKind.COMMA)) {
                break;
            }
            tuple = true;
        }
        if (!tuple && elements.size() == 1) {
            return elements.get(0);
        }
        if (!tuple && !mayBeEmpty) {
            throw stream.error("Expected an expression, got '" + stream.describe() + "'");
        }
        return new TupleLiteral(elements);
    }

    private boolean isTupleEnd(@Nullable String endName) {
        return stream.is(TokenKind.PRINT_END)
                || stream.is(TokenKind.TAG_END)
                || stream.is(TokenKind.PAREN_CLOSE)
                || (endName != null && stream.isName(endName));
    }

    private Expression parseOr() {
        Expression left = parseAnd();
        while (stream.skipIfName("or")) {
            left = new Logical(false, left, parseAnd());
        }
        return left;
    }

    private Expression parseAnd() {
        Expression left = parseNot();
        while (stream.skipIfName("and")) {
            left = new Logical(true, left, parseNot());
        }
        return left;
    }

    private Expression parseNot() {
        return stream.skipIfName("not") ? new Not(parseNot()) : parseComparison();
    }

    private Expression parseComparison() {
        Expression first = parseSum();
        int position = stream.start();
        Relation relation = nextRelation();
        if (relation == null) {
            return first;
        }
        List<Relation> relations = new ArrayList<>(1);
        List<Expression> operands = new ArrayList<>(1);
        while (relation != null) {
            relations.add(relation);
            operands.add(parseSum());
            relation = nextRelation();
        }
        return new Comparison(first, relations, operands, position);
    }

    private @Nullable Relation nextRelation() {
        Relation relation = switch (stream.kind()) {
            case EQ -> Relation.EQUAL;
            case NE -> Relation.NOT_EQUAL;
            case LT -> Relation.LESS;
            case LE -> Relation.LESS_OR_EQUAL;
            case GT -> Relation.GREATER;
            case GE -> Relation.GREATER_OR_EQUAL;
            case NAME ->
                stream.isName("in")
                        ? Relation.IN
                        : stream.isName("not") && stream.isNextName("in") ? Relation.NOT_IN : null;
            default -> null;
        };
        if (relation != null) {
            stream.advance();
            if (relation == Relation.NOT_IN) {
                stream.advance();
            }
        }
        return relation;
    }

    private Expression parseSum() {
        Expression left = parseConcatenation();
        while (stream.is(TokenKind.ADD) || stream.is(TokenKind.SUB)) {
            Operator operator = stream.is(TokenKind.ADD) ? Operator.ADD : Operator.SUBTRACT;
            int position = stream.start();
            stream.advance();
            left = new BinaryOperation(operator, left, parseConcatenation(), position);
        }
        return left;
    }

    private Expression parseConcatenation() {
        Expression first = parseProduct();
        if (!stream.is(TokenKind.TILDE)) {
            return first;
        }
        List<Expression> operands = new ArrayList<>();
        operands.add(first);
        while (stream.skipIf(TokenKind.TILDE)) {
            operands.add(parseProduct());
        }
        return new Concatenation(operands);
    }

    private Expression parseProduct() {
        Expression left = parsePower();
        while (true) {
            Operator operator = switch (stream.kind()) {
                case MUL -> Operator.MULTIPLY;
                case DIV -> Operator.DIVIDE;
                case FLOOR_DIV -> Operator.FLOOR_DIVIDE;
                case MOD -> Operator.MODULO;
                default -> null;
            };
            if (operator == null) {
                return left;
            }
            int position = stream.start();
            stream.advance();
            left = new BinaryOperation(operator, left, parsePower(), position);
        }
    }

    /** Powers group from the left here, unlike Python's. */
    private Expression parsePower() {
        Expression left = parseUnary(true);
        while (stream.is(TokenKind.POW)) {
            int position = stream.start();
            stream.advance();
            left = new BinaryOperation(Operator.POWER, left, parseUnary(true), position);
        }
        return left;
    }

    private Expression parseUnary(boolean withFilters) {
        Expression operand;
        if (stream.is(TokenKind.SUB) || stream.is(TokenKind.ADD)) {
            boolean negative = stream.is(TokenKind.SUB);
            int position = stream.start();
            stream.advance();
            operand = new Signed(negative, parseUnary(false), position);
        } else {
            operand = primaries.parsePrimary();
        }
        Expression complete = primaries.parsePostfix(operand);
        return withFilters ? primaries.parseFilters(complete) : complete;
    }
}
