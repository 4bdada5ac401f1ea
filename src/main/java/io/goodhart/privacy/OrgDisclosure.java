package io.goodhart.privacy;

import io.goodhart.adoption.Adoption;
import io.goodhart.privacy.Figure.Range;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What others may see of a group that stands beside its parts: all teams, or a parent and the teams
 * within it.
 *
 * <p>No figure of the whole, less those of its parts, says more of any part than its own figures
 * do: a hidden team may still have had nobody or everybody active, a coded extreme either of its
 * counts. The ranges in which the whole is told are therefore cut before its count is looked at,
 * from the parts' published figures and sizes alone (see {@link Cells}; Kenthapadi, Mishra, Nissim,
 * "Simulatable auditing", 2005), and the count only picks one. Where all parts are shown exactly
 * that is one number, and where enough is unknown at once it is one too; else it is a range.
 *
 * <p>People who are in two parts make the whole smaller than the sum of the parts, by a count that
 * nobody published. Where the parts' figures leave all of them free to be active or not, that count
 * is guarded like a hidden team's; where they do not, the whole is told no closer than follows from
 * the parts.
 *
 * <p>Parents come first: what is told of a parent is then a part's figure in the organisation's.
 * Status is to be taken from the range told, never from the count: {@code met} if both ends meet
 * the line.
 */
public final class OrgDisclosure {
  private static final int ALL = Integer.MAX_VALUE;
  private static final int FEW = 3;

  private final DisclosureRules rules;

  /** Tells of groups by the rules for their parts. */
  public OrgDisclosure(DisclosureRules rules) {
    this.rules = rules;
  }

  /**
   * What may be shown of the whole.
   *
   * @param whole everybody once
   * @param parts its teams or parents, each as others see it; who is in none is counted apart
   */
  public DisclosedAdoption disclose(Adoption whole, List<GroupPart> parts) {
    Overlap overlap = new Overlap(whole.eligible(), parts);
    Total actives = active(whole, overlap);
    Cells cells = actives.cells();
    Range cell = actives.around(cells);
    int open = open(overlap);
    // The large parts without a figure make up for the others only as far as their own counts let.
    int roomBelow = Math.min(cell.to() - cells.guard(), open / 2);
    int roomAbove = Math.min(cells.width() - cell.from() - cells.guard(), open / 2);
    Range active = actives.told(cells);
    Range left = beside(overlap, KnownPart::left, GroupPart::left, open > 0 ? roomBelow : ALL);
    Range unclear =
        beside(overlap, KnownPart::unclear, GroupPart::unclear, open > 0 ? roomAbove : ALL);
    int size = whole.eligible();
    boolean isShown = rules.showsRate(size) && (active.from() > 0 || active.to() < size);
    return new DisclosedAdoption(
        whole.week(),
        size,
        isShown ? seen(overlap) : Figure.HIDDEN,
        isShown ? active : Figure.HIDDEN,
        isShown && size >= DisclosureRules.STRICT_FROM ? less(active, left) : Figure.HIDDEN,
        isShown ? more(active, unclear, size) : Figure.HIDDEN,
        excluded(parts));
  }

  private static Total active(Adoption whole, Overlap overlap) {
    Total total = new Total();
    int others = whole.deliberate();
    for (KnownPart known : overlap.alone()) {
      Range ends = known.active();
      int truth = known.part().adoption().deliberate();
      others -= truth;
      if (known.part().isWhole()) {
        total.addKnown(ends);
      } else if (known.isOpen()) {
        total.addOpen(ends, truth);
      } else {
        total.add(ends, truth);
      }
    }
    int touched = overlap.touchedBySilence(KnownPart::active);
    if (!overlap.leavesSharedFree()) {
      total.guard(touched);
      total.addKnown(overlap.distinct(KnownPart::active));
      total.addKnown(new Range(0, overlap.rest()));
      return total;
    }
    int shared = overlap.shared();
    int sum = overlap.sharing().stream().mapToInt(known -> known.active().from()).sum();
    boolean fewShared = shared < DisclosureRules.EXACT_FROM || touched > 0;
    int guard = touched + overlap.rest() + (fewShared ? shared : 0);
    total.add(sum - shared, shared + overlap.rest(), others, guard);
    return total;
  }

  /** A count beside the headline; {@code latest} is where its top range begins at the latest. */
  private static Range beside(
      Overlap overlap,
      Function<KnownPart, Range> known,
      ToIntFunction<GroupPart> exact,
      int latest) {
    Total total = new Total();
    for (KnownPart part : overlap.alone()) {
      Range ends = known.apply(part);
      if (part.isOpen()) {
        total.addOpen(ends, exact.applyAsInt(part.part()));
      } else if (part.active().isExact() && !part.part().isWhole()) {
        total.add(ends, exact.applyAsInt(part.part()));
      } else {
        total.addKnown(ends);
      }
    }
    total.guard(overlap.touchedBySilence(known));
    total.addKnown(overlap.distinct(known));
    total.addKnown(new Range(0, overlap.rest()));
    return total.told(total.cells().cappedAt(latest));
  }

  private static int open(Overlap overlap) {
    return overlap.alone().stream()
        .filter(KnownPart::isOpen)
        .mapToInt(known -> known.active().to())
        .sum();
  }

  private static Figure less(Range active, Range left) {
    return Figure.between(
        Math.max(0, active.from() - left.to()), Math.max(0, active.to() - left.from()));
  }

  private static Figure more(Range active, Range unclear, int size) {
    return Figure.between(
        Math.min(size, active.from() + unclear.from()), Math.min(size, active.to() + unclear.to()));
  }

  private static Figure seen(Overlap overlap) {
    Total total = new Total();
    overlap.alone().forEach(known -> total.addKnown(known.seen()));
    total.addKnown(overlap.distinct(KnownPart::seen));
    total.addKnown(new Range(0, overlap.rest()));
    return total.told(total.cells());
  }

  /** Who is left out of two teams' counts is in it twice; so is the word on the teams. */
  private static Figure excluded(List<GroupPart> parts) {
    Total total = new Total();
    for (GroupPart part : parts) {
      if (part.shown().excluded() instanceof Range ends) {
        total.add(ends, part.adoption().excludedInAll());
      }
    }
    Range told = total.told(total.cells());
    return told.to() < FEW ? Figure.between(0, FEW - 1) : told;
  }
}
