package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.GroupTotals;
import io.goodhart.activity.GroupTotalsContract;
import io.goodhart.activity.UsageStore;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.roster.JdbiAgentStore;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.RosterStore;

/** The contract of totals over a real database. */
abstract class JdbiGroupTotalsContract extends GroupTotalsContract {
  /** The database under test, emptied before each test. */
  abstract TestDatabase database();

  @Override
  protected ActivityStore store() {
    return new JdbiActivityStore(database().get(), HORIZON);
  }

  @Override
  protected ActivityStore elsewhere() {
    return new JdbiActivityStore(database().another(), HORIZON);
  }

  @Override
  protected UsageStore usage() {
    return new JdbiUsageStore(database().get());
  }

  @Override
  protected GroupTotals groups() {
    return new JdbiGroupTotals(database().get());
  }

  @Override
  protected RosterStore roster() {
    return new JdbiRosterStore(database().get());
  }

  @Override
  protected AgentStore agents() {
    return new JdbiAgentStore(database().get());
  }
}
