package io.goodhart.commands.gate;

import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.BreakGlass;
import io.goodhart.approvals.Colleagues;
import io.goodhart.approvals.ColleaguesUnknownException;
import io.goodhart.approvals.DelegateStore;
import io.goodhart.approvals.Delegates;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.Handover;
import io.goodhart.approvals.Seal;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.breakglass.OpeningStore;
import io.goodhart.approvals.codes.CodeNews;
import io.goodhart.approvals.codes.CodeOutcome;
import io.goodhart.approvals.codes.CodeSetup;
import io.goodhart.approvals.codes.CodeStore;
import io.goodhart.approvals.codes.Codes;
import io.goodhart.approvals.codes.TimeCodes;
import io.goodhart.approvals.planned.PlannedRuns;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Scope;
import io.goodhart.approvals.request.Vote;
import io.goodhart.commands.AgentList;
import io.goodhart.commands.AgentsAnswer;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Agent;
import io.goodhart.roster.AgentKind;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.Roles;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.InMemoryApprovals;
import io.goodhart.testing.InMemoryCodes;
import io.goodhart.testing.InMemoryOpenings;
import io.goodhart.testing.InMemoryPlannedRuns;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A desk for {@code /agents} over stores in memory, and what it said to whom. */
abstract class AgentsDeskFixture {
  final InMemoryApprovals store = new InMemoryApprovals();
  final GateFixture at = new GateFixture(store, store);
  final Texts texts = new Texts();
  final List<Message> said = new ArrayList<>();
  final ApprovalsChannel channel = (key, message) -> said.add(message);
  final List<String> letters = new ArrayList<>();
  final OwnerNotes owners =
      new OwnerNotes(
          at.keys,
          (to, about, message) -> letters.add(to.account() + " " + words(message)),
          at.clock);
  final Set<Alias> left = new HashSet<>();
  boolean isSlackThere = true;
  final BreakGlass glass = glass();
  final BreakGlassNews news = new BreakGlassNews(channel, owners, texts, at.clock, ZoneOffset.UTC);
  final AgentsDesk desk = desk();

  void standingGrant() {
    at.policy.set(Optional.of(GateFixture.asking(1, Tier.LOW)));
    Vote vote =
        new Vote(
            PRIYA,
            true,
            Scope.until(at.clock.instant().plus(Duration.ofHours(1))),
            Optional.empty(),
            at.clock.instant());
    assertThat(at.reviews.vote(at.ask(post("hello")), vote)).isPresent();
  }

  String ask(Person who, String text) {
    Message answer = desk.answer(text, asker(who));
    return answer.toString();
  }

  String press(Person who, Message.Button button) {
    return desk.press(new Press(button.action(), button.value()), asker(who))
        .orElseThrow()
        .summary();
  }

  static String words(Message message) {
    return String.join("\n", message.parts().stream().map(Message.Part::text).toList());
  }

  Taken send(Form form, Person who, String reason) {
    Filled filled = new Filled(form.name(), form.about(), Map.of("reason", reason));
    return desk.forms().take(filled, asker(who)).orElseThrow();
  }

  static List<Message.Button> buttons(Message message) {
    return message.parts().stream()
        .filter(Message.Part.Buttons.class::isInstance)
        .flatMap(part -> ((Message.Part.Buttons) part).buttons().stream())
        .toList();
  }

  static Asker asker(Person who) {
    return new Asker(who.identity(), ZoneOffset.UTC);
  }

  private PlannedRuns planned() {
    return new PlannedRuns(
        new InMemoryPlannedRuns(),
        at.keys,
        new Roles(Set.of("UPRIYA", "UTOM"), new FixedRoster()),
        at.entries,
        new SecureRandom(),
        at.clock,
        ZoneOffset.UTC);
  }

  private BreakGlass glass() {
    OpeningStore openings = new InMemoryOpenings();
    at.glass.set(openings);
    return new BreakGlass(
        openings,
        store,
        store,
        at.keys,
        TOM::isSame,
        new Roles(Set.of("UPRIYA", "UTOM"), new FixedRoster()),
        (who, code) ->
            code.equals(GateFixture.RIGHT_CODE)
                ? new CodeOutcome.Right()
                : new CodeOutcome.Wrong(4),
        at.entries,
        at.announcements,
        new SecureRandom(),
        at.clock,
        ZoneOffset.UTC);
  }

  private AgentsDesk desk() {
    PlannedRuns planned = planned();
    AgentStore none = new NoAgents();
    CodeStore codes = new InMemoryCodes();
    TimeCodes times = (key, code, now) -> Optional.empty();
    Seal seal = new Seal(new byte[32], new SecureRandom());
    return new AgentsDesk(
        new AgentsDesk.Parts(
            at.keys,
            store,
            store,
            () -> Objects.requireNonNull(at.policy.get()),
            at.reviews,
            at.killSwitch,
            planned,
            new PlannedNews(planned, channel, texts),
            new Codes(
                codes,
                times,
                seal,
                new Roles(Set.of("UPRIYA", "UTOM"), new FixedRoster()),
                at.entries,
                CodeNews.NONE,
                at.clock),
            new CodeSetup(
                codes, times, seal, at.entries, CodeNews.NONE, new SecureRandom(), at.clock),
            () -> "https://goodhart.example/codes/",
            glass,
            news,
            owners,
            new Handover(
                at.keys,
                store,
                new Here(),
                new Roles(Set.of("UPRIYA"), new FixedRoster()),
                at.clock),
            new Delegates(DelegateStore.NONE, at.keys, at.entries, at.clock),
            channel,
            who -> !who.equals(GateFixture.GUEST.identity()),
            Set.of(PRIYA.identity(), TOM.identity())::contains,
            () -> "https://goodhart.example",
            texts,
            at.clock),
        new AgentsAnswer(
            none, new FixedRoster(), who -> false, new AgentList(none, texts, at.clock), texts));
  }

  /** Everybody is here who did not leave, unless nobody can say. */
  private final class Here implements Colleagues {
    @Override
    public boolean isFullMember(Alias who) {
      return !who.equals(GateFixture.GUEST.identity()) && !left.contains(who);
    }

    @Override
    public Set<Alias> peopleOf(String group) {
      return Set.of();
    }

    @Override
    public Optional<String> groupId(String group) {
      return Optional.empty();
    }

    @Override
    public List<Alias> membersAmong(Collection<Alias> people) {
      return List.copyOf(people);
    }

    @Override
    public String workspace() {
      if (!isSlackThere) {
        throw new ColleaguesUnknownException("no answer");
      }
      return "T1";
    }
  }

  /** No agent was ever seen in Slack. */
  private static final class NoAgents implements AgentStore {
    @Override
    public List<Agent> all() {
      return List.of();
    }

    @Override
    public Map<MemberId, Alias> owners() {
      return Map.of();
    }

    @Override
    public Optional<Agent> byBot(String workspace, String botId) {
      return Optional.empty();
    }

    @Override
    public Optional<Agent> byBotUser(String workspace, String botUser) {
      return Optional.empty();
    }

    @Override
    public void save(Agent agent) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setKind(Agent agent, AgentKind kind) {
      throw new UnsupportedOperationException();
    }
  }
}
