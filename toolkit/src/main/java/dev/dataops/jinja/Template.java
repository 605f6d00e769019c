package dev.dataops.jinja;

import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.expression.FilterExpression;
import dev.dataops.jinja.parse.ParsedBlock;
import dev.dataops.jinja.parse.ParsedTemplate;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.MacroDefinition;
import dev.dataops.jinja.runtime.OutputListener;
import dev.dataops.jinja.runtime.ReturnSignal;
import dev.dataops.jinja.runtime.Source;
import dev.dataops.jinja.statement.Print;
import dev.dataops.jinja.value.Context;
import dev.dataops.jinja.value.JinjaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A template, read once and rendered any number of times, by several threads at a time if need be. Immutable. */
public final class Template {
    private final ParsedTemplate parsed;

    Template(ParsedTemplate parsed) {
        this.parsed = parsed;
    }

    /**
     * Reads a template.
     *
     * @param source its text
     * @param path the path to show in messages
     * @throws JinjaException with line and column if the text is no template
     */
    public static Template parse(String source, String path) {
        return new Template(ParsedTemplate.parse(Source.whole(path, source)));
    }

    /**
     * Reads a template that is a part of a file.
     *
     * @param source its text
     * @param begins where the text begins; messages count lines and columns from there
     * @throws JinjaException with line and column if the text is no template
     */
    public static Template parse(String source, SourceLocation begins) {
        return new Template(ParsedTemplate.parse(new Source(begins.path(), source, begins.line(), begins.column())));
    }

    /** Returns the path that messages show. */
    public String path() {
        return parsed.source().path();
    }

    /** Returns the text that was read; of a snapshot's content, the text of the whole file. */
    public String source() {
        return parsed.source().text();
    }

    /** Returns the macros, generic tests and materializations that stand in no other block. */
    public List<MacroDefinition> macros() {
        return parsed.macros();
    }

    /** Returns the docs and snapshots that stand in no other block. */
    public List<BlockDefinition> blocks() {
        List<BlockDefinition> blocks = new ArrayList<>(parsed.blocks().size());
        for (ParsedBlock block : parsed.blocks()) {
            blocks.add(new BlockDefinition(parsed.source(), block));
        }
        return List.copyOf(blocks);
    }

    /** Returns whether there is no tag and no comment, so that rendering gives the source, but for line ends and one at the very end. */
    public boolean isStatic() {
        return parsed.isStatic();
    }

    /** Returns the dotted names of everything that is called anywhere, such as {@code ref} or {@code adapter.dispatch}. */
    public Set<String> calledNames() {
        return parsed.calledNames();
    }

    /**
     * Returns the rendered text.
     *
     * @throws JinjaException with the place of the failure, and with the macros being called then
     */
    public String render(Context context) {
        return run(context, null).toString();
    }

    /**
     * Returns the rendered text and where each stretch of it comes from.
     *
     * @throws JinjaException with the place of the failure, and with the macros being called then
     */
    public Rendering renderWithSpans(Context context) {
        SpanRecorder recorder = new SpanRecorder(source());
        String text = run(context, recorder).toString();
        return new Rendering(text, recorder.spans());
    }

    /**
     * Returns the value of a template that prints exactly one, such as that of {@code {{ var('days') }}}; of any other template its text.
     * The filters {@code as_bool}, {@code as_number}, {@code as_native} and {@code as_text} decide about the type of a single value.
     *
     * @throws JinjaException with the place of the failure, and with the macros being called then; also if a value is not of the type that
     *     such a filter asks for
     */
    public @Nullable Object evaluate(Context context) {
        NativeCollector collector = new NativeCollector();
        StringBuilder out = run(context, collector);
        Object value = collector.result(out);
        if (parsed.body() instanceof Print print && print.expression() instanceof FilterExpression filtered) {
            return NativeValues.convert(value, filtered.filter(), print.location(parsed.source()));
        }
        return value;
    }

    private StringBuilder run(Context context, @Nullable OutputListener listener) {
        StringBuilder out = new StringBuilder();
        Frame frame = new Frame(parsed.source(), context, null, parsed.slots(), out, 0);
        if (listener != null) {
            frame.listen(listener);
        }
        try {
            parsed.body().execute(frame);
            return out;
        } catch (ToolkitException e) {
            throw JinjaException.leaving(e, "", frame.location());
        } catch (ReturnSignal e) {
            throw JinjaException.leaving(
                    JinjaException.of("return() was called outside of a macro"), "", frame.location());
        } catch (StackOverflowError e) {
            throw JinjaException.leaving(JinjaException.of("maximum recursion depth exceeded"), "", frame.location());
        }
    }
}
