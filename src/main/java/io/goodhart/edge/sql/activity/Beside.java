package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.edge.sql.activity.DeploymentTable.Deployment;
import io.goodhart.edge.sql.activity.UndoneTable.Undoing;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What new events tell beside their rows, which has tables of its own. Not safe for use by many
 * threads.
 */
final class Beside {
  private final List<Deployment> deployments = new ArrayList<>();
  private final List<Undoing> reverts = new ArrayList<>();
  private final LateArrivals late = new LateArrivals();

  /** Takes up an event that is new, and with what it came. */
  void add(EventRow row, ActivityEvent event, Batch arrived) {
    late.add(row, arrived);
    if (event instanceof ActivityEvent.Outcome outcome) {
      outcome.deployed().ifPresent(told -> deployments.add(new Deployment(row, told)));
    } else if (event instanceof ActivityEvent.Revert revert) {
      reverts.add(new Undoing(row, revert));
    }
  }

  /** Keeps it, once the events are stored. */
  void store(WriterConnection connection) throws SQLException {
    DeploymentTable.add(connection, deployments);
    UndoneTable.add(connection, reverts);
    late.store(connection);
  }

  /** Whether its source names the event, so that it counts once at whatever time it is told. */
  static boolean isNamed(ActivityEvent event) {
    return (event instanceof ActivityEvent.Outcome outcome && outcome.named())
        || (event instanceof ActivityEvent.Revert revert && revert.named());
  }
}
