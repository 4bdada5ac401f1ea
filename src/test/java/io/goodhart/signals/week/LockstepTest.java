package io.goodhart.signals.week;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.roster.MemberId;
import org.junit.jupiter.api.Test;

class LockstepTest {
  private static final long SPAN = 20_000;

  private final Lockstep.Builder builder = new Lockstep.Builder();

  @Test
  void momentsCountThatAreSharedWithTheSamePerson() {
    for (int moment = 0; moment < 5; moment++) {
      began(1, moment);
      began(moment < 3 ? 2 : 3, moment);
    }
    began(4, 9);

    Lockstep lockstep = builder.build();

    assertThat(lockstep.with(new MemberId(1))).isEqualTo(3);
    assertThat(lockstep.with(new MemberId(2))).isEqualTo(3);
    assertThat(lockstep.with(new MemberId(3))).isEqualTo(2);
    assertThat(lockstep.with(new MemberId(4))).isZero();
  }

  @Test
  void twoPromptsOfAPersonInOneMomentCountOnce() {
    began(1, 0);
    began(1, 0);
    began(2, 0);
    began(2, 0);

    assertThat(builder.build().with(new MemberId(1))).isEqualTo(1);
  }

  @Test
  void aMomentInWhichACrowdIsAtWorkTellsNothing() {
    for (int person = 0; person < 41; person++) {
      began(person, 0);
    }
    for (int person = 0; person < 40; person++) {
      began(person, 1);
    }

    assertThat(builder.build().with(new MemberId(0))).isEqualTo(1);
  }

  private void began(int person, int moment) {
    builder.began(new MemberId(person), moment * SPAN + person);
  }
}
