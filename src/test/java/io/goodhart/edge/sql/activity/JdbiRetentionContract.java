package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.RetentionContract;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.roster.JdbiAgentStore;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.privacy.ActivityRetention;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.RosterStore;
import java.util.Objects;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** The contract of retention over a real database. */
abstract class JdbiRetentionContract extends RetentionContract {
  /** The database under test, emptied before each test. */
  abstract TestDatabase database();

  private @Nullable ActivityStore store;

  @BeforeEach
  void setUp() {
    store = new JdbiActivityStore(database().get(), HORIZON);
  }

  @Override
  protected ActivityStore store() {
    return Objects.requireNonNull(store);
  }

  @Override
  protected ActivityStore elsewhere() {
    return new JdbiActivityStore(database().another(), HORIZON);
  }

  @Override
  protected RosterStore roster() {
    return new JdbiRosterStore(database().get());
  }

  @Override
  protected AgentStore agents() {
    return new JdbiAgentStore(database().get());
  }

  @Override
  protected ActivityRetention retention() {
    return new JdbiActivityRetention(database().get());
  }

  @Override
  protected long events() {
    return database()
        .get()
        .read(
            "Counting events",
            handle -> {
              try (Query query = handle.createQuery("SELECT COUNT(*) FROM event")) {
                return query.mapTo(Long.class).one();
              }
            });
  }
}
