package io.goodhart.roster;

import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of agents must do. */
public abstract class AgentStoreContract {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  /** A store that is empty at the start of a test. */
  protected abstract AgentStore store();

  /** The roster beside it. */
  protected abstract RosterStore roster();

  private MemberId member(String id) {
    roster().apply(List.of(row(id, "Platform")), TODAY);
    return roster().memberOf(new Alias(Alias.Kind.ID, id)).orElseThrow();
  }

  private static Agent agent(String bot, String name) {
    return new Agent("T1", bot, Optional.empty(), Optional.empty(), name, Optional.empty());
  }

  @Test
  void agentsComeByName() {
    store().save(agent("B2", "writer"));
    store().save(agent("B1", "deployer"));

    assertThat(store().all()).extracting(Agent::name).containsExactly("deployer", "writer");
  }

  @Test
  void anAgentIsFoundByItsBotAndByItsUser() {
    Agent agent =
        new Agent("T1", "B1", Optional.of("U9"), Optional.of("A1"), "deployer", Optional.empty());

    store().save(agent);

    assertThat(store().byBot("T1", "B1")).contains(agent);
    assertThat(store().byBotUser("T1", "U9")).contains(agent);
    assertThat(store().byBot("T2", "B1")).isEmpty();
    assertThat(store().byBotUser("T2", "U9")).isEmpty();
  }

  @Test
  void whatIsKnownStaysWhenLaterSightingsSayLess() {
    MemberId anna = member("anna");
    Agent full =
        new Agent("T1", "B1", Optional.of("U9"), Optional.of("A1"), "deployer", Optional.of(anna));
    store().save(full);

    store().save(agent("B1", "deployer"));

    assertThat(store().byBot("T1", "B1")).contains(full);
  }

  @Test
  void aLaterSightingCompletesWhatIsKnown() {
    MemberId anna = member("anna");
    store().save(agent("B1", "deployer"));
    Agent full =
        new Agent("T1", "B1", Optional.of("U9"), Optional.of("A1"), "deployer", Optional.of(anna));

    store().save(full);

    assertThat(store().byBot("T1", "B1")).contains(full);
  }

  @Test
  void theLatestSightingStays() {
    Instant early = Instant.parse("2026-11-18T09:00:00Z");
    store().save(seen(early.plusSeconds(60)));

    store().save(seen(early));
    store().save(agent("B1", "deployer"));

    assertThat(store().byBot("T1", "B1").orElseThrow().lastSeen()).contains(early.plusSeconds(60));
  }

  private static Agent seen(Instant at) {
    return new Agent(
        "T1",
        "B1",
        Optional.empty(),
        Optional.empty(),
        "deployer",
        Optional.empty(),
        Optional.of(at));
  }

  @Test
  void anOwnerIsShownAsSlackKnowsThemElseByAnAddress() {
    MemberId anna = member("anna");
    MemberId ben = member("ben");
    MemberId dora = member("dora");
    Alias address = new Alias(Alias.Kind.EMAIL, "anna@example.dev");
    roster().addAlias(anna, address);
    roster().addAlias(dora, new Alias(Alias.Kind.EMAIL, "dora@example.dev"));
    roster().addAlias(dora, Alias.slackUser("T1", "U1"));
    store().save(new Agent("T1", "B3", Optional.empty(), Optional.empty(), "z", Optional.of(dora)));
    store().save(new Agent("T1", "B1", Optional.empty(), Optional.empty(), "x", Optional.of(anna)));
    store().save(new Agent("T1", "B2", Optional.empty(), Optional.empty(), "y", Optional.of(ben)));
    member("cleo");

    assertThat(store().owners())
        .containsOnly(
            Map.entry(anna, address),
            Map.entry(ben, new Alias(Alias.Kind.ID, "ben")),
            Map.entry(dora, Alias.slackUser("T1", "U1")));
  }

  @Test
  void anotherOwnerReplacesTheFirst() {
    MemberId anna = member("anna");
    MemberId ben = member("ben");
    store().save(new Agent("T1", "B1", Optional.empty(), Optional.empty(), "x", Optional.of(anna)));

    store().save(new Agent("T1", "B1", Optional.empty(), Optional.empty(), "x", Optional.of(ben)));

    assertThat(store().byBot("T1", "B1").orElseThrow().owner()).contains(ben);
  }

  @Test
  void theBotsAliasBelongsToTheOwner() {
    MemberId anna = member("anna");

    store().save(new Agent("T1", "B1", Optional.empty(), Optional.empty(), "x", Optional.of(anna)));

    assertThat(roster().memberOf(Alias.slackBot("T1", "B1"))).contains(anna);
  }
}
