/**
 * dbt's template context: the names that templates of a project may use, one contract for parsing and running.
 *
 * <p>How a caller builds one:
 *
 * <ol>
 *   <li>All macros into a {@link dev.dataops.macros.catalog.MacroCatalog}: {@code MacroCatalog.builder(rules)}, {@code add(package, template, path)} for
 *       each file with macros, {@link dev.dataops.macros.catalog.DbtLibrary#addTo}, {@code build()}.
 *   <li>What all nodes share into an {@link dev.dataops.macros.InvocationContext}, once an invocation.
 *   <li>What one node adds is a {@link dev.dataops.macros.NodeContext}, of which parsing and running have each their own; it hands out {@code
 *       adapter}, a {@link dev.dataops.macros.adapter.ParsingAdapter} or {@link dev.dataops.macros.adapter.RunningAdapter}.
 *   <li>{@code new DbtContext(shared, node).render(template)} for each rendering. That costs next to nothing, so make as many as there are nodes.
 * </ol>
 */
@NullMarked
package dev.dataops.macros;

import org.jspecify.annotations.NullMarked;
