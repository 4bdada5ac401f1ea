package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.Target;
import io.goodhart.adoption.Target.Operator;
import io.goodhart.privacy.Figure.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What follows from headline, strict and possible count together, of a whole and its teams. */
class BothEndsAttackTest {
  private static final Target LINE = new Target(80, Operator.MORE_THAN);
  private static final int COMPANIES = 150;

  /** Active people, those of them left out of the strict count, others who may have been active. */
  private record Counts(int active, int left, int unclear) {
    Counts plus(Counts other) {
      return new Counts(active + other.active, left + other.left, unclear + other.unclear);
    }
  }

  @Test
  void allFiguresOfTheWholeTakeNothingFromWhatIsHiddenOrCoded() {
    for (long seed = 0; seed < COMPANIES; seed++) {
      Company company = someCompany(new Random(seed));
      DisclosedAdoption whole = company.whole();
      List<Set<Counts>> parts = company.parts().stream().map(part -> weeks(part)).toList();
      for (int part = 0; part < parts.size(); part++) {
        Set<Counts> possible = asFarAs(whole, parts, part);
        String as = "company " + seed + ", part " + part + ": " + whole + company.parts();
        if (KnownPart.of(company.parts().get(part)).isOpen()) {
          assertThat(values(possible, Counts::active)).as(as).hasSizeGreaterThan(0);
          assertThat(values(possible, Counts::active)).as(as).isNotEqualTo(Set.of(0));
          continue;
        }
        for (ToIntFunction<Counts> count :
            List.<ToIntFunction<Counts>>of(Counts::active, Counts::left, Counts::unclear)) {
          assertThat(values(possible, count)).as(as).isEqualTo(values(parts.get(part), count));
        }
      }
    }
  }

  private static Company someCompany(Random random) {
    Company company = new Company(LINE);
    for (int team = 1 + random.nextInt(4); team > 0; team--) {
      int size = random.nextBoolean() ? 1 + random.nextInt(5) : 6 + random.nextInt(9);
      int active =
          random.nextInt(3) == 0 ? (random.nextBoolean() ? size : 0) : random.nextInt(size + 1);
      int strict = active - random.nextInt(active + 1) * random.nextInt(2);
      if (size > 12 && random.nextInt(3) == 0) {
        int seen = size - 1 - random.nextInt(2);
        int seenActive = Math.min(active, seen);
        company.unseenTeam(
            size, seenActive, random.nextBoolean() ? 0 : Math.min(strict, seenActive), seen);
      } else {
        company.team(size, active, strict, active + random.nextInt(size - active + 1));
      }
    }
    return company;
  }

  /** Every week that a part can have had, by its own figures. */
  private static Set<Counts> weeks(GroupPart part) {
    DisclosedAdoption shown = part.shown();
    int size = part.size();
    int seen = shown.seen() instanceof Range range ? range.to() : size;
    Set<Counts> weeks = new HashSet<>();
    for (int active = 0; active <= seen; active++) {
      for (int left = 0; left <= active; left++) {
        for (int unclear = size - seen; unclear <= size - active; unclear++) {
          if (isIn(shown, new Counts(active, left, unclear))) {
            weeks.add(new Counts(active, left, unclear));
          }
        }
      }
    }
    return weeks;
  }

  /** What one part can have had, the others and the figures of the whole given. */
  private static Set<Counts> asFarAs(DisclosedAdoption whole, List<Set<Counts>> parts, int part) {
    Set<Counts> others = Set.of(new Counts(0, 0, 0));
    for (int other = 0; other < parts.size(); other++) {
      if (other != part) {
        Set<Counts> sums = new HashSet<>();
        for (Counts one : others) {
          parts.get(other).forEach(more -> sums.add(one.plus(more)));
        }
        others = sums;
      }
    }
    Set<Counts> possible = new HashSet<>();
    for (Counts own : parts.get(part)) {
      if (others.stream().anyMatch(other -> isIn(whole, own.plus(other)))) {
        possible.add(own);
      }
    }
    return possible;
  }

  private static boolean isIn(DisclosedAdoption shown, Counts counts) {
    return isIn(shown.active(), counts.active())
        && isIn(shown.strict(), counts.active() - counts.left())
        && isIn(shown.possible(), counts.active() + counts.unclear())
        && isWithinDifference(shown.active(), shown.strict(), counts.left())
        && isWithinDifference(shown.active(), shown.possible(), counts.unclear());
  }

  private static boolean isIn(Figure figure, int count) {
    return !(figure instanceof Range range) || (range.from() <= count && count <= range.to());
  }

  /** Where the headline is exact, the other end says the difference as well. */
  private static boolean isWithinDifference(Figure active, Figure end, int difference) {
    if (active instanceof Range headline && headline.isExact() && end instanceof Range range) {
      int one = Math.abs(headline.from() - range.from());
      int other = Math.abs(headline.from() - range.to());
      return Math.min(one, other) <= difference && difference <= Math.max(one, other);
    }
    return true;
  }

  private static Set<Integer> values(Set<Counts> weeks, ToIntFunction<Counts> count) {
    return weeks.stream().map(count::applyAsInt).collect(Collectors.toSet());
  }
}
