package io.goodhart.edge.sql.activity;

import io.goodhart.activity.Deployed;
import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** What deployments brought where. */
final class DeploymentTable {
  private static final RowInsert<Deployment> INSERT =
      RowInsert.of(
          "deployment",
          List.of("at_ms", "key", "subject_id", "place", "version"),
          "at_ms, key",
          DeploymentTable::bind);

  private DeploymentTable() {}

  /** Keeps what these outcomes, which are new, tell of deployments. */
  static void add(WriterConnection connection, List<Deployment> deployments) throws SQLException {
    int unused = INSERT.together(connection, deployments);
  }

  private static void bind(PreparedStatement insert, int before, Deployment row)
      throws SQLException {
    insert.setLong(before + 1, row.event.atMillis());
    insert.setLong(before + 2, row.event.key());
    insert.setLong(before + 3, row.event.subject());
    insert.setLong(before + 4, row.deployed.place());
    insert.setLong(before + 5, row.deployed.version());
  }

  /** An outcome as its row has it, and what it brought where. */
  record Deployment(EventRow event, Deployed deployed) {}
}
