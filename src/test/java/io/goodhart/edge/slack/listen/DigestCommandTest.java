package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.digest.KeptSchedule;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.sql.digest.JdbiDigestSchedules;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterRow;
import io.goodhart.roster.TeamId;
import io.goodhart.sandbox.interaction.MessageRef;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxMessage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code /digest} in the sandbox, on Wed 18 Nov. Ben is an admin and on Payments; Anna is on it.
 */
class DigestCommandTest {
  private static final String LEAD = "U0LENA";

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
  }

  @AfterEach
  void close() {
    server.close();
    mount.close();
    house.close();
  }

  @Test
  void theScheduleIsShownWithWhatCanBeDone() {
    SandboxMessage shown = answer(SlackHouse.BEN, "schedule");

    assertThat(shown.text())
        .isEqualTo(
            "Digest for *Payments*: Mondays 09:00, Europe/Berlin, in <#C0PAYMENTS>."
                + " Next: Mon 23 Nov (CET).");
    assertThat(shown.blocks().toString())
        .contains("Change when the digest of Payments is posted", "Turn off the digest");
  }

  @Test
  void aTimeThatADayLacksIsSetAndSaid() {
    assertThat(ask(SlackHouse.BEN, "schedule sundays 02:30 Europe/Berlin"))
        .isEqualTo(
            "Set to Sundays 02:30, Europe/Berlin. On Sun 28 Mar 2027 there is no 02:30; it will"
                + " post at 03:00 that day. The digest of 2\u20138 November comes now.");
  }

  @Test
  void whoSetWhatIsKeptAndShown() {
    ask(SlackHouse.BEN, "schedule mondays 10:00-12:00");
    ask(SlackHouse.BEN, "schedule Payments tuesdays <#C0OTHER|other>");

    List<KeptSchedule> changes = new JdbiDigestSchedules(house.database).changes(team());
    assertThat(changes)
        .extracting(change -> change.by().orElseThrow().value())
        .containsExactly("T0SANDBOX/U0BEN", "T0SANDBOX/U0BEN");
    SandboxMessage shown = answer(SlackHouse.BEN, "schedule");
    assertThat(shown.text())
        .startsWith(
            "Digest for *Payments*: Tuesdays, between 10:00 and 12:00, Europe/Berlin, in"
                + " <#C0OTHER>. Next: Tue 24 Nov (CET).");
    assertThat(shown.blocks().toString()).contains("<@U0BEN> set this on Wed 18 Nov, 11:0");
  }

  @Test
  void offAndOnAreAlsoButtons() {
    SandboxMessage off = answer(SlackHouse.BEN, "schedule off");
    assertThat(off.text())
        .isEqualTo(
            "No more digests in <#C0PAYMENTS>. The team still counts in the all-teams digest.");
    assertThat(ask(SlackHouse.BEN, "")).contains("turned off");

    house.workspace().press(SlackHouse.BEN, MessageRef.of(off), "digest-on#0");

    await()
        .atMost(SlackHouse.LIMIT)
        .until(
            () ->
                house.workspace().ephemerals(SlackHouse.CHANNEL, SlackHouse.BEN).stream()
                    .anyMatch(message -> message.text().startsWith("Set to Mondays 09:00")));
    assertThat(ask(SlackHouse.BEN, "")).contains("next Mon 23 Nov, 09:00 CET");
  }

  @Test
  void aLeadOfTheTeamMayChangeItAndNobodyElse() {
    for (String words : List.of("", "schedule off", "schedule Payments off", "preview", "now")) {
      assertThat(ask(SlackHouse.ANNA, words))
          .isEqualTo("Leads of Payments and admins can change this. Nothing was changed.");
    }
    assertThat(new JdbiDigestSchedules(house.database).all()).isEmpty();
    enlist(LEAD);

    assertThat(ask(LEAD, "schedule off")).startsWith("No more digests");
    assertThat(ask(LEAD, "preview Paymetns"))
        .isEqualTo("There is no team \"Paymetns\". Did you mean *Payments*? Nothing was changed.");
    assertThat(ask(LEAD, "now Search")).startsWith("There is no team \"Search\".");
  }

  @Test
  void aPressIsHeldAgainstTheRightsOfItsMoment() {
    SandboxMessage shown = answer(SlackHouse.BEN, "schedule");

    assertThat(
            house
                .ports
                .digestAnswers()
                .press(
                    new Press("digest-off", Long.toString(team().value())),
                    new Asker(Alias.slackUser(SlackHouse.TEAM, SlackHouse.ANNA), ZoneId.of("UTC")))
                .orElseThrow()
                .summary())
        .startsWith("Leads of Payments and admins");
    assertThat(shown.text()).contains("Next:");
    assertThat(new JdbiDigestSchedules(house.database).all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schedul  | `/digest schedul` is not something I know. Did you mean `/digest schedule`?"
            + " All of it: `/digest help`",
        "prevew   | `/digest prevew` is not something I know. Did you mean `/digest preview`?"
            + " All of it: `/digest help`",
        "sandwich | `/digest sandwich` is not something I know. All of it: `/digest help`",
      })
  void anUnknownWordIsAnsweredWithWhatIsNear(String words, String answer) {
    assertThat(ask(SlackHouse.BEN, words)).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"schedule 25:00", "schedule Payments whenever", "schedule 11:00-09:00"})
  void aScheduleThatCannotBeReadChangesNothing(String words) {
    enlist(LEAD);

    assertThat(ask(LEAD, words)).contains("could not be read", "Nothing was changed");
    assertThat(new JdbiDigestSchedules(house.database).all()).isEmpty();
  }

  @Test
  void aPreviewIsOfAClosedWeekAndForTheAskerAlone() {
    grow();
    SandboxMessage preview = answer(SlackHouse.BEN, "preview");

    assertThat(preview.text())
        .startsWith(
            "*Only you see this.* Preview of the last closed week, as it would be posted in"
                + " <#C0PAYMENTS>. Payments, 9\u201315 November: cannot say.");
    assertThat(preview.blocks().toString()).contains("9\u201315 Nov \u00b7 Cannot say");
    assertThat(house.workspace().messages(SlackHouse.CHANNEL)).isEmpty();
    assertThat(ask(SlackHouse.BEN, "preview 2026-W45")).contains("2\u20138 November");
    assertThat(ask(SlackHouse.BEN, "preview 2026-W60")).contains("is not a week");
  }

  @ParameterizedTest
  @ValueSource(strings = {"preview 2026-W47", "preview Payments 2026-W47", "preview 2026-W50"})
  void theRunningWeekIsShownToNobody(String words) {
    grow();

    assertThat(ask(SlackHouse.BEN, words))
        .isEqualTo(
            "The running week is not shown early, to anyone. Last closed week: 9\u201315 Nov.");
  }

  @Test
  void nowPostsOnceAndThenSaysWhen() {
    grow();
    assertThat(ask(SlackHouse.BEN, "now")).startsWith("On its way to <#C0PAYMENTS>.");
    house.sender.flush();

    assertThat(ask(SlackHouse.BEN, "now"))
        .matches(
            "Already posted on Wed 18 Nov, 11:0\\d CET, in <#C0PAYMENTS>\\. One digest a week, so"
                + " nothing new was sent\\.");
    house.sender.flush();

    assertThat(house.workspace().messages(SlackHouse.CHANNEL)).hasSize(1);
    assertThat(ask(SlackHouse.BEN, "status"))
        .matches(
            "\\*Payments:\\* last posted Wed 18 Nov, 11:0\\d CET \u00b7 next Mon 23 Nov, 09:00 CET"
                + " \u00b7 0 waiting \u00b7 zone Europe/Berlin");
  }

  @Test
  void aTeamThatIsTooSmallIsToldOnceAndNeverAgain() {
    assertThat(ask(SlackHouse.BEN, "now")).startsWith("Payments has too few people");
    assertThat(ask(SlackHouse.BEN, "now")).startsWith("Payments has too few people");
    house.sender.flush();

    assertThat(house.workspace().messages(SlackHouse.CHANNEL)).hasSize(1);
  }

  @Test
  void theCommandOfEveryNameKnowsItToo() {
    house.workspace().command(SlackHouse.BEN, SlackHouse.CHANNEL, "/goodhart", "digest help");

    assertThat(last(SlackHouse.BEN).text()).startsWith("`/digest` when the last one was posted");
  }

  private void enlist(String user) {
    house
        .workspace()
        .addMember(SandboxMember.of(user, "lena", "Lena", "lena@example.dev", "Europe/Berlin"));
    house.workspace().join(SlackHouse.CHANNEL, user);
    house.roster.apply(List.of(row("m-lead", user, true)), LocalDate.of(2026, 11, 1));
  }

  /** Ten more, so that the team is not too small for a figure. */
  private void grow() {
    List<RosterRow> rows = new ArrayList<>();
    for (int i = 3; i <= 12; i++) {
      rows.add(row("m-" + i, "U0M" + i, false));
    }
    house.roster.apply(rows, LocalDate.of(2026, 11, 1));
  }

  private static RosterRow row(String member, String user, boolean leads) {
    return new RosterRow(
        member,
        List.of(Alias.slackUser(SlackHouse.TEAM, user)),
        "Payments",
        Optional.of(ZoneId.of("Europe/Berlin")),
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.empty(),
        true,
        Optional.empty(),
        leads);
  }

  private TeamId team() {
    return house.roster.team("Payments").orElseThrow().id();
  }

  private String ask(String user, String text) {
    return answer(user, text).text();
  }

  private SandboxMessage answer(String user, String text) {
    house.workspace().command(user, SlackHouse.CHANNEL, "/digest", text);
    return last(user);
  }

  private SandboxMessage last(String user) {
    List<SandboxMessage> seen = house.workspace().ephemerals(SlackHouse.CHANNEL, user);
    return seen.get(seen.size() - 1);
  }
}
