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
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDigestSchedulesTest extends DigestSchedulesContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @BeforeEach
  void makeATeam() {
    new JdbiRosterStore(DATABASE.get())
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
    return new JdbiDigestSchedules(DATABASE.get());
  }

  @Override
  protected TeamId team() {
    return new JdbiRosterStore(DATABASE.get()).teams().get(0).id();
  }
}
