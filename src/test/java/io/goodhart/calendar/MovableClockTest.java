package io.goodhart.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {
  private static final Instant START = Instant.parse("2026-11-16T08:00:00Z");

  private final Base base = new Base();
  private final MovableClock clock = MovableClock.startingAt(START, base);

  @Test
  void itStartsWhereItIsToldAndTicksLikeTheOther() {
    assertThat(clock.instant()).isEqualTo(START);

    base.now = base.now.plusSeconds(5);

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void itMovesOnAndTicksFromThere() {
    clock.advanceTo(START.plus(Duration.ofDays(7)));
    base.now = base.now.plusSeconds(1);

    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(7)).plusSeconds(1));
  }

  @Test
  void itNeverGoesBack() {
    clock.advanceTo(START.plusSeconds(60));
    clock.advanceTo(START.plusSeconds(30));

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void inAnotherZoneItStillMovesWithTheFirst() {
    Clock elsewhere = clock.withZone(ZoneId.of("Europe/Berlin"));

    clock.advanceTo(START.plus(Duration.ofDays(7)));

    assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(elsewhere.instant()).isEqualTo(clock.instant());
  }

  private static final class Base extends Clock {
    private Instant now = Instant.parse("2020-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      Base outer = this;
      return new Clock() {
        @Override
        public Instant instant() {
          return outer.now;
        }

        @Override
        public ZoneId getZone() {
          return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
          return outer.withZone(other);
        }
      };
    }
  }
}
