package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.MovableClock;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.privacy.Figure;
import io.goodhart.roster.Team;
import io.goodhart.testing.AllTeams;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.FixedUsage;
import io.goodhart.testing.InMemoryDigestSchedules;
import io.goodhart.testing.InMemorySaidFigures;
import io.goodhart.testing.ReservedKeys;
import io.goodhart.testing.Rosters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 30 of 40 people of two teams were active by Monday; the line is more than 80 %. */
class CorrectedAllTeamsTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final String KEY = "digest:org:2026-W47:1";
  private static final Team SEARCH = Rosters.team(1, "Search");
  private static final Team WEB = Rosters.team(2, "Web");

  private final MovableClock clock =
      MovableClock.startingAt(MONDAY, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  private final ReservedKeys outbox = new ReservedKeys();
  private final InMemorySaidFigures said = new InMemorySaidFigures(outbox);
  private final FixedRoster roster = new FixedRoster();
  private final FixedActivity activity = new FixedActivity();
  private final List<String> corrected = new ArrayList<>();
  private final OrgDigestCompiler compiler = AllTeams.of(roster, activity, new FixedUsage(), clock);

  @BeforeEach
  void post() {
    roster.with(SEARCH, Rosters.members(20));
    for (long id = 21; id <= 40; id++) {
      roster.with(WEB, Rosters.member(id));
    }
    activity.deliberateFirst(WEEK, 30);
    said.keep(KEY, SaidFigure.of(compiler.compile(WEEK), MONDAY));
    outbox.reserve(KEY, "C0ALL", "", Optional.empty(), MONDAY);
    outbox.sent(KEY, "1.0", MONDAY);
  }

  @Test
  void beforeWednesdayNothingIsCorrected() {
    late(31, 40);
    clock.advanceTo(MONDAY.plus(Duration.ofHours(47)));

    corrections().correctDue();

    assertThat(corrected).isEmpty();
  }

  @Test
  void threePeopleMoreAreACorrectionAndOnlyOnce() {
    late(31, 33);
    wednesday();

    corrections().correctDue();
    late(34, 40);
    corrections().correctDue();

    assertThat(corrected).hasSize(1);
    assertThat(corrected.get(0))
        .contains("33 of 40 people")
        .contains("Corrected on Wed 25 Nov: late telemetry changed the count by 3.")
        .contains("First posted as \"not met\".")
        .contains("All teams now reads 33 of 40");
  }

  @Test
  void fewerAreNoneIfEverythingStandsAsItDid() {
    late(31, 31);
    wednesday();

    corrections().correctDue();
    late(32, 40);
    corrections().correctDue();

    assertThat(corrected).isEmpty();
  }

  @Test
  void aTeamThatIsCorrectedIsCorrectedInTheTableToo() {
    said.keep(
        "digest:2:2026-W47:1",
        new SaidFigure(Digest.Status.MET, Optional.of(new Figure.Range(18, 18)), MONDAY));
    wednesday();

    corrections().correctDue();

    assertThat(corrected).singleElement().asString().contains("after late telemetry.");
  }

  @Test
  void whatWasNeverPostedIsNotCorrected() {
    clock.advanceTo(MONDAY.plus(Duration.ofDays(9)));
    late(31, 40);

    corrections().correctDue();

    assertThat(corrected).isEmpty();
  }

  private void late(int first, int last) {
    for (int member = first; member <= last; member++) {
      activity.deliberate(WEEK, member, DayOfWeek.FRIDAY);
    }
  }

  private void wednesday() {
    clock.advanceTo(MONDAY.plus(Duration.ofDays(2)));
  }

  private CorrectedAllTeams corrections() {
    return new CorrectedAllTeams(
        new DigestSchedule(
            true,
            DayOfWeek.MONDAY,
            LocalTime.of(9, 0),
            LocalTime.of(9, 0),
            ZoneId.of("Europe/Berlin"),
            Optional.empty()),
        new Timetable(
            roster, new InMemoryDigestSchedules(), DigestConfig.DEFAULT, PostingTimes.EARLIEST),
        compiler,
        new Texts(),
        said,
        (key, changed, channel, message, inThread) -> {
          if (outbox.reserve(key, channel, "", Optional.empty(), clock.instant())) {
            corrected.add(PlainText.of(message) + inThread.summary());
          }
        },
        outbox,
        clock);
  }
}
