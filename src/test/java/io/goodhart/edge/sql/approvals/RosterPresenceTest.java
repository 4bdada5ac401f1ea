package io.goodhart.edge.sql.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.RosterPresence;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.OwnerState;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.LeaveRow;
import io.goodhart.roster.RosterRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterPresenceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  private static final Alias MARA = Alias.slackUser("T1", "UMARA");

  @BeforeEach
  void hire() {
    JdbiRosterStore roster = new JdbiRosterStore(DATABASE.get());
    roster.apply(
        List.of(
            new RosterRow(
                "m-1",
                List.of(MARA),
                "Payments",
                Optional.of(ZoneId.of("Europe/Berlin")),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                false)),
        LocalDate.of(2026, 11, 1));
    LocalDate day = LocalDate.of(2026, 11, 25);
    roster.applyLeave(List.of(new LeaveRow(MARA, day, day.plusDays(1))));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T06:59:59Z, OFF_HOURS",
    "2026-11-23T07:00:00Z, WORKING",
    "2026-11-23T17:59:59Z, WORKING",
    "2026-11-23T18:00:00Z, OFF_HOURS",
    "2026-11-22T10:00:00Z, OFF_HOURS",
    "2026-11-24T22:59:59Z, OFF_HOURS",
    "2026-11-24T23:00:00Z, AWAY",
    "2026-11-26T12:00:00Z, AWAY",
    "2026-11-27T12:00:00Z, WORKING"
  })
  void theOwnersOwnClockAndLeaveCount(Instant at, OwnerState state) {
    assertThat(of(MARA, at)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource("2026-11-23T12:00:00Z")
  void nothingIsKnownOfStrangers(Instant at) {
    assertThat(of(Alias.slackUser("T1", "UNOBODY"), at)).isEqualTo(OwnerState.UNKNOWN);
  }

  private static OwnerState of(Alias who, Instant at) {
    return new RosterPresence(
            new JdbiRosterStore(DATABASE.get()), new JdbiAbsences(DATABASE.get()), ZoneOffset.UTC)
        .of(new Person(who, Optional.empty()), at);
  }
}
