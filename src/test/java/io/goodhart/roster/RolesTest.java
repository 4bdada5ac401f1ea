package io.goodhart.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.testing.FixedRoster;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolesTest {
  private static final Alias CARLA = Alias.slackUser("T1", "U3");
  private static final Alias BEN = Alias.slackUser("T1", "U2");

  private final FixedRoster roster =
      new FixedRoster()
          .knows(CARLA, new MemberId(3))
          .knows(Alias.guess("carla@example.dev"), new MemberId(3))
          .knows(BEN, new MemberId(2));

  private boolean isAdmin(String listed, Alias identity) {
    return new Roles(Roles.listed(listed), roster).isAdmin(identity);
  }

  @Test
  void anAdminIsNamedByTheirIdInSlack() {
    assertThat(isAdmin("U3", CARLA)).isTrue();
    assertThat(isAdmin("U1, T1/U3", CARLA)).isTrue();
    assertThat(isAdmin("U3", BEN)).isFalse();
    assertThat(isAdmin("T2/U3", CARLA)).isFalse();
    assertThat(isAdmin("3", CARLA)).isFalse();
  }

  @Test
  void anAdminIsNamedByAnAddressThatTheRosterKnows() {
    assertThat(isAdmin("Carla@Example.dev", CARLA)).isTrue();
    assertThat(isAdmin("carla@example.dev", BEN)).isFalse();
    assertThat(isAdmin("nobody@example.dev", CARLA)).isFalse();
    assertThat(isAdmin("nobody@example.dev", Alias.slackUser("T1", "U9"))).isFalse();
  }

  @Test
  void aSecondAdminIsAnotherPersonNotAGroupsName() {
    assertThat(new Roles(Roles.listed("U1"), roster).hasSecondAdmin()).isFalse();
    assertThat(new Roles(Roles.listed("U1, @ops"), roster).hasSecondAdmin()).isFalse();
    assertThat(new Roles(Roles.listed("U1, U2"), roster).hasSecondAdmin()).isTrue();
  }

  @Test
  void aListHasCommasOrSpaces() {
    assertThat(Roles.listed(" U1, U2 U3,")).isEqualTo(Set.of("U1", "U2", "U3"));
    assertThat(new Roles(Roles.listed(" "), roster).hasAdmin()).isFalse();
  }

  @Test
  void whoeverIsOnNoRosterLeadsNothing() {
    Roles roles = new Roles(Set.of(), roster);

    assertThat(roles.isLead(Alias.slackUser("T1", "U9"), new TeamId(1), LocalDate.of(2026, 11, 18)))
        .isFalse();
  }
}
