package dev.dataops.execution.testing;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.execution.materialize.Statements;
import dev.dataops.execution.result.NodeStatus;
import dev.dataops.project.Node;
import dev.dataops.sql.RelationName;
import dev.dataops.warehouse.RelationSql;
import dev.dataops.warehouse.ResultTable;
import dev.dataops.warehouse.Session;
import java.util.List;

/** Runs a data test: the query that finds what is wrong, wrapped into one that counts and judges. */
public final class TestExecution {
    private TestExecution() {}

    /**
     * Runs a test.
     *
     * @param test the test
     * @param wrongRows its compiled SQL
     * @param session the worker's session
     * @param statements sends and keeps what is run
     * @param sql the engine's SQL
     * @param store whether what is wrong is kept in the test's own table
     */
    public static TestOutcome run(
            Node.DataTest test,
            String wrongRows,
            Session session,
            Statements statements,
            RelationSql sql,
            boolean store) {
        TestThresholds thresholds = TestThresholds.of(test);
        String judged = wrongRows;
        if (store) {
            RelationName failures = test.failures();
            statements.run(sql.createSchema(failures.database(), failures.schema()));
            statements.run(sql.createOrReplaceTableAs(failures, wrongRows));
            judged = "select * from " + failures;
        }
        List<Object> row = onlyRow(test, statements.query(thresholds.query(judged)));
        long count = number(test, row.get(0));
        NodeStatus status = thresholds.judge(truth(row.get(1)), truth(row.get(2)));
        return new TestOutcome(status, count, message(thresholds, status, count));
    }

    private static String message(TestThresholds thresholds, NodeStatus status, long count) {
        if (status == NodeStatus.PASS) {
            return "";
        }
        boolean failed = status == NodeStatus.FAIL;
        return "Got " + count + (count == 1 ? " result" : " results") + ", configured to "
                + (failed ? "fail if " + thresholds.errorIf() : "warn if " + thresholds.warnIf());
    }

    private static List<Object> onlyRow(Node.DataTest test, ResultTable table) {
        if (table.rows().size() != 1 || table.columns().size() != 3) {
            throw new ToolkitException(Diagnostic.error(
                            ErrorCode.SQL_FAILED,
                            "the test's query returned " + table.rows().size() + " rows instead of one count")
                    .at(test.location())
                    .of(test.id().value())
                    .withHint("fail_calc must be an aggregate, such as count(*)"));
        }
        return table.rows().get(0);
    }

    private static long number(Node.DataTest test, Object value) {
        if (value instanceof Number count) {
            return count.longValue();
        }
        if (value == null) {
            return 0;
        }
        throw new ToolkitException(
                Diagnostic.error(ErrorCode.SQL_FAILED, "the test's fail_calc gave '" + value + "', not a number")
                        .at(test.location())
                        .of(test.id().value()));
    }

    private static boolean truth(Object value) {
        return Boolean.TRUE.equals(value);
    }
}
