package io.goodhart.edge.sql.digest;

import io.goodhart.digest.DigestSchedules;
import io.goodhart.digest.DigestSchedulesContract;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterRow;
import io.goodhart.roster.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** The contract of schedules over a real database. */
abstract class JdbiDigestSchedulesContract extends DigestSchedulesContract {
  /** The database under test, emptied before each test. */
  abstract TestDatabase database();

  @BeforeEach
  void makeATeam() {
    new JdbiRosterStore(database().get())
        .apply(
            List.of(
                new RosterRow(
                    "m-1",
                    List.of(Alias.slackUser("T1", "U1")),
                    "Payments",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    Optional.empty(),
                    false)),
            LocalDate.of(2026, 11, 1));
  }

  @Override
  protected DigestSchedules schedules() {
    return new JdbiDigestSchedules(database().get());
  }

  @Override
  protected TeamId team() {
    return new JdbiRosterStore(database().get()).teams().get(0).id();
  }
}
