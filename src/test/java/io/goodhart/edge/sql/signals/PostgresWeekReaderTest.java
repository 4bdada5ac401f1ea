package io.goodhart.edge.sql.signals;

import io.goodhart.activity.ActivityStore;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.activity.JdbiActivityStore;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.roster.RosterStore;
import io.goodhart.signals.WeekReader;
import io.goodhart.signals.WeekReaderContract;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresWeekReaderTest extends WeekReaderContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected WeekReader reader() {
    return new JdbiWeekReader(DATABASE.get());
  }

  @Override
  protected ActivityStore activity() {
    return new JdbiActivityStore(DATABASE.get(), Duration.ofDays(35));
  }

  @Override
  protected RosterStore roster() {
    return new JdbiRosterStore(DATABASE.get());
  }
}
