package io.goodhart.activity;

import static io.goodhart.activity.Events.email;
import static io.goodhart.activity.Events.outcome;
import static io.goodhart.activity.Events.prompt;
import static io.goodhart.activity.OutcomeKind.COMMIT;
import static io.goodhart.activity.OutcomeKind.MERGED_CHANGE;
import static io.goodhart.roster.Rows.in;
import static io.goodhart.roster.Rows.known;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every store of what members used must do. */
public abstract class UsageStoreContract extends GroupReadsFixture {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final String MONDAY = "2026-11-16T09:00:00Z";
  private static final String SUNDAY_IN_LIMA = "2026-11-16T03:00:00Z";
  private static final Alias ANNA = email("anna");
  private static final Alias LOGIN = new Alias(Alias.Kind.VENDOR, "github/anna");
  private static final Alias BEN = email("ben");

  private MemberId anna() {
    return member(known(row("anna", "Platform"), ANNA, LOGIN));
  }

  private MemberId ben() {
    return member(known(row("ben", "Platform"), BEN));
  }

  private static ActivityEvent call(
      String id, String at, Alias alias, Optional<String> model, long input) {
    return new ActivityEvent.ModelCall(
        Events.head(id, at, alias, Trigger.UNKNOWN), model, new TokenUsage(input, 1, 2, 3));
  }

  private static ModelUse used(MemberId member, Optional<String> model, TokenSums tokens) {
    return new ModelUse(member, "claude-code", model, tokens);
  }

  private List<ModelUse> everybody(ReportingWeek week) {
    List<ModelUse> uses = new ArrayList<>();
    usage().modelsOfAll(week, uses::add);
    return uses;
  }

  @Test
  void tokensAreSummedByModel() {
    MemberId anna = anna();
    append(
        call("1", MONDAY, ANNA, Optional.of("opus"), 10),
        call("2", MONDAY, ANNA, Optional.of("opus"), 20),
        call("3", MONDAY, ANNA, Optional.of("haiku"), 5));
    append(call("4", MONDAY, ANNA, Optional.of("opus"), 30));

    assertThat(usage().modelsOf(anna, WEEK))
        .containsExactlyInAnyOrder(
            used(anna, Optional.of("opus"), new TokenSums(60, 3, 6, 9)),
            used(anna, Optional.of("haiku"), new TokenSums(5, 1, 2, 3)));
    assertThat(store().memberWeek(anna, WEEK).byTool())
        .containsExactly(new ToolUse("claude-code", 4, new TokenSums(65, 4, 8, 12)));
    assertThat(store().usageByTool()).isEqualTo(store().memberWeek(anna, WEEK).byTool());
  }

  @Test
  void whatNamesNoModelStaysWithoutOne() {
    MemberId anna = anna();
    append(call("1", MONDAY, ANNA, Optional.empty(), 10));

    assertThat(usage().modelsOf(anna, WEEK))
        .containsExactly(used(anna, Optional.empty(), new TokenSums(10, 1, 2, 3)));
  }

  @Test
  void someAndAllMembersAreReadAtOnce() {
    MemberId anna = anna();
    MemberId ben = ben();
    append(
        call("1", MONDAY, ANNA, Optional.of("opus"), 10),
        call("2", MONDAY, BEN, Optional.of("opus"), 20),
        call("3", MONDAY, email("stranger"), Optional.of("opus"), 40));
    List<ModelUse> bens = new ArrayList<>();

    usage().modelsOf(List.of(ben), WEEK, bens::add);

    ModelUse ofBen = used(ben, Optional.of("opus"), new TokenSums(20, 1, 2, 3));
    assertThat(bens).containsExactly(ofBen);
    assertThat(everybody(WEEK))
        .containsExactlyInAnyOrder(
            used(anna, Optional.of("opus"), new TokenSums(10, 1, 2, 3)), ofBen);
    assertThat(everybody(WEEK.next())).isEmpty();
  }

  @Test
  void aRosterThatComesLateMovesTokensWithTheirModels() {
    append(call("1", SUNDAY_IN_LIMA, ANNA, Optional.of("opus"), 10));

    MemberId anna = member(known(in(row("anna", "Lima"), "America/Lima"), ANNA));

    assertThat(usage().modelsOf(anna, WEEK)).isEmpty();
    assertThat(usage().modelsOf(anna, WEEK.previous()))
        .containsExactly(used(anna, Optional.of("opus"), new TokenSums(10, 1, 2, 3)));
  }

  @Test
  void outcomesAreSummedOverAllIdentities() {
    MemberId anna = anna();
    MemberId ben = ben();
    append(
        outcome("1", MONDAY, ANNA, COMMIT, 2),
        outcome("2", MONDAY, LOGIN, COMMIT, 1),
        outcome("3", MONDAY, LOGIN, MERGED_CHANGE, 1),
        outcome("4", MONDAY, email("stranger"), COMMIT, 9),
        prompt("5", MONDAY, BEN),
        turnWithOutcomes("6", ANNA, 3));

    MemberOutcomes annas = new MemberOutcomes(anna, 7, Map.of(COMMIT, 3L, MERGED_CHANGE, 1L));
    assertThat(usage().outcomesOfAll(WEEK)).containsExactly(annas);
    assertThat(usage().outcomesOf(List.of(anna, ben), WEEK)).containsExactly(annas);
    assertThat(usage().outcomesOf(List.of(ben), WEEK)).isEmpty();
  }

  private static ActivityEvent turnWithOutcomes(String id, Alias alias, int outcomes) {
    return new ActivityEvent.Turn(
        Events.head(id, MONDAY, alias, Trigger.HUMAN),
        Optional.empty(),
        TokenUsage.NONE,
        OptionalLong.empty(),
        outcomes,
        false);
  }
}
