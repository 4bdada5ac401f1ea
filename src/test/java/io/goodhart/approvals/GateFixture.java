package io.goodhart.approvals;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Arguments;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.breakglass.OpenGlass;
import io.goodhart.approvals.codes.CodeOutcome;
import io.goodhart.approvals.policy.Conditions;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.Effect;
import io.goodhart.approvals.policy.OwnerState;
import io.goodhart.approvals.policy.Policy;
import io.goodhart.approvals.policy.PolicyVersion;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.policy.Rule;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.ReviewOutcome;
import io.goodhart.approvals.request.Right;
import io.goodhart.approvals.request.Vote;
import io.goodhart.calendar.MovableClock;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.Roles;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.InMemoryAgentKeys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** A gate with the agent deploy-bot of Mara, and Priya and Tom who may decide. */
public final class GateFixture {
  public static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  public static final AgentId BOT = new AgentId("deploy-bot");
  public static final Person MARA = person("UMARA", 1);
  public static final Person PRIYA = person("UPRIYA", 2);
  public static final Person TOM = person("UTOM", 3);
  public static final Person JONAS = person("UJONAS", 4);
  public static final Person GUEST = person("UGUEST", 5);

  /** The code that everybody has. */
  public static final String RIGHT_CODE = "123456";

  public final MovableClock clock;
  public final AtomicReference<Optional<Policy>> policy = new AtomicReference<>(Optional.empty());
  public final AtomicReference<Reach> reach = new AtomicReference<>(new Reach.People(2));
  public final AtomicReference<Set<Person>> reviewers =
      new AtomicReference<>(Set.of(PRIYA, TOM, MARA));
  public final AtomicReference<OpenGlass> glass = new AtomicReference<>(OpenGlass.NONE);
  public final AtomicReference<OwnerState> presence = new AtomicReference<>(OwnerState.WORKING);
  public final ApprovalEntries entries;
  private final PauseStore pauses;
  public final Gate gate;
  public final Reviews reviews;
  public final KillSwitch killSwitch;
  public final AgentKeys keys;
  public final Housekeeping housekeeping;
  public final Announcements announcements;

  /** A gate on these stores; its clock stands where their ledger ends. */
  public GateFixture(ApprovalStore store, PauseStore pauses) {
    this.pauses = pauses;
    RandomGenerator randomness = new SecureRandom();
    Instant newest = store.newestEntry();
    Instant start = newest.isAfter(NOW) ? newest : NOW;
    clock = MovableClock.startingAt(start, Clock.fixed(start, ZoneOffset.UTC));
    entries = new ApprovalEntries(new Pseudonyms(new byte[32]), randomness);
    ArgumentSeal seal = new ArgumentSeal(new byte[32], randomness);
    FixedRoster roster = new FixedRoster();
    for (Person person : List.of(MARA, PRIYA, TOM, JONAS, GUEST)) {
      roster.knows(person.identity(), person.member().orElseThrow());
    }
    announcements = new Announcements(new OpenNotifier());
    gate =
        new Gate(
            store,
            () -> Objects.requireNonNull(policy.get()),
            new OpenNotifier(),
            entries,
            new Drafts(seal, randomness),
            (owner, at) -> Objects.requireNonNull(presence.get()),
            (action, now) -> Objects.requireNonNull(glass.get()).covering(action, now),
            announcements,
            clock);
    reviews = new Reviews(store, this::right, entries, seal, this::check, announcements, clock);
    keys = new AgentKeys(new InMemoryAgentKeys(), roster, entries, randomness, clock);
    Optional<KeySecret> unused = keys.mint(BOT, MARA.identity());
    killSwitch =
        new KillSwitch(
            pauses,
            store,
            keys,
            new Roles(Set.of("UPRIYA", "UTOM"), roster),
            entries,
            announcements,
            clock);
    housekeeping = new Housekeeping(store, entries, announcements, clock);
    policy.set(Optional.of(asking(2, Tier.LOW)));
  }

  /** A policy whose only rule asks so many reviewers about everything. */
  public static Policy asking(int quorum, Tier tier) {
    return policy(Effect.ASK, Optional.of(demand(quorum, tier)), "a");
  }

  /** A policy whose only rule does this to everything. */
  public static Policy policy(Effect effect, Optional<Demand> demand, String version) {
    Conditions all = Conditions.ANY;
    return new Policy(
        new PolicyVersion(version.repeat(64)),
        List.of(),
        List.of(new Rule(1, "everything", effect, all, demand)),
        demand(1, Tier.LOW));
  }

  public static Demand demand(int quorum, Tier tier) {
    return new Demand(
        List.of(new ReviewerSet.Group("@release")), quorum, false, Duration.ofMinutes(15), tier);
  }

  /** A post to a channel in these words. */
  public static Asking post(String text) {
    return asking("slack_post", ActionClass.SLACK_POST, text, Optional.empty());
  }

  public static Asking asking(String tool, ActionClass kind, String text, Optional<String> key) {
    Arguments arguments = new Arguments("{\"text\":\"" + text + "\"}", Map.of("/text", text));
    Action action =
        new Action(
            BOT,
            MARA,
            "session-1",
            tool,
            kind,
            "#general",
            arguments.hash(),
            "production",
            Optional.empty());
    return new Asking(action, arguments, Optional.of("Because"), Optional.empty(), key);
  }

  /** Asks for it, and gives the request. */
  public RequestId ask(Asking asking) {
    return gate.ask(asking).id().orElseThrow();
  }

  /** A yes, with a code where the request needs one. */
  public ReviewOutcome yes(RequestId id, Person by) {
    return yes(id, by, RIGHT_CODE);
  }

  public ReviewOutcome yes(RequestId id, Person by, String code) {
    return reviews.vote(id, Vote.yes(by, clock.instant()), code).orElseThrow();
  }

  public ReviewOutcome no(RequestId id, Person by) {
    return reviews.vote(id, Vote.no(by, "Freeze until Thursday", clock.instant())).orElseThrow();
  }

  public Request request(RequestId id) {
    return reviews.find(id).orElseThrow();
  }

  public Answer redeem(RequestId id) {
    return gate.redeem(BOT, id, request(id).hash()).orElseThrow();
  }

  public List<Pause> pauses() {
    return pauses.all();
  }

  public void pass(Duration time) {
    clock.advanceTo(clock.instant().plus(time));
  }

  private CodeOutcome check(Person who, String code) {
    return code.equals(RIGHT_CODE) ? new CodeOutcome.Right() : new CodeOutcome.Wrong(4);
  }

  private Right right(Person who, Demand demand, Action action) {
    if (who.isSame(GUEST)) {
      return Right.OUTSIDER;
    }
    return Objects.requireNonNull(reviewers.get()).contains(who) ? Right.DECIDE : Right.NONE;
  }

  private static Person person(String user, long member) {
    return new Person(Alias.slackUser("T1", user), Optional.of(new MemberId(member)));
  }

  private final class OpenNotifier implements ApprovalNotifier {
    @Override
    public Reach reach(Demand demand, Action action) {
      return Objects.requireNonNull(reach.get());
    }

    @Override
    public boolean asked(Request request, String words) {
      return true;
    }

    @Override
    public void voted(Request request) {}

    @Override
    public void decided(Request request) {}

    @Override
    public void used(Request request) {}
  }
}
