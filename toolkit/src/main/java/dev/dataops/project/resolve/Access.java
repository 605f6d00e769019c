package dev.dataops.project.resolve;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import dev.dataops.project.ResourceType;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who may refer to a model: a private one only members of its group, a protected one everybody, unless its package restricts access.
 *
 * @see <a href="https://docs.getdbt.com/docs/mesh/govern/model-access">Model access</a>
 */
final class Access {
    private Access() {}

    static void check(Pending node, Pending target, Supplier<SourceLocation> where, Problems problems) {
        if (target.type() != ResourceType.MODEL) {
            return;
        }
        String access = target.traits().map(Pending.Traits::access).orElse("protected");
        boolean stranger = !node.facts().packageName().equals(target.facts().packageName())
                && target.owner().restrictsAccess();
        Optional<String> group = node.group();
        boolean outside = group.isEmpty() || !group.equals(target.group()) || stranger;
        boolean denied = access.equals("private") ? outside : access.equals("protected") && stranger;
        if (denied) {
            String allowed = access.equals("private")
                    ? "only members of the group '" + target.group().orElse("") + "' may use it"
                    : "only package '" + target.facts().packageName() + "' may use it";
            problems.add(Diagnostic.error(
                            ErrorCode.REF_NOT_FOUND,
                            node.type().label() + " '" + node.facts().name() + "' may not refer to '"
                                    + target.facts().name() + "', which is " + access + ": " + allowed)
                    .at(where.get())
                    .of(node.id().value())
                    .withHint("widen the access of " + target.id() + ", or move the node into the group"));
        }
    }
}
