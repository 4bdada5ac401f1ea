package io.goodhart.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.goodhart.activity.TurnSample;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.family.KnownTargets;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.week.Weeks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People of a tool that tells texts and is used in a rush, and people of one that does neither. */
class PeersAlikeTest {
  private static final int RUSHED = 40;

  @Test
  void aToolThatEverybodyUsesInARushMakesNobodyOfItRare() {
    List<MemberFindings> week = rushedAnd(200);

    assertThat(p(week, 0)).isEqualTo(1);
  }

  @Test
  void whoeverRushesAmongPeopleOfACalmToolIsRareAmongThem() {
    List<MemberFindings> week = rushedAnd(200);

    assertThat(p(week, RUSHED)).isEqualTo(2.0 / 201, within(1e-9));
  }

  @Test
  void fewPeopleOfAToolAreHeldAgainstEverybody() {
    List<MemberFindings> week = rushedAnd(29);

    assertThat(p(week, RUSHED)).isEqualTo(42.0 / 70);
  }

  @Test
  void whatTheScoreUsesIsHeldAgainstEverybodyAsBefore() {
    assertThat(rush(rushedAnd(200), 0).peers().people()).isEqualTo(RUSHED + 200);
  }

  /** 40 in a rush, then so many of the other tool, of whom the first one rushes as well. */
  private static List<MemberFindings> rushedAnd(int others) {
    WeekReader reader =
        (week, each) -> {
          for (int member = 0; member < RUSHED + others; member++) {
            boolean texts = member < RUSHED;
            double every = member <= RUSHED ? 1.6 : 9;
            each.accept(Weeks.week(new MemberId(1 + member), turns(texts, every)));
          }
        };
    return Measuring.of(reader, KnownTargets.NONE, Weeks.WEEK, 1, week -> Map.of());
  }

  private static List<TurnSample> turns(boolean texts, double every) {
    return Weeks.turns(
        30,
        i -> {
          TurnSample turn = Weeks.turn(600 + every * i, Weeks.text(i));
          return texts ? turn : Weeks.untold(turn);
        });
  }

  private static double p(List<MemberFindings> week, int person) {
    return rush(week, person).p();
  }

  private static Finding rush(List<MemberFindings> week, int person) {
    return week.get(person).findings().stream()
        .filter(finding -> finding.kind() == PatternKind.RUSH)
        .findFirst()
        .orElseThrow();
  }
}
