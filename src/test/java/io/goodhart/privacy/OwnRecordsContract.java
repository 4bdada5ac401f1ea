package io.goodhart.privacy;

import static io.goodhart.activity.Events.call;
import static io.goodhart.activity.Events.outcome;
import static io.goodhart.activity.Events.prompt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.goodhart.activity.ActivityEvent.Kind;
import io.goodhart.activity.ActivityStoreFixture;
import io.goodhart.activity.EventId;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.TokenUsage;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store must do that finds everything of one member. */
public abstract class OwnRecordsContract extends ActivityStoreFixture {
  private static final Alias ANNA = Alias.guess("anna@example.dev");
  private static final Alias BEN = Alias.guess("ben@example.dev");
  private static final String NINE = "2026-11-17T09:00:00Z";

  /** The store under test. */
  protected abstract OwnRecords records();

  @Test
  void everyRecordIsOnOnePageWhateverCutsThem() {
    MemberId anna = member(row("m-1", ANNA), row("m-2", BEN));
    append(
        prompt("1", NINE, ANNA),
        prompt("2", NINE, ANNA),
        prompt("3", NINE, ANNA),
        prompt("4", NINE, BEN),
        prompt("5", "2026-11-17T10:00:00Z", ANNA),
        prompt("6", "2026-11-16T10:00:00Z", ANNA));

    for (int limit = 1; limit <= 6; limit++) {
      assertThat(ids(anna, limit)).as("%d a page", limit).hasSize(5).doesNotHaveDuplicates();
    }
    assertThat(ids(anna, 2)).isEqualTo(ids(anna, 6));
  }

  @Test
  void aRecordIsToldAsItIsKept() {
    MemberId anna = member(row("m-1", ANNA));
    append(
        call("1", NINE, ANNA, 10, 20),
        outcome("2", "2026-11-17T10:00:00Z", ANNA, OutcomeKind.COMMIT, 3));

    assertThat(records().recordsOf(anna, Optional.empty(), 10))
        .extracting(
            OwnRecord::developer,
            OwnRecord::kind,
            OwnRecord::model,
            OwnRecord::tokens,
            OwnRecord::outcomes)
        .containsExactly(
            tuple(ANNA, Kind.MODEL_CALL, Optional.of("opus"), new TokenUsage(10, 20, 0, 0), 0),
            tuple(ANNA, Kind.OUTCOME, Optional.empty(), TokenUsage.NONE, 3));
  }

  @Test
  void aWeekAndToolIsALineWithOrWithoutTokens() {
    MemberId anna = member(row("m-1", ANNA), row("m-2", BEN));
    append(
        prompt("1", "2026-11-10T09:00:00Z", ANNA),
        call("2", NINE, ANNA, 10, 20),
        call("3", NINE, ANNA, 1, 2),
        call("4", NINE, BEN, 5, 5));

    assertThat(records().weeksOf(anna))
        .extracting(
            week -> week.week().toString(),
            week -> week.use().records(),
            week -> week.use().tokens().output())
        .containsExactly(tuple("2026-W46", 0L, 0L), tuple("2026-W47", 2L, 22L));
  }

  private List<EventId> ids(MemberId member, int limit) {
    List<EventId> ids = new ArrayList<>();
    List<OwnRecord> page;
    do {
      Optional<EventId> last =
          ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
      page = records().recordsOf(member, last, limit);
      page.forEach(next -> ids.add(next.id()));
    } while (!page.isEmpty());
    return ids;
  }

  private static RosterRow row(String member, Alias alias) {
    return new RosterRow(
        member,
        List.of(alias),
        "Payments",
        Optional.of(ZoneId.of("Europe/Berlin")),
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.empty(),
        true,
        Optional.empty(),
        false);
  }
}
