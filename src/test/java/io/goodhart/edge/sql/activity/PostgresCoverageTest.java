package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.CoverageContract;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.roster.JdbiAgentStore;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.RosterStore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCoverageTest extends CoverageContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  private @Nullable ActivityStore store;

  @BeforeEach
  void setUp() {
    store = new JdbiActivityStore(DATABASE.get(), HORIZON);
  }

  @Override
  protected ActivityStore store() {
    return Objects.requireNonNull(store);
  }

  @Override
  protected ActivityStore elsewhere() {
    return new JdbiActivityStore(DATABASE.another(), HORIZON);
  }

  @Override
  protected RosterStore roster() {
    return new JdbiRosterStore(DATABASE.get());
  }

  @Override
  protected AgentStore agents() {
    return new JdbiAgentStore(DATABASE.get());
  }
}
