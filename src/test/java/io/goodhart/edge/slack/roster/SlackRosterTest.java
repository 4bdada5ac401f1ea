package io.goodhart.edge.slack.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.commands.Asker;
import io.goodhart.commands.ChannelCount;
import io.goodhart.commands.CountChannel;
import io.goodhart.commands.Press;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.slack.listen.SlackMount;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.DatabaseConfig;
import io.goodhart.edge.sql.roster.JdbiAdmins;
import io.goodhart.edge.sql.roster.JdbiDirectory;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.roster.Admins;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.Roles;
import io.goodhart.roster.Team;
import io.goodhart.sandbox.state.MemberTrait;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxUserGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People and groups of the sandbox become the roster, and stay in step with it. */
class SlackRosterTest {
  private static final LocalDate TODAY = LocalDate.ofInstant(SlackHouse.NOW, ZoneOffset.UTC);
  private static final String ANNA = SlackHouse.ANNA;
  private static final String BEN = SlackHouse.BEN;
  private static final String CLEO = "U0CLEO";
  private static final SandboxUserGroup GROUP =
      SandboxUserGroup.of("S0PAY", "payments-team", ANNA, BEN, CLEO, SlackHouse.HELPER);

  @TempDir private Path folder;

  private SlackHouse house;
  private SlackMount mount;
  private HttpServer server;
  private Database database;
  private JdbiRosterStore roster;
  private JdbiDirectory directory;
  private Admins admins;
  private Roles roles;
  private RosterKeeper keeper;

  @BeforeEach
  void open() throws Exception {
    house = new SlackHouse(Files.createDirectories(folder.resolve("house")));
    mount = house.mount();
    server = house.serve(mount);
    mount.start();
    database =
        Database.open(
            DatabaseConfig.embedded(
                Files.createDirectories(folder.resolve("roster")), ZoneOffset.UTC));
    roster = new JdbiRosterStore(database);
    directory = new JdbiDirectory(database);
    admins = new JdbiAdmins(database);
    roles = new Roles(Set.of("@goodhart-ops"), admins, roster);
    house
        .workspace()
        .addMember(SandboxMember.of(CLEO, "cleo", "Cleo", "cleo@example.dev", "Europe/Berlin"));
    house.workspace().putUserGroup(GROUP);
    house
        .workspace()
        .putUserGroup(SandboxUserGroup.of("S0OPS", "goodhart-ops", CLEO, SlackHouse.HELPER));
    house.sandbox.deliveries().awaitQuiet(SlackHouse.LIMIT);
    keeper = keeper(Map.of("Payments", "@payments-team"));
  }

  @AfterEach
  void close() {
    keeper.close();
    server.close();
    mount.close();
    house.close();
    database.close();
  }

  @Test
  void aUserGroupIsATeamOfItsPeopleWithoutBots() {
    keeper.start();

    eventually(() -> assertThat(teams(CLEO)).containsExactly("Payments"));
    assertThat(member("email:anna@example.dev")).isEqualTo(member(ANNA)).isNotZero();
    assertThat(member(SlackHouse.HELPER)).isZero();
    assertThat(roster.team("Payments").map(Team::zone)).contains(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void thePeopleOfTheAdminsGroupAreAdminsWhileTheyAreInIt() {
    keeper.start();
    eventually(() -> assertThat(roles.isAdmin(Alias.slackUser(SlackHouse.TEAM, CLEO))).isTrue());
    assertThat(roles.isAdmin(Alias.slackUser(SlackHouse.TEAM, SlackHouse.HELPER))).isFalse();

    house
        .workspace()
        .putUserGroup(SandboxUserGroup.of("S0OPS", "goodhart-ops", ANNA, SlackHouse.HELPER));

    eventually(() -> assertThat(roles.isAdmin(Alias.slackUser(SlackHouse.TEAM, CLEO))).isFalse());
    assertThat(roles.isAdmin(Alias.slackUser(SlackHouse.TEAM, ANNA))).isTrue();
  }

  @Test
  void whoIsOutIsOutByReason() {
    change(CLEO, MemberTrait.GUEST);
    house.workspace().addMember(person("U0STRANGER").with(MemberTrait.STRANGER).ofTeam("T0OTHER"));
    house.workspace().addMember(person("U0GONE").with(MemberTrait.DEACTIVATED));
    keeper.start();

    eventually(() -> assertThat(house.marks.get(RosterReport.MARK)).isPresent());
    RosterReport report = RosterReport.parse(house.marks.get(RosterReport.MARK).orElseThrow());
    assertThat(report.people()).isEqualTo(2);
    assertThat(report.out())
        .containsOnly(
            Map.entry(OutReason.BOT, 3),
            Map.entry(OutReason.GUEST, 1),
            Map.entry(OutReason.STRANGER, 1),
            Map.entry(OutReason.DEACTIVATED, 1));
    assertThat(report.problems()).isEmpty();
    assertThat(teams(CLEO)).isEmpty();
  }

  @Test
  void aLongListIsReadToItsEnd() {
    List<String> ids = IntStream.range(0, 1_100).mapToObj(i -> "U0P" + i).toList();
    ids.forEach(id -> house.workspace().addMember(person(id)));
    house.workspace().putUserGroup(GROUP.withUsers(ids.toArray(String[]::new)));
    keeper.start();

    eventually(() -> assertThat(teams("U0P1099")).containsExactly("Payments"));
  }

  @Test
  void newsAreFollowedWithinSeconds() {
    keeper.start();
    eventually(() -> assertThat(teams(CLEO)).containsExactly("Payments"));

    house.workspace().addMember(person("U0DORA"));
    house.workspace().putUserGroup(GROUP.withUsers(ANNA, CLEO, "U0DORA"));
    eventually(() -> assertThat(teams("U0DORA")).containsExactly("Payments"));
    eventually(() -> assertThat(teams(BEN)).isEmpty());
    assertThat(roster.teamsOf(memberId(BEN), TODAY.minusDays(1))).hasSize(1);

    house.workspace().removeMember(CLEO);
    eventually(() -> assertThat(teams(CLEO)).isEmpty());
    change("U0DORA", MemberTrait.GUEST);
    eventually(() -> assertThat(teams("U0DORA")).isEmpty());
  }

  @Test
  void aPlanWithoutUserGroupsIsAWarningAndNothingBreaks() {
    house.sandbox.faults().onMethod("usergroups.list").times(50).error("plan_upgrade_required");
    keeper.start();

    eventually(() -> assertThat(house.marks.get(RosterReport.MARK)).isPresent());
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("This Slack plan has no user groups");
    assertThat(roster.teams()).isEmpty();
  }

  @Test
  void aMissingScopeNamesItsRemedy() {
    house.sandbox.faults().onMethod("usergroups.list").times(50).error("missing_scope");
    keeper.start();

    eventually(() -> assertThat(house.marks.get(RosterReport.MARK)).isPresent());
    assertThat(problems()).singleElement().asString().contains("manifest.yml");
  }

  @Test
  void aListThatIsHeldBackIsReadAfterTheTimeAskedFor() {
    house.sandbox.faults().onMethod("users.list").times(1).rateLimited(1);
    keeper.start();

    eventually(() -> assertThat(teams(CLEO)).containsExactly("Payments"));
  }

  @Test
  void aGroupThatIsGoneLeavesItsTeamAsItWas() {
    keeper.start();
    eventually(() -> assertThat(teams(CLEO)).containsExactly("Payments"));
    keeper.close();
    house.workspace().putUserGroup(GROUP.asDisabled());
    keeper = keeper(Map.of("Payments", "@payments-team"));
    keeper.start();

    eventually(() -> assertThat(problems()).hasSize(1));
    assertThat(teams(CLEO)).containsExactly("Payments");
  }

  @Test
  void besideARosterFileSlackOnlyTellsWhoIsWhoAndWhoLeft() {
    keeper.close();
    directory = new JdbiDirectory(house.database);
    roster = house.roster;
    keeper = keeper(Map.of("Other", "@payments-team"));
    house.workspace().removeMember(BEN);
    keeper.start();

    eventually(() -> assertThat(teams(BEN)).isEmpty());
    assertThat(teams(ANNA)).containsExactly("Payments");
    assertThat(member("email:anna@example.dev")).isEqualTo(member(ANNA)).isNotZero();
    assertThat(roster.team("Other")).isEmpty();
    eventually(() -> assertThat(problems()).singleElement().asString().contains("roster file"));
  }

  @Test
  void aChannelsPeopleBecomeATeamThatStaysInStep() {
    Message answer = press(ANNA);

    assertThat(answer.summary()).startsWith("*payments* is a team now: 2 people, weeks in");
    assertThat(teams(BEN)).containsExactly("payments");
    assertThat(roster.team("payments").orElseThrow().channel()).contains(SlackHouse.CHANNEL);
    assertThat(press(BEN).summary()).startsWith("This channel's people are counted already");

    keeper.close();
    keeper = keeper(Map.of());
    keeper.start();
    house.workspace().join(SlackHouse.CHANNEL, CLEO);
    eventually(() -> assertThat(teams(CLEO)).containsExactly("payments"));
    house.workspace().leave(SlackHouse.CHANNEL, BEN);
    eventually(() -> assertThat(teams(BEN)).isEmpty());
  }

  @Test
  void guestsAndPeopleFromElsewhereCannotMakeATeam() {
    change(CLEO, MemberTrait.GUEST);

    assertThat(keeper.channelTeams().count(SlackHouse.CHANNEL, asker(CLEO)))
        .isInstanceOf(ChannelCount.Guest.class);
    assertThat(keeper.channelTeams().count("C0OTHER", asker(BEN)))
        .isInstanceOf(ChannelCount.NotInChannel.class);
    assertThat(roster.teams()).isEmpty();
  }

  @Test
  void aTeamOfThatNameIsNotTakenOver() {
    assertThat(directory.applyTeam("Payments", List.of(), TODAY)).isZero();

    assertThat(keeper.channelTeams().count(SlackHouse.CHANNEL, asker(ANNA)))
        .isEqualTo(new ChannelCount.NameTaken("payments"));
  }

  @Test
  void withoutSlacksAnswerNothingIsCounted() {
    house.sandbox.faults().onMethod("conversations.members").error("missing_scope");

    assertThat(keeper.channelTeams().count(SlackHouse.CHANNEL, asker(ANNA)))
        .isInstanceOf(ChannelCount.Unreachable.class);
    assertThat(roster.teams()).isEmpty();
  }

  private RosterKeeper keeper(Map<String, String> teams) {
    RosterKeeper made =
        new RosterKeeper(
            house.connection,
            RosterSources.of(teams),
            directory,
            roster,
            roles,
            admins,
            house.marks,
            house.clock,
            ZoneOffset.UTC,
            gone -> {},
            () -> {});
    house.news = made;
    return made;
  }

  private Message press(String user) {
    return new CountChannel(keeper.channelTeams(), new Texts())
        .press(new Press(CountChannel.ACTION, SlackHouse.CHANNEL), asker(user))
        .orElseThrow();
  }

  private void change(String user, MemberTrait trait) {
    SandboxMember now =
        house.workspace().members().stream()
            .filter(member -> member.id().equals(user))
            .findFirst()
            .orElseThrow();
    house.workspace().updateMember(now.with(trait));
  }

  private List<String> problems() {
    return house
        .marks
        .get(RosterReport.MARK)
        .map(RosterReport::parse)
        .map(RosterReport::problems)
        .orElse(List.of());
  }

  private List<String> teams(String user) {
    return roster
        .memberOf(Alias.slackUser(SlackHouse.TEAM, user))
        .map(member -> roster.teamsOf(member, TODAY).stream().map(Team::name).toList())
        .orElse(List.of());
  }

  private MemberId memberId(String user) {
    return roster.memberOf(Alias.slackUser(SlackHouse.TEAM, user)).orElseThrow();
  }

  /** The member of a user id or of an alias in its written form; 0: none. */
  private long member(String name) {
    Alias alias = name.contains(":") ? Alias.parse(name) : Alias.slackUser(SlackHouse.TEAM, name);
    return roster.memberOf(alias).map(MemberId::value).orElse(0L);
  }

  private static Asker asker(String user) {
    return new Asker(Alias.slackUser(SlackHouse.TEAM, user), ZoneOffset.UTC);
  }

  private static SandboxMember person(String id) {
    String name = id.toLowerCase(Locale.ROOT);
    return SandboxMember.of(id, name, name, name + "@example.dev", "Europe/Berlin");
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().atMost(SlackHouse.LIMIT).untilAsserted(assertion);
  }
}
