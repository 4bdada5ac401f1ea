package io.goodhart.commands.gate;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.Pause;
import io.goodhart.approvals.PauseStore;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Outlook;
import io.goodhart.approvals.policy.Outlook.Leaning;
import io.goodhart.approvals.policy.PolicySource;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.StandingGrant;
import io.goodhart.approvals.request.State;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Words;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lists the agents that have keys: who answers for each, what the policy means for it, when it was
 * last seen, and what it holds that can be taken back.
 */
final class RegisteredAgents {
  private static final int MOST = 10;
  private static final int LONGEST_LABEL = 30;
  private static final int MOST_UNUSED = 5;

  private final AgentKeys keys;
  private final ApprovalStore store;
  private final PauseStore pauses;
  private final PolicySource policies;
  private final Texts texts;
  private final GateWords words;
  private final Clock clock;

  RegisteredAgents(
      AgentKeys keys,
      ApprovalStore store,
      PauseStore pauses,
      PolicySource policies,
      Texts texts,
      Clock clock) {
    this.keys = keys;
    this.store = store;
    this.pauses = pauses;
    this.policies = policies;
    this.texts = texts;
    this.words = new GateWords(texts);
    this.clock = clock;
  }

  /** Those with a part of a name. */
  List<AgentId> like(String part) {
    String wanted = part.strip().toLowerCase(Locale.ROOT);
    return keys.agents().stream().filter(agent -> agent.value().contains(wanted)).toList();
  }

  /** What is shown of them. */
  List<Message.Part> parts(List<AgentId> agents, Asker asker) {
    Instant now = clock.instant();
    List<Message.Part> parts = new ArrayList<>();
    parts.add(new Message.Part.Header(texts.say("agents.gate.header")));
    List<Pause> stopped = pauses.all();
    if (stopped.stream().anyMatch(pause -> pause.agent().isEmpty())) {
      parts.add(new Message.Part.Section(texts.say("agents.gate.all-paused")));
    }
    List<StandingGrant> grants = store.grants(now);
    for (AgentId agent : agents.subList(0, Math.min(MOST, agents.size()))) {
      boolean paused = stopped.stream().anyMatch(pause -> pause.agent().equals(Optional.of(agent)));
      List<StandingGrant> held =
          grants.stream().filter(grant -> grant.agent().equals(agent)).toList();
      parts.addAll(parts(agent, paused, held, now, asker));
    }
    if (agents.size() > MOST) {
      parts.add(
          new Message.Part.Section(
              texts.say("agents.more", Integer.toString(agents.size() - MOST))));
    }
    return parts;
  }

  private List<Message.Part> parts(
      AgentId agent, boolean paused, List<StandingGrant> grants, Instant now, Asker asker) {
    List<Message.Part> parts = new ArrayList<>();
    Person owner = keys.ownerOf(agent).orElseThrow();
    List<String> facts = new ArrayList<>(policy(agent, owner));
    facts.add(
        store
            .lastAsked(agent)
            .map(at -> texts.say("agents.gate.seen", Words.ago(texts, Duration.between(at, now))))
            .orElseGet(() -> texts.say("agents.gate.seen.never")));
    if (!keys.worksNow(agent)) {
      facts.add(texts.say("agents.gate.no-key"));
    }
    List<Request> unused =
        store.open(Optional.of(agent)).stream()
            .filter(request -> request.state() == State.APPROVED && !request.isOverAt(now))
            .toList();
    for (StandingGrant grant : grants) {
      facts.add(grant(grant, now, asker));
    }
    if (!unused.isEmpty()) {
      facts.add(texts.say("agents.gate.unused", Words.count(texts, "approvals", unused.size())));
    }
    String said = String.join(" \u00b7 ", facts);
    if (owner.isSame(keys.person(asker.identity()))) {
      parts.add(new Message.Part.Section(texts.say("agents.gate.yours", agent.value(), said)));
    } else {
      parts.add(
          new Message.Part.Person(
              owner.identity(), texts.say("agents.gate.owned", agent.value(), said)));
    }
    parts.add(new Message.Part.Buttons(buttons(agent, paused, grants, unused)));
    return parts;
  }

  private List<String> policy(AgentId agent, Person owner) {
    return policies
        .current()
        .map(policy -> Outlook.of(policy, agent, owner))
        .map(
            outlook -> {
              List<String> facts = new ArrayList<>();
              add("agents.gate.asks", outlook, Leaning.ASKS, facts);
              add("agents.gate.depends", outlook, Leaning.DEPENDS, facts);
              add("agents.gate.alone", outlook, Leaning.ALONE, facts);
              add("agents.gate.denied", outlook, Leaning.DENIED, facts);
              return facts;
            })
        .orElseGet(() -> List.of(texts.say("agents.gate.no-policy")));
  }

  private void add(String key, Outlook outlook, Leaning leaning, List<String> facts) {
    String kinds = words.kinds(outlook.leanings(), leaning);
    if (!kinds.isEmpty()) {
      facts.add(texts.say(key, kinds));
    }
  }

  private String grant(StandingGrant grant, Instant now, Asker asker) {
    String until = GateWords.clock(grant.until(), asker.zone());
    String what = words.action(grant.kind(), grant.environment());
    return grant
        .lastUsed()
        .map(at -> Words.ago(texts, Duration.between(at, now)))
        .map(ago -> texts.say("agents.gate.grant.used", what, until, ago))
        .orElseGet(() -> texts.say("agents.gate.grant", what, until));
  }

  private List<Message.Button> buttons(
      AgentId agent, boolean paused, List<StandingGrant> grants, List<Request> unused) {
    List<Message.Button> buttons = new ArrayList<>();
    String pause = paused ? "agents.resume" : "agents.pause";
    buttons.add(
        new Message.Button(
            paused ? PauseAnswer.RESUME : PauseAnswer.PAUSE,
            agent.value(),
            texts.say(pause + ".button"),
            texts.say(pause + ".spoken", agent.value())));
    for (StandingGrant grant : grants) {
      buttons.add(
          revoke(
              GrantRevoking.GRANT,
              grant.from().value(),
              words.action(grant.kind(), grant.environment()),
              agent));
    }
    for (Request request : unused.subList(0, Math.min(MOST_UNUSED, unused.size()))) {
      buttons.add(
          revoke(
              GrantRevoking.APPROVAL, request.id().value(), words.action(request.action()), agent));
    }
    return buttons;
  }

  private Message.Button revoke(String action, String id, String what, AgentId agent) {
    String label = texts.say("agents.gate.revoke", what);
    return new Message.Button(
        action,
        id,
        label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL - 1) + "\u2026" : label,
        texts.say("agents.gate.revoke.spoken", what, agent.value()));
  }
}
