package io.goodhart.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterChange;
import io.goodhart.roster.Sanction;
import io.goodhart.roster.SanctionStore;
import io.goodhart.signals.week.Weeks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignalsTest {
  private static final WeekReader LOOP =
      (week, each) -> {
        if (week.equals(Weeks.WEEK)) {
          each.accept(
              Weeks.week(Weeks.ANNA, Weeks.turns(60, i -> Weeks.turn(600 + 5 * i, Weeks.text(1)))));
        }
      };

  private static SanctionStore sanctioned(DateSpan... spans) {
    return new SanctionStore() {
      @Override
      public RosterChange apply(List<Sanction> rows) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Map<MemberId, List<DateSpan>> in(ReportingWeek week) {
        return Map.of(Weeks.ANNA, List.of(spans));
      }
    };
  }

  private static Judgement judge(SanctionStore sanctions) {
    List<Judgement> judged = new ArrayList<>();
    new Signals(LOOP, sanctions, SignalsConfig.DEFAULT, Weights.published())
        .judge(Weeks.WEEK, Weeks.WEEK, judged::add);
    assertThat(judged).hasSize(1);
    return judged.get(0);
  }

  @Test
  void aFirstWeekHasAScoreAndNotEnoughForMore() {
    Judgement judgement = judge(sanctioned());

    assertThat(judgement.score().value()).isGreaterThan(0.3);
    assertThat(judgement.verdict()).isInstanceOf(Verdict.NotEnough.class);
  }

  @Test
  void aSanctionExplainsItsDays() {
    Judgement judgement = judge(sanctioned(DateSpan.of(Weeks.WEEK.monday(), Weeks.WEEK.monday())));

    assertThat(judgement.verdict()).isEqualTo(new Verdict.Explained());
    assertThat(judgement.score().value()).isLessThan(0.05);
    assertThat(judgement.found().prompts()).isZero();
  }

  @Test
  void aSanctionOfOtherDaysExplainsNothing() {
    Judgement judgement = judge(sanctioned(DateSpan.of(Weeks.WEEK.sunday(), Weeks.WEEK.sunday())));

    assertThat(judgement.found().prompts()).isEqualTo(60);
    assertThat(judgement.score().value()).isGreaterThan(0.3);
  }
}
