package io.goodhart.commands.gate;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.KeySecret;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.Presses;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Gives an agent its key, another one in exchange, or none. Whoever registers an agent first
 * answers for it. A key is shown once, to its owner alone; no summary and no button holds it.
 */
public final class KeyAnswer implements Presses {
  /** Ends the sight of a key that was put where it belongs. */
  static final String PASTED = "agent-key-pasted";

  private static final int MOST = 20;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final AgentKeys keys;
  private final AgentNames names;
  private final OwnerNotes owners;
  private final KeyNews news;
  private final Predicate<Alias> isMember;
  private final Predicate<Alias> isAdmin;
  private final Supplier<String> endpoint;
  private final Texts texts;
  private final Clock clock;

  /**
   * Gives keys.
   *
   * @param isMember whether somebody belongs to the workspace and is no guest; asked at each use
   * @param isAdmin whether somebody is an admin; asked at each use
   * @param endpoint where agents reach this server, without a slash at its end
   */
  KeyAnswer(
      AgentKeys keys,
      AgentNames names,
      OwnerNotes owners,
      KeyNews news,
      Predicate<Alias> isMember,
      Predicate<Alias> isAdmin,
      Supplier<String> endpoint,
      Texts texts,
      Clock clock) {
    this.keys = keys;
    this.names = names;
    this.owners = owners;
    this.news = news;
    this.isMember = isMember;
    this.isAdmin = isAdmin;
    this.endpoint = endpoint;
    this.texts = texts;
    this.clock = clock;
  }

  Message register(String rest, Asker asker) {
    Optional<AgentId> name = names.fresh(rest);
    if (name.isEmpty()) {
      return say(rest.isBlank() ? "agents.key.register.how" : "agents.key.register.name");
    }
    if (!isMember.test(asker.identity())) {
      return say("agents.key.guest");
    }
    AgentId agent = name.get();
    Person person = keys.person(asker.identity());
    Optional<Person> owner = keys.ownerOf(agent);
    if (owner.isPresent() && !owner.get().isSame(person)) {
      return say("agents.key.taken", agent.value());
    }
    if (owner.isPresent() && keys.worksNow(agent)) {
      return say("agents.key.yours-already", agent.value());
    }
    if (owner.isEmpty() && keys.ownedBy(person) >= MOST) {
      return say("agents.key.too-many", Integer.toString(MOST));
    }
    return keys.mint(agent, asker.identity())
        .map(secret -> shown(agent, secret, "agents.key.registered", asker))
        .orElseGet(() -> say("agents.key.taken", agent.value()));
  }

  Message rotate(String rest, Asker asker) {
    return names.about(
        rest,
        agent -> {
          if (!isMember.test(asker.identity())) {
            return say("agents.key.guest");
          }
          return keys.rotate(agent, asker.identity())
              .map(
                  secret -> {
                    news.exchanged(agent, asker.identity());
                    return shown(agent, secret, "agents.key.rotated", asker);
                  })
              .orElseGet(() -> say("agents.key.not-yours", agent.value()));
        });
  }

  Message revoke(String rest, Asker asker) {
    return names.about(
        rest,
        agent -> {
          Person person = keys.person(asker.identity());
          boolean owns = keys.ownerOf(agent).filter(person::isSame).isPresent();
          if (!owns && !isAdmin.test(asker.identity())) {
            return say("agents.key.not-yours", agent.value());
          }
          boolean worked = keys.worksNow(agent);
          if (!worked) {
            return say("agents.key.revoked-before", agent.value());
          }
          int unused = keys.revoke(agent, person);
          news.revoked(agent, asker.identity());
          String said = texts.say("agents.key.revoked", agent.value());
          owners.tell(
              agent,
              "revoked",
              asker.identity(),
              said,
              texts.say("agents.news.revoked", agent.value()));
          return Message.of(said);
        });
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return press.action().equals(PASTED)
        ? Optional.of(say("agents.key.out-of-sight"))
        : Optional.empty();
  }

  /** The only message with the secret in it. */
  private Message shown(AgentId agent, KeySecret secret, String key, Asker asker) {
    String until = DAY.format(clock.instant().plus(AgentKeys.VALID).atZone(asker.zone()));
    return Message.saying(texts.say(key + ".summary", agent.value()))
        .section(texts.say(key, agent.value()))
        .code(secret.reveal())
        .section(texts.say("agents.key.try"))
        .code(
            "curl -s '"
                + endpoint.get()
                + "/v1/approvals?wait=50' -H 'Authorization: Bearer "
                + secret.reveal()
                + "' -d '{\"tool\":\"deploy\",\"action\":\"deploy\",\"target\":\"payments-api\","
                + "\"environment\":\"production\"}'")
        .context(texts.say("agents.key.context", until, agent.value()))
        .buttons(
            List.of(
                new Message.Button(
                    PASTED,
                    "",
                    texts.say("agents.key.pasted"),
                    texts.say("agents.key.pasted.spoken"))))
        .build();
  }

  private Message say(String key, Object... gaps) {
    return Message.of(texts.say(key, gaps));
  }
}
