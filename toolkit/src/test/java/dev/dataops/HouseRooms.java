package dev.dataops;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The import matrix as data: the rooms of the house, what each may import besides itself and {@code core}, and its libraries. */
final class HouseRooms {

    static final String BASE = "dev.dataops";

    private static final String CLI = "cli";
    private static final String JACKSON = "com.fasterxml.jackson";
    private static final String JDBC = "java.sql javax.sql";
    private static final String JSQLPARSER = "net.sf.jsqlparser";
    private static final String YAML = "org.yaml.snakeyaml";

    private static final String SPINE_BEFORE_REPORT =
            "event plan project environment graph compile execution metrics gates";

    /** From the ground up; nobody imports upwards. */
    static final List<Room> MATRIX = List.of(
            room("core", "", ""),
            room("sql", "", JSQLPARSER),
            room("jinja", "", ""),
            room("lint", "sql jinja", JSQLPARSER),
            room("secretscan", "", "com.google.re2j"),
            room("warehouse", "sql", ""),
            room("macros", "sql jinja warehouse", ""),
            room("event", "", ""),
            room("plan", "event", ""),
            room("project", "sql jinja macros", YAML),
            room("environment", "sql warehouse plan", ""),
            room("graph", "project", ""),
            room("compile", "sql jinja macros warehouse environment project graph", ""),
            room(
                    "execution",
                    "sql jinja macros warehouse environment project graph compile",
                    "de.siegmar.fastcsv " + JACKSON),
            room("metrics", "sql warehouse environment execution", ""),
            room("gates", "project graph execution metrics", ""),
            room("report", SPINE_BEFORE_REPORT, JACKSON),
            room("pipeline", "sql jinja lint secretscan warehouse macros " + SPINE_BEFORE_REPORT + " report", ""),
            room("warehouse.duckdb", "sql warehouse", "org.duckdb " + JDBC),
            room("warehouse.snowflake", "sql warehouse", "net.snowflake " + JDBC),
            room("github", "event plan environment report", "org.kohsuke.github " + JACKSON),
            room("git", "event", "org.eclipse.jgit"),
            room("slack", "report", "okhttp3 " + JACKSON),
            room("settings", "macros warehouse project plan environment", YAML),
            room("web", "report", "com.sun.net.httpserver " + JACKSON),
            room("emulator", "sql warehouse warehouse.duckdb", "com.sun.net.httpserver " + JACKSON),
            room(CLI, "*", "picocli " + JACKSON));

    /** What every room may use of the outside; the JDK's own parts that are libraries to us are not in it. */
    private static final Set<String> EVERYWHERE = Set.of("java", "javax", "org.jspecify.annotations");

    private static final Set<String> ONLY_WHERE_LISTED = Set.of("java.sql", "javax.sql", "java.util.logging");

    private final Map<String, Room> rooms;

    HouseRooms(Collection<Room> rooms) {
        this.rooms = rooms.stream().collect(Collectors.toMap(Room::name, Function.identity()));
    }

    /**
     * One row of the matrix.
     *
     * @param name the package below the base package; packages below it belong to the room, unless they have a row themselves
     * @param imports rooms it may import besides {@code core}; {@code *} for all
     * @param libraries packages outside the house, with all that is below them
     */
    record Room(String name, Set<String> imports, Set<String> libraries) {}

    static Room room(String name, String imports, String libraries) {
        return new Room(name, words(imports), words(libraries));
    }

    private static Set<String> words(String line) {
        return Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the name of the room that a package of the house belongs to: the longest row that holds it, else its top level. */
    String roomOf(String packageName) {
        String below = packageName.equals(BASE) ? "" : packageName.substring(BASE.length() + 1);
        String candidate = below;
        while (!candidate.isEmpty() && !rooms.containsKey(candidate)) {
            candidate = candidate.substring(0, Math.max(0, candidate.lastIndexOf('.')));
        }
        return candidate.isEmpty() ? below.replaceFirst("\\..*", "") : candidate;
    }

    /** Returns one line for every import that the matrix does not allow, and for every class outside all rooms. */
    List<String> trespasses(Iterable<JavaClass> house) {
        List<String> found = new ArrayList<>();
        for (JavaClass visitor : house) {
            Room home = rooms.get(roomOf(visitor.getPackageName()));
            if (home == null) {
                found.add(visitor.getName() + " stands in no room: give its package a row in HouseRooms.MATRIX");
                continue;
            }
            for (Dependency step : visitor.getDirectDependenciesFromSelf()) {
                String target = step.getTargetClass().getBaseComponentType().getPackageName();
                if (!target.isEmpty() && !mayEnter(home, target)) {
                    found.add("room " + home.name() + " may not use " + target + ": " + step.getDescription());
                }
            }
        }
        return found;
    }

    private boolean mayEnter(Room home, String target) {
        if (isBelow(BASE, target)) {
            String room = roomOf(target);
            return room.equals(home.name())
                    || room.equals("core")
                    || home.imports().contains("*")
                    || home.imports().contains(room);
        }
        if (home.libraries().stream().anyMatch(library -> isBelow(library, target))) {
            return true;
        }
        return EVERYWHERE.stream().anyMatch(library -> isBelow(library, target))
                && ONLY_WHERE_LISTED.stream().noneMatch(library -> isBelow(library, target));
    }

    private static boolean isBelow(String parent, String packageName) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }
}
