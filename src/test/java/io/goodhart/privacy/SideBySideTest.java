package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.People;
import io.goodhart.adoption.Somebody;
import io.goodhart.adoption.Target;
import io.goodhart.adoption.Target.Operator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private final SideBySide sideBySide =
      new SideBySide(new DisclosureRules(new Target(80, Operator.MORE_THAN)));
  private final Map<String, Set<Somebody>> teams = new LinkedHashMap<>();

  private void team(String name, long from, long to) {
    teams.put(
        name,
        LongStream.rangeClosed(from, to).mapToObj(People::number).collect(Collectors.toSet()));
  }

  @Test
  void teamsThatShareNobodyAreAllShownUnlessTheyAreSmall() {
    team("Growth", 1, 4);
    team("Mobile", 5, 13);
    team("Web", 14, 43);

    assertThat(sideBySide.shown(teams)).containsExactly("Mobile", "Web");
  }

  /** Their difference would say what the two did who are in one of them alone. */
  @Test
  void ofTwoTeamsThatDifferByFewTheSmallerHasNoFigure() {
    team("Mobile", 1, 20);
    team("Phones", 2, 22);

    assertThat(sideBySide.shown(teams)).containsExactly("Phones");
  }

  @Test
  void aSmallTeamWithinALargeOneIsShownIfTwelveAreLeft() {
    team("Platform", 1, 20);
    team("Builds", 1, 8);
    team("Payments", 31, 49);
    team("Refunds", 31, 38);

    assertThat(sideBySide.shown(teams)).containsExactly("Platform", "Builds", "Payments");
  }

  @Test
  void aParentThatIsLittleMoreThanItsTeamsMakesRoomForThem() {
    team("Engineering", 1, 40);
    team("Mobile", 1, 13);
    team("Payments", 14, 26);
    team("Web", 27, 39);

    assertThat(sideBySide.shown(teams)).containsExactly("Mobile", "Payments", "Web");
  }

  @Test
  void peopleOnTwoLargeTeamsAreNoHindrance() {
    team("Payments", 1, 38);
    team("Platform", 36, 80);

    assertThat(sideBySide.shown(teams)).containsExactly("Payments", "Platform");
  }
}
