package io.goodhart.edge.sql.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.edge.sql.activity.ZoneHistory.Stretch;
import io.goodhart.roster.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ZoneHistoryTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZoneId LIMA = ZoneId.of("America/Lima");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

  private static Stretch until(ZoneId zone, LocalDate last) {
    return new Stretch(DateSpan.of(LocalDate.EPOCH, last), zone);
  }

  private static Stretch since(ZoneId zone, LocalDate first) {
    return new Stretch(new DateSpan(first, Optional.empty()), zone);
  }

  @Test
  void theFirstDayOfAMembershipBeginsByItsOwnClocks() {
    ZoneHistory history = ZoneHistory.of(List.of(since(TOKYO, DAY)), BERLIN);

    assertThat(history.at(Instant.parse("2026-11-15T14:59:59Z"))).isEqualTo(BERLIN);
    assertThat(history.at(Instant.parse("2026-11-15T15:00:00Z"))).isEqualTo(TOKYO);
  }

  @Test
  void thePrimaryTeamDecidesWhereTwoApply() {
    ZoneHistory history =
        ZoneHistory.of(List.of(since(LIMA, DAY), since(TOKYO, DAY.minusDays(9))), BERLIN);

    assertThat(history.at(Instant.parse("2026-11-20T12:00:00Z"))).isEqualTo(LIMA);
    assertThat(history.at(Instant.parse("2026-11-10T12:00:00Z"))).isEqualTo(TOKYO);
  }

  @Test
  void aTeamInTheDefaultZoneMakesNoDifference() {
    assertThat(ZoneHistory.of(List.of(since(BERLIN, DAY)), BERLIN))
        .isEqualTo(ZoneHistory.always(BERLIN));
  }

  @Test
  void aMoveWithinAZoneMakesNoDifference() {
    assertThat(ZoneHistory.of(List.of(until(TOKYO, DAY.minusDays(1)), since(TOKYO, DAY)), BERLIN))
        .isEqualTo(ZoneHistory.of(List.of(since(TOKYO, LocalDate.EPOCH)), BERLIN));
  }

  @Test
  void aPrimaryTeamInTheDefaultZoneStillOutranksTheSecond() {
    ZoneHistory history = ZoneHistory.of(List.of(since(BERLIN, DAY), since(TOKYO, DAY)), BERLIN);

    assertThat(history.at(Instant.parse("2026-11-20T12:00:00Z"))).isEqualTo(BERLIN);
  }
}
