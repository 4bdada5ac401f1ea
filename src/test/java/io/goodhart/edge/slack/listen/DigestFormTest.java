package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.digest.DigestSchedule;
import io.goodhart.digest.KeptSchedule;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.sql.digest.JdbiDigestSchedules;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterRow;
import io.goodhart.roster.TeamId;
import io.goodhart.sandbox.conversation.OpenView;
import io.goodhart.sandbox.interaction.FormValues;
import io.goodhart.sandbox.interaction.MessageRef;
import io.goodhart.sandbox.interaction.SubmitOutcome;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxMessage;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schedule of a digest is changed by a form, in the sandbox; Lena leads Payments. */
class DigestFormTest {
  private static final String LENA = "U0LENA";

  @TempDir private Path folder;

  private SlackHouse house;
  private SlackMount mount;
  private HttpServer server;

  @BeforeEach
  void open() {
    house = new SlackHouse(folder);
    house.roster.setChannel(team(), SlackHouse.CHANNEL);
    mount = house.mount();
    server = house.serve(mount);
    mount.start();
    house
        .workspace()
        .addMember(SandboxMember.of(LENA, "lena", "Lena", "lena@example.dev", "Europe/Berlin"));
    house.workspace().join(SlackHouse.CHANNEL, LENA);
    lena(Optional.empty());
  }

  @AfterEach
  void close() {
    server.close();
    mount.close();
    house.close();
  }

  @Test
  void theFormShowsTheScheduleAsItIs() {
    String form = form().json().toString();

    assertThat(form)
        .contains("Digest for *Payments*", "Europe/Berlin")
        .contains("\"initial_time\":\"09:00\"")
        .contains("\"initial_conversation\":\"C0PAYMENTS\"");
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatIsSentIsTheScheduleFromThenOn() {
    form();

    SubmitOutcome outcome =
        submit(
            FormValues.of("day", "day", "TUESDAY")
                .and("from", "from", "10:00")
                .and("until", "until", "12:00")
                .and("zone", "zone", "america/new_york")
                .and("channel", "channel", "C0OTHER"));

    assertThat(outcome.isOk()).isTrue();
    assertThat(schedule())
        .isEqualTo(
            new DigestSchedule(
                true,
                DayOfWeek.TUESDAY,
                LocalTime.of(10, 0),
                LocalTime.of(12, 0),
                ZoneId.of("America/New_York"),
                Optional.of("C0OTHER")));
    assertThat(view().json().toString())
        .contains("Set to Tuesdays, between 10:00 and 12:00, America/New_York.");
  }

  @Test
  void itCanBeTurnedOffThere() {
    form();

    assertThat(submit(FormValues.of("state", "state", "off")).isOk()).isTrue();

    assertThat(schedule().on()).isFalse();
    assertThat(view().json().toString()).contains("No more digests in");
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndNothingIsChanged() {
    form();

    SubmitOutcome outcome =
        submit(
            FormValues.of("from", "from", "11:00")
                .and("until", "until", "09:00")
                .and("zone", "zone", "Berlin"));

    assertThat(outcome.errors())
        .containsOnly(
            Map.entry("until", "This is before the other time. Choose a later one."),
            Map.entry("zone", "This time zone is not known. Write it as Europe/Berlin."));
    assertThat(kept()).isEmpty();
  }

  @Test
  void whoLostTheRightMeanwhileChangesNothing() {
    form();
    lena(Optional.of(LocalDate.of(2026, 11, 17)));

    assertThat(submit(FormValues.of("state", "state", "off")).isOk()).isTrue();

    assertThat(view().json().toString()).contains("Leads of Payments and admins can change this");
    assertThat(kept()).isEmpty();
  }

  /** Opens the form by the button that shows the schedule. */
  private OpenView form() {
    house.workspace().command(LENA, SlackHouse.CHANNEL, "/digest", "schedule");
    List<SandboxMessage> seen = house.workspace().ephemerals(SlackHouse.CHANNEL, LENA);
    SandboxMessage shown = seen.get(seen.size() - 1);
    house.workspace().press(LENA, MessageRef.of(shown), "digest-change#0");
    await().atMost(SlackHouse.LIMIT).until(() -> !house.workspace().openViews(LENA).isEmpty());
    return view();
  }

  private OpenView view() {
    return house.workspace().openViews(LENA).get(0);
  }

  private SubmitOutcome submit(FormValues values) {
    return house.workspace().submit(LENA, view().id(), values);
  }

  private DigestSchedule schedule() {
    return Optional.ofNullable(kept().get(team())).orElseThrow().schedule();
  }

  private Map<TeamId, KeptSchedule> kept() {
    return new JdbiDigestSchedules(house.database).all();
  }

  private TeamId team() {
    return house.roster.team("Payments").orElseThrow().id();
  }

  private void lena(Optional<LocalDate> left) {
    RosterRow row =
        new RosterRow(
            "m-lead",
            List.of(Alias.slackUser(SlackHouse.TEAM, LENA)),
            "Payments",
            Optional.of(ZoneId.of("Europe/Berlin")),
            Optional.of(LocalDate.of(2026, 1, 1)),
            left,
            true,
            Optional.empty(),
            true);
    house.roster.apply(List.of(row), LocalDate.of(2026, 11, 1));
  }
}
