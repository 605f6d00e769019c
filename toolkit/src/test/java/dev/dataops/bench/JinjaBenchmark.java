package dev.dataops.bench;

import dev.dataops.jinja.Template;
import dev.dataops.jinja.runtime.Macro;
import dev.dataops.jinja.runtime.MacroDefinition;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Context;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Undefined;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long 1,000 small models take, each with a config, three refs, a loop and a macro call: parsed and rendered in a fresh JVM, and rendered
 * again when everything is warm. Run it by hand, with the launcher's flags:
 * {@code java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp ... dev.dataops.bench.JinjaBenchmark}.
 */
public final class JinjaBenchmark {
    private static final int MODELS = 1000;

    private JinjaBenchmark() {}

    /** Prints the measurements. */
    public static void main(String[] arguments) {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < MODELS; i++) {
            sources.add(model(i));
        }
        long begin = now();
        long wall = System.nanoTime();
        Context context = context();
        List<Template> templates = new ArrayList<>();
        long characters = 0;
        long parsing = 0;
        for (int i = 0; i < MODELS; i++) {
            long before = now();
            Template template = Template.parse(sources.get(i), "models/model_" + i + ".sql");
            parsing += now() - before;
            templates.add(template);
            characters += template.render(context).length();
        }
        report("first pass, parsed and rendered", begin, characters);
        System.out.printf("  on the wall %.1f ms%n", (System.nanoTime() - wall) / 1e6);
        System.out.printf("  of which parsing %.1f ms%n", parsing / 1e6);
        for (int round = 0; round < 200; round++) {
            long start = now();
            long printed = 0;
            for (Template template : templates) {
                printed += template.render(context).length();
            }
            if (round == 1 || round == 20 || round == 199) {
                report("round " + round + ", rendered from cached templates", start, printed);
            }
        }
        long start = now();
        for (int i = 0; i < MODELS; i++) {
            characters += Template.parse(sources.get(i), "m").macros().size();
        }
        report("warm, parsed", start, characters);
    }

    /** CPU time of this thread, which says more than the wall's on a busy machine. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void report(String what, long since, long characters) {
        System.out.printf("%s: %.1f ms CPU (%d characters)%n", what, (now() - since) / 1e6, characters);
    }

    private static String model(int i) {
        return """
                {{ config(materialized='table', tags=['nightly', 'layer_%d'], alias='model_%d') }}

                {%% set methods = ['credit_card', 'coupon', 'bank_transfer', 'gift_card'] %%}

                with orders as (
                    select * from {{ ref('stg_orders_%d') }}
                ),
                payments as (
                    select * from {{ ref('stg_payments_%d') }}
                ),
                customers as (
                    select * from {{ ref('shop', 'stg_customers') }}
                )
                select
                    orders.order_id,
                    {%% for method in methods -%%}
                    sum(case when payment_method = '{{ method }}' then {{ cents_to_dollars('amount', 2) }} end)
                        as {{ method }}_amount{{ ',' if not loop.last }}
                    {%% endfor %%}
                from orders
                left join payments using (order_id)
                left join customers using (customer_id)
                """.formatted(i % 3, i, i, i);
    }

    private static Context context() {
        Map<String, Object> names = new HashMap<>();
        Context context = name -> {
            Object value = names.get(name);
            return value == null ? Undefined.of(name) : value;
        };
        names.put("config", new Config());
        names.put("ref", new Ref());
        Template macros = Template.parse("""
                {% macro cents_to_dollars(column_name, precision=2) -%}
                    round({{ column_name }} / 100.0, {{ precision }})
                {%- endmacro %}
                """, "macros/cents_to_dollars.sql");
        for (MacroDefinition macro : macros.macros()) {
            names.put(macro.name(), Macro.bind(macro, context));
        }
        return context;
    }

    private static final class Config implements JinjaCallable {
        @Override
        public Object call(Arguments arguments) {
            return "";
        }
    }

    private static final class Ref implements JinjaCallable {
        @Override
        public Object call(Arguments arguments) {
            return new Relation(String.valueOf(arguments.get(arguments.count() - 1)));
        }
    }

    private static final class Relation implements JinjaObject {
        private final String identifier;

        Relation(String identifier) {
            this.identifier = identifier;
        }

        @Override
        public Object attribute(String name) {
            return Undefined.attribute(this, name);
        }

        @Override
        public String str() {
            return "\"db\".\"main\".\"" + identifier + "\"";
        }
    }
}
