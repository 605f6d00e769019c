package dev.dataops.project;

/**
 * dbt's unique id of a node, such as {@code model.shop.orders} or {@code test.shop.not_null_orders_id.cf6c17daed}.
 *
 * @param value the id as dbt spells it
 */
public record NodeId(String value) implements Comparable<NodeId> {
    public NodeId {
        if (value.indexOf('.') < 1) {
            throw new IllegalArgumentException("not a unique id: " + value);
        }
    }

    /** Creates an id from its parts, such as the package and the name. */
    public static NodeId of(ResourceType type, String... parts) {
        return new NodeId(type.label() + "." + String.join(".", parts));
    }

    /** Returns the type that the id begins with. */
    public ResourceType resourceType() {
        String label = value.substring(0, value.indexOf('.'));
        return ResourceType.ofLabel(label).orElseThrow(() -> new IllegalStateException("unknown type in id: " + value));
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
