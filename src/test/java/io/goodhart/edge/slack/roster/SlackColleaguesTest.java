package io.goodhart.edge.slack.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.goodhart.approvals.Colleagues;
import io.goodhart.approvals.ColleaguesUnknownException;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.sql.roster.JdbiAdmins;
import io.goodhart.edge.sql.roster.JdbiDirectory;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Roles;
import io.goodhart.sandbox.state.MemberTrait;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxUserGroup;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who people are, as Slack says at the moment it matters. */
class SlackColleaguesTest {
  private static final Alias ANNA = alias(SlackHouse.ANNA);
  private static final Alias BEN = alias(SlackHouse.BEN);

  @TempDir private Path folder;

  private SlackHouse house;
  private RosterKeeper keeper;
  private Colleagues colleagues;

  @BeforeEach
  void open() {
    house = new SlackHouse(folder);
    house
        .workspace()
        .putUserGroup(SandboxUserGroup.of("S0REL", "release-reviewers", SlackHouse.ANNA));
    JdbiAdmins admins = new JdbiAdmins(house.database);
    keeper =
        new RosterKeeper(
            house.connection,
            RosterSources.of(Map.of()),
            new JdbiDirectory(house.database),
            house.roster,
            new Roles(Set.of(), admins, house.roster),
            admins,
            house.marks,
            house.clock,
            ZoneOffset.UTC,
            gone -> {},
            () -> {});
    colleagues = keeper.colleagues();
    assertThat(house.connection.installation().mayPost()).isTrue();
  }

  @AfterEach
  void close() {
    keeper.close();
    house.close();
  }

  @Test
  void aMemberIsOneUntilTheMomentTheyAreNot() {
    assertThat(colleagues.isFullMember(ANNA)).isTrue();

    house.workspace().removeMember(SlackHouse.ANNA);

    assertThat(colleagues.isFullMember(ANNA)).isFalse();
  }

  @Test
  void guestsBotsPeopleFromElsewhereAndUnknownPeopleAreNoMembers() {
    house.workspace().addMember(person("U0GUEST").with(MemberTrait.GUEST));
    house.workspace().addMember(person("U0OUT").with(MemberTrait.STRANGER).ofTeam("T0OTHER"));

    assertThat(
            List.of(
                alias("U0GUEST"),
                alias("U0OUT"),
                alias(SlackHouse.HELPER),
                alias("U0NOBODY"),
                Alias.slackUser("T0OTHER", SlackHouse.ANNA),
                Alias.guess("anna@example.dev")))
        .noneMatch(colleagues::isFullMember);
  }

  @Test
  void aGroupIsKnownByItsHandleAndAskedForAgainAfterAWhile() {
    assertThat(colleagues.isIn("@release-reviewers", ANNA)).isTrue();
    assertThat(colleagues.isIn("@release-reviewers", BEN)).isFalse();
    assertThat(colleagues.groupId("@release-reviewers")).contains("S0REL");
    assertThat(colleagues.peopleOf("@unheard-of")).isEmpty();

    house
        .workspace()
        .putUserGroup(SandboxUserGroup.of("S0REL", "release-reviewers", SlackHouse.BEN));
    house.clock.advanceTo(house.clock.instant().plus(SlackColleagues.GROUPS_KEPT));

    assertThat(colleagues.peopleOf("@release-reviewers")).containsExactly(BEN);
  }

  @Test
  void newsOfAGroupAreHeardAtOnce() {
    assertThat(colleagues.peopleOf("@release-reviewers")).containsExactly(ANNA);
    house
        .workspace()
        .putUserGroup(SandboxUserGroup.of("S0REL", "release-reviewers", SlackHouse.BEN));

    keeper.groupsChanged();

    assertThat(colleagues.peopleOf("@release-reviewers")).containsExactly(BEN);
  }

  @Test
  void nobodyIsGivenARightWhileSlackDoesNotAnswer() {
    house.sandbox.faults().onMethod("users.info").rateLimited(30);
    house.sandbox.faults().onMethod("usergroups.list").error("internal_error");

    assertThatThrownBy(() -> colleagues.isFullMember(ANNA))
        .isInstanceOf(ColleaguesUnknownException.class);
    assertThatThrownBy(() -> colleagues.peopleOf("@release-reviewers"))
        .isInstanceOf(ColleaguesUnknownException.class);
  }

  @Test
  void whoIsAskedIsKnownOncePeopleWereRead() {
    assertThatThrownBy(() -> colleagues.membersAmong(List.of(ANNA)))
        .isInstanceOf(ColleaguesUnknownException.class);

    keeper.start();

    await()
        .atMost(SlackHouse.LIMIT)
        .ignoreExceptionsInstanceOf(ColleaguesUnknownException.class)
        .untilAsserted(
            () ->
                assertThat(colleagues.membersAmong(List.of(ANNA, alias(SlackHouse.HELPER), BEN)))
                    .containsExactly(ANNA, BEN));
  }

  private static SandboxMember person(String id) {
    return SandboxMember.of(id, id, id, id + "@example.dev", "Europe/Berlin");
  }

  private static Alias alias(String user) {
    return Alias.slackUser(SlackHouse.TEAM, user);
  }
}
