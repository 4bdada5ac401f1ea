package io.goodhart.signals.week;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.roster.MemberId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SharedTextsTest {
  private static final int PEOPLE = 300;

  private final SharedTexts.Builder builder = new SharedTexts.Builder();

  @Test
  void aTextOfFourPeopleIsShared() {
    for (int person = 0; person < SharedTexts.PEOPLE; person++) {
      builder.sent(new MemberId(person), texts(Weeks.text(1)));
    }

    assertThat(builder.build().contains(Weeks.text(1))).isTrue();
  }

  @Test
  void onePersonWhoSendsATextOverAndOverDoesNotShareIt() {
    for (int week = 0; week < 9; week++) {
      builder.sentBefore(new MemberId(1), texts(Weeks.text(1), Weeks.text(1)));
    }
    builder.sent(new MemberId(1), texts(Weeks.text(1)));

    assertThat(builder.build().contains(Weeks.text(1))).isFalse();
  }

  @Test
  void whatOthersSentInEarlierWeeksCounts() {
    builder.sent(new MemberId(0), texts(Weeks.text(1)));
    for (int person = 1; person < SharedTexts.PEOPLE; person++) {
      builder.sentBefore(new MemberId(person), texts(Weeks.text(1)));
    }

    assertThat(builder.build().contains(Weeks.text(1))).isTrue();
    assertThat(builder.build().contains(Weeks.text(2))).isFalse();
  }

  @Test
  void itFindsWhatComparingEachTextWithEachFinds() {
    Random random = new Random(3);
    Map<Long, Set<Integer>> senders = new LinkedHashMap<>();
    for (int person = 0; person < PEOPLE; person++) {
      long[] sent = new long[4];
      for (int i = 0; i < sent.length; i++) {
        // Two of them differ in four places at most, which leave one of the bands untouched.
        sent[i] = Weeks.near(Weeks.text(random.nextInt(250)), random.nextInt(3), random.nextInt());
        senders.computeIfAbsent(sent[i], text -> new HashSet<>()).add(person);
      }
      builder.sent(new MemberId(person), texts(sent));
    }

    SharedTexts shared = builder.build();

    for (long text : senders.keySet()) {
      Set<Integer> people = new HashSet<>();
      senders.forEach(
          (other, of) -> {
            if (Hamming.distance(text, other) <= Hamming.TEMPLATE) {
              people.addAll(of);
            }
          });
      assertThat(shared.contains(text)).isEqualTo(people.size() >= SharedTexts.PEOPLE);
    }
  }

  private static Texts texts(long... fingerprints) {
    return Texts.of(LongStream.of(fingerprints));
  }
}
