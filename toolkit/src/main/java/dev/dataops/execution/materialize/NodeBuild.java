package dev.dataops.execution.materialize;

import dev.dataops.project.Node;
import dev.dataops.sql.RelationName;
import dev.dataops.warehouse.RelationCache;
import dev.dataops.warehouse.RelationInfo;
import dev.dataops.warehouse.RelationSql;
import dev.dataops.warehouse.RelationType;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.StatementOutcome;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything that a materialization has at hand for one node.
 *
 * @param node the node
 * @param select its compiled SELECT; empty for seeds
 * @param session the worker's session
 * @param statements sends and keeps the node's statements
 * @param sql the engine's SQL
 * @param relations the relations known to exist
 * @param hooks the node's hooks
 * @param macros what dbt leaves to macros
 * @param fullRefresh whether what exists is to be built anew
 * @param gate what stands between candidate and publication
 * @param stops where tests may hold the process
 */
public record NodeBuild(
        Node.Relational node,
        String select,
        Session session,
        Statements statements,
        RelationSql sql,
        RelationCache relations,
        NodeHooks hooks,
        RelationMacros macros,
        boolean fullRefresh,
        PublishGate gate,
        StopPoints stops) {

    /** Returns the name of the relation to build. */
    RelationName target() {
        return node.relation();
    }

    /** Returns what stands under the target's name now. */
    Optional<RelationInfo> existing() {
        return relations.find(session, target());
    }

    StatementOutcome run(String statement) {
        return statements.run(statement);
    }

    /** Says to tests that a step is reached. */
    void reached(String step) {
        stops.reached(step + ":" + node.id().value());
    }

    /** Runs the work in one transaction with the hooks and macros around it, inside and outside, and notes what then exists. */
    Materialized inTransaction(Supplier<Materialized> work) {
        hooks.run(NodeHooks.Moment.BEFORE, false);
        Materialized made;
        session.begin();
        try {
            hooks.run(NodeHooks.Moment.BEFORE, true);
            node.config()
                    .string("sql_header")
                    .filter(header -> !header.isBlank())
                    .ifPresent(this::run);
            made = work.get();
            macros.createIndexes(made.relation());
            hooks.run(NodeHooks.Moment.AFTER, true);
            macros.applyGrants(made.relation());
            macros.persistDocs(made.relation());
            reached("candidate");
            session.commit();
        } catch (RuntimeException | Error failure) {
            session.rollback();
            throw failure;
        }
        relations.created(made.relation());
        reached("published");
        hooks.run(NodeHooks.Moment.AFTER, false);
        return made;
    }

    /** Creates a table from the node's SELECT; where a contract is enforced, with the columns and constraints that it promises. */
    private StatementOutcome createTable(RelationName table) {
        Optional<Contract> contract = Contract.of(node);
        if (contract.isEmpty()) {
            return run(sql.createOrReplaceTableAs(table, select));
        }
        macros.assertContract(select);
        run(sql.drop(table, RelationType.TABLE));
        run(sql.createTableOf(table, contract.get().definitions()));
        return run(sql.insertInto(table, contract.get().columns(), select));
    }

    /** Fails where the node promises columns that its SELECT does not have. */
    void assertContract() {
        if (Contract.of(node).isPresent()) {
            macros.assertContract(select);
        }
    }

    /** Puts a table built from the node's SELECT in the place of whatever stands there. */
    Materialized replaceByTable() {
        RelationInfo candidate =
                new RelationInfo(target().withIdentifier(target().identifier() + "__dbt_tmp"), RelationType.TABLE);
        StatementOutcome outcome = createTable(candidate.name());
        gate.judge(node, candidate.name());
        sql.publish(candidate, target(), existing().map(RelationInfo::type)).forEach(this::run);
        return new Materialized(new RelationInfo(target(), RelationType.TABLE), "CREATE TABLE", outcome.rowsAffected());
    }
}
