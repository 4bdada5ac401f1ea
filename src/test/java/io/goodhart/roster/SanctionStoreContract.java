package io.goodhart.roster;

import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of sanctions has to do. */
public abstract class SanctionStoreContract {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");

  /** An empty store. */
  protected abstract SanctionStore store();

  /** The roster beside it. */
  protected abstract RosterStore roster();

  private static Sanction sanction(String member, LocalDate from, LocalDate to) {
    return new Sanction(new Alias(Alias.Kind.ID, member), from, to, "Moving to the new compiler");
  }

  @Test
  void bothDaysBelongToASanction() {
    roster().apply(List.of(row("anna", "Core")), WEEK.monday());
    MemberId anna = roster().memberOf(new Alias(Alias.Kind.ID, "anna")).orElseThrow();
    store().apply(List.of(sanction("anna", WEEK.monday().minusDays(9), WEEK.monday())));

    assertThat(store().in(WEEK))
        .containsOnlyKeys(anna)
        .containsEntry(anna, List.of(DateSpan.of(WEEK.monday().minusDays(9), WEEK.monday())));
    assertThat(store().in(WEEK.next())).isEmpty();
    assertThat(store().in(WEEK.plus(-2))).isNotEmpty();
    assertThat(store().in(WEEK.plus(-3))).isEmpty();
  }

  @Test
  void theSameSanctionTwiceChangesNothing() {
    roster().apply(List.of(row("anna", "Core")), WEEK.monday());
    List<Sanction> rows = List.of(sanction("anna", WEEK.monday(), WEEK.sunday()));

    assertThat(store().apply(rows).changed()).isEqualTo(1);
    assertThat(store().apply(rows)).isEqualTo(new RosterChange(0, 1, List.of()));
  }

  @Test
  void aMemberNobodyKnowsIsRefused() {
    RosterChange change = store().apply(List.of(sanction("bob", WEEK.monday(), WEEK.sunday())));

    assertThat(change.changed()).isZero();
    assertThat(change.refused())
        .singleElement()
        .satisfies(refused -> assertThat(refused.reason()).contains("bob").contains("import"));
  }
}
