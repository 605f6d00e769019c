package dev.dataops.jinja.operation;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Dicts;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Repr;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of {@code set}; elements keep the order in which they came. */
public final class SetMethods {
    private static final Set<String> NAMES = Set.of(
            "add",
            "clear",
            "copy",
            "difference",
            "difference_update",
            "discard",
            "intersection",
            "intersection_update",
            "isdisjoint",
            "issubset",
            "issuperset",
            "pop",
            "remove",
            "symmetric_difference",
            "symmetric_difference_update",
            "union",
            "update");

    private static final Signature NOTHING = Signature.of();
    private static final Signature ELEMENT = Signature.of("element");
    private static final Signature OTHERS = Signature.of().rest();

    private SetMethods() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** Returns a new set of the elements of any iterable value. */
    public static Set<Object> create(@Nullable Object iterable) {
        Set<Object> set = new LinkedHashSet<>();
        addAll(set, iterable);
        return set;
    }

    static @Nullable Object call(Set<Object> set, String name, Arguments arguments) {
        return switch (name) {
            case "copy", "clear", "pop" -> callWithout(set, name, arguments);
            case "add", "remove", "discard" ->
                change(set, name, arguments.bind(name, ELEMENT).get(0));
            case "issubset" ->
                Values.isSubset(set, create(arguments.bind(name, ELEMENT).get(0)));
            case "issuperset" ->
                Values.isSubset(create(arguments.bind(name, ELEMENT).get(0)), set);
            case "isdisjoint" ->
                intersection(set, create(arguments.bind(name, ELEMENT).get(0))).isEmpty();
            default -> combine(set, name, arguments);
        };
    }

    private static @Nullable Object callWithout(Set<Object> set, String name, Arguments arguments) {
        arguments.bind(name, NOTHING);
        if (name.equals("copy")) {
            return new LinkedHashSet<>(set);
        }
        if (name.equals("clear")) {
            set.clear();
            return null;
        }
        Iterator<Object> walk = set.iterator();
        if (!walk.hasNext()) {
            throw JinjaException.of("pop from an empty set");
        }
        Object first = walk.next();
        walk.remove();
        return first;
    }

    private static @Nullable Object change(Set<Object> set, String name, @Nullable Object element) {
        if (name.equals("add")) {
            Dicts.add(set, element);
        } else if (!Dicts.remove(set, element) && name.equals("remove")) {
            throw JinjaException.of("there is no element " + Repr.of(element) + " in the set");
        }
        return null;
    }

    private static @Nullable Object combine(Set<Object> set, String name, Arguments arguments) {
        boolean update = name.equals("update") || name.endsWith("_update");
        Set<Object> result = new LinkedHashSet<>(set);
        for (Object other : arguments.bind(name, OTHERS).rest()) {
            Set<Object> elements = create(other);
            switch (name) {
                case "union", "update" -> addAll(result, elements);
                case "intersection", "intersection_update" -> result = intersection(result, elements);
                case "difference", "difference_update" -> result = difference(result, elements);
                default -> {
                    Set<Object> fresh = difference(elements, result);
                    result = difference(result, elements);
                    addAll(result, fresh);
                }
            }
        }
        if (!update) {
            return result;
        }
        set.clear();
        set.addAll(result);
        return null;
    }

    private static void addAll(Set<Object> set, @Nullable Object iterable) {
        Iterator<?> walk = Values.iterate(iterable);
        while (walk.hasNext()) {
            Dicts.add(set, walk.next());
        }
    }

    private static Set<Object> intersection(Set<?> left, Set<?> right) {
        Set<Object> common = new LinkedHashSet<>();
        for (Object element : left) {
            if (Dicts.contains(right, element)) {
                common.add(element);
            }
        }
        return common;
    }

    static Set<Object> difference(Set<?> left, Set<?> right) {
        Set<Object> rest = new LinkedHashSet<>();
        for (Object element : left) {
            if (!Dicts.contains(right, element)) {
                rest.add(element);
            }
        }
        return rest;
    }
}
