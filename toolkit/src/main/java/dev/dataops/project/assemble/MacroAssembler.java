package dev.dataops.project.assemble;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.Suggestions;
import dev.dataops.macros.catalog.CatalogMacro;
import dev.dataops.macros.catalog.MacroCatalog;
import dev.dataops.project.MacroProperties;
import dev.dataops.project.properties.MacroPatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Joins what property files say about macros with the macros. */
public final class MacroAssembler {
    private final MacroCatalog catalog;
    private final PropertyAssembler properties;
    private final Problems problems;

    /** Creates an assembler. */
    public MacroAssembler(MacroCatalog catalog, PropertyAssembler properties, Problems problems) {
        this.catalog = catalog;
        this.properties = properties;
        this.problems = problems;
    }

    /** Returns the properties of macros by their unique ids. */
    public Map<String, MacroProperties> assemble(List<MacroPatch> patches) {
        Map<String, MacroPatch> first = new LinkedHashMap<>();
        Map<String, MacroProperties> found = new LinkedHashMap<>();
        for (MacroPatch patch : patches) {
            String id = "macro." + patch.file().owner().name() + "." + patch.name();
            MacroPatch other = first.putIfAbsent(id, patch);
            if (catalog.byId(id).isEmpty()) {
                problems.add(withoutMacro(patch));
            } else if (other != null) {
                problems.add(Diagnostic.error(
                                ErrorCode.NAME_DUPLICATE,
                                "macro '" + patch.name() + "' is described twice: " + other.where() + " and "
                                        + patch.where())
                        .at(patch.where())
                        .withHint("merge the two entries into one"));
            } else {
                found.put(id, properties(patch));
            }
        }
        return found;
    }

    private Diagnostic withoutMacro(MacroPatch patch) {
        List<String> names = catalog.all().stream()
                .filter(macro -> macro.packageName().equals(patch.file().owner().name()))
                .map(CatalogMacro::name)
                .toList();
        return Diagnostic.warning(
                        ErrorCode.PROPERTY_WITHOUT_NODE,
                        "'macros' describes '" + patch.name() + "', but there is no such macro")
                .at(patch.where())
                .withHint(Suggestions.didYouMean(patch.name(), names).orElse("remove the entry, or add the macro"));
    }

    private MacroProperties properties(MacroPatch patch) {
        return new MacroProperties(
                properties
                        .describe(patch.description(), patch.file(), patch.where())
                        .text(),
                arguments(patch),
                patch.meta(),
                !Boolean.FALSE.equals(patch.docs().get("show")),
                Objects.toString(patch.docs().get("node_color"), ""),
                PropertyAssembler.fileId(patch.file()));
    }

    private List<Map<String, @Nullable Object>> arguments(MacroPatch patch) {
        List<Map<String, @Nullable Object>> arguments = new ArrayList<>();
        for (Object argument : patch.arguments()) {
            if (argument instanceof Map<?, ?> map) {
                String description = Objects.toString(map.get("description"), "");
                Map<String, @Nullable Object> shape = new LinkedHashMap<>();
                shape.put("name", map.get("name"));
                shape.put("type", map.get("type"));
                shape.put(
                        "description",
                        properties
                                .describe(description, patch.file(), patch.where())
                                .text());
                arguments.add(shape);
            }
        }
        return arguments;
    }
}
