package dev.dataops.execution.materialize;

import dev.dataops.warehouse.RelationInfo;
import dev.dataops.warehouse.RelationType;
import java.util.OptionalLong;

/** A view on the node's SELECT. */
final class ViewMaterialization implements Materialization {
    @Override
    public Materialized materialize(NodeBuild build) {
        return build.inTransaction(() -> {
            build.assertContract();
            build.existing()
                    .filter(old -> old.type() != RelationType.VIEW)
                    .ifPresent(old -> build.run(build.sql().drop(old.name(), old.type())));
            build.run(build.sql().createOrReplaceView(build.target(), build.select()));
            return new Materialized(
                    new RelationInfo(build.target(), RelationType.VIEW), "CREATE VIEW", OptionalLong.empty());
        });
    }
}
