package io.goodhart.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every keeper of admins must do; empty at the start of a test. */
public abstract class AdminsContract {
  private static final Alias ANNA = Alias.slackUser("T1", "U1");
  private static final Alias BEN = Alias.slackUser("T1", "U2");

  /** The keeper. */
  protected abstract Admins admins();

  @Test
  void atFirstNobodyIsNamed() {
    assertThat(admins().people()).isEmpty();
    assertThat(admins().group()).isEmpty();
  }

  @Test
  void theFirstPersonStaysTheOnlyOneNamedHere() {
    assertThat(admins().nameFirst(ANNA)).isTrue();

    assertThat(admins().nameFirst(BEN)).isFalse();
    assertThat(admins().nameFirst(ANNA)).isFalse();
    assertThat(admins().nameFirstGroup("S0OPS")).isFalse();
    assertThat(admins().people()).containsExactly(ANNA);
    assertThat(admins().group()).isEmpty();
  }

  @Test
  void aGroupThatIsNamedFirstLeavesNoRoomForAPerson() {
    assertThat(admins().nameFirstGroup("S0OPS")).isTrue();

    assertThat(admins().nameFirst(ANNA)).isFalse();
    assertThat(admins().nameFirstGroup("S0OTHER")).isFalse();
    assertThat(admins().group()).contains("S0OPS");
    assertThat(admins().people()).isEmpty();
  }

  @Test
  void thePeopleOfTheGroupsAreThoseLastRead() {
    admins().groupsAre(List.of(ANNA, BEN, ANNA));
    assertThat(admins().people()).containsExactlyInAnyOrder(ANNA, BEN);

    admins().groupsAre(Set.of(BEN));
    assertThat(admins().people()).containsExactly(BEN);
  }

  @Test
  void whoWasNamedStaysWhenTheGroupsAreRead() {
    admins().nameFirst(ANNA);

    admins().groupsAre(List.of(ANNA, BEN));
    admins().groupsAre(List.of());

    assertThat(admins().people()).containsExactly(ANNA);
  }
}
