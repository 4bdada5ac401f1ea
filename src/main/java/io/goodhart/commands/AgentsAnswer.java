package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Agent;
import io.goodhart.roster.AgentKind;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers {@code /agents}: which agents were seen, who answers for each, and how that is said.
 *
 * <p>Anybody on the roster may own an agent that nobody owns; only an admin gives one to somebody
 * else, or takes one away.
 */
public final class AgentsAnswer implements WordAnswer, Presses {
  /** The button by which somebody says that an agent is theirs; its value is the bot's id. */
  public static final String OWN = "own-agent";

  private static final Pattern ASSIGN =
      Pattern.compile("(.+)\\s+<@([UW][A-Z0-9_]{1,63})(?:\\|[^>]*)?>");

  private static final Pattern KIND =
      Pattern.compile("(.+)\\s+(assistant|deployer)", Pattern.CASE_INSENSITIVE);

  private final AgentStore agents;
  private final RosterStore roster;
  private final Predicate<Alias> isAdmin;
  private final AgentList list;
  private final Texts texts;

  /**
   * Answers from these stores.
   *
   * @param isAdmin whether somebody is an admin; asked at the moment of use
   */
  public AgentsAnswer(
      AgentStore agents,
      RosterStore roster,
      Predicate<Alias> isAdmin,
      AgentList list,
      Texts texts) {
    this.agents = agents;
    this.roster = roster;
    this.isAdmin = isAdmin;
    this.list = list;
    this.texts = texts;
  }

  @Override
  public Message answer(String text, Asker asker) {
    String said = text.strip();
    String[] words = said.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "own" -> own(rest, asker);
      case "assign" -> assign(rest, asker);
      case "kind" -> kind(rest, asker);
      default -> list.answer(here(asker), said, roster.memberOf(asker.identity()));
    };
  }

  /** Whether an agent that was seen in the asker's workspace has this part of a name. */
  public boolean hasLike(String part, Asker asker) {
    String wanted = part.toLowerCase(Locale.ROOT);
    return here(asker).stream()
        .anyMatch(agent -> agent.name().toLowerCase(Locale.ROOT).contains(wanted));
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return press.action().equals(OWN) ? Optional.of(own(press.value(), asker)) : Optional.empty();
  }

  private Message own(String said, Asker asker) {
    return roster
        .memberOf(asker.identity())
        .map(member -> about(said, asker, agent -> own(agent, member)))
        .orElseGet(() -> Message.of(texts.say("usage.own.not-on-a-roster")));
  }

  private Message own(Agent agent, MemberId member) {
    if (agent.owner().isPresent()) {
      boolean theirs = agent.owner().get().equals(member);
      return Message.of(texts.say(theirs ? "agents.yours-already" : "agents.taken", agent.name()));
    }
    give(agent, member);
    return Message.of(texts.say("agents.owned-now", agent.name()));
  }

  private Message assign(String said, Asker asker) {
    if (!isAdmin.test(asker.identity())) {
      return Message.of(texts.say("agents.assign.no-right"));
    }
    Matcher words = ASSIGN.matcher(said.strip());
    if (!words.matches()) {
      return Message.of(texts.say("agents.assign.how"));
    }
    Optional<MemberId> owner = roster.memberOf(Alias.slackUser(workspace(asker), words.group(2)));
    if (owner.isEmpty()) {
      return Message.of(texts.say("agents.assign.not-on-a-roster"));
    }
    return about(
        words.group(1),
        asker,
        agent -> {
          give(agent, owner.get());
          return Message.of(texts.say("agents.assigned", agent.name()));
        });
  }

  /** Its owner or an admin says whether its posts report deployments. */
  private Message kind(String said, Asker asker) {
    Matcher words = KIND.matcher(said.strip());
    if (!words.matches()) {
      return Message.of(texts.say("agents.kind.how"));
    }
    AgentKind kind = AgentKind.valueOf(words.group(2).toUpperCase(Locale.ROOT));
    return about(
        words.group(1),
        asker,
        agent -> {
          Optional<MemberId> member = roster.memberOf(asker.identity());
          boolean owns = member.isPresent() && member.equals(agent.owner());
          if (!owns && !isAdmin.test(asker.identity())) {
            return Message.of(texts.say("agents.kind.no-right", agent.name()));
          }
          agents.setKind(agent, kind);
          return Message.of(texts.say("agents.kind." + kind.code(), agent.name()));
        });
  }

  /** Does something with the one agent that is meant, or says that it is not clear which. */
  private Message about(String said, Asker asker, Answer answer) {
    String wanted = said.strip();
    List<Agent> here = here(asker);
    List<Agent> meant =
        here.stream()
            .filter(agent -> agent.botId().equals(wanted) || agent.name().equalsIgnoreCase(wanted))
            .toList();
    if (meant.size() == 1) {
      return answer.about(meant.get(0));
    }
    String quoted = GeneralAnswers.quoted(wanted);
    if (meant.size() > 1) {
      String ids = String.join(", ", meant.stream().map(Agent::botId).toList());
      return Message.of(texts.say("agents.many", quoted, Integer.toString(meant.size()), ids));
    }
    return Message.of(
        new NearestWord(here.stream().map(Agent::name).toList())
            .to(wanted)
            .map(near -> texts.say("agents.unknown.near", quoted, near))
            .orElseGet(() -> texts.say("agents.unknown", quoted)));
  }

  private void give(Agent agent, MemberId owner) {
    agents.save(
        new Agent(
            agent.workspace(),
            agent.botId(),
            agent.botUser(),
            agent.appId(),
            agent.name(),
            Optional.of(owner),
            agent.lastSeen()));
  }

  private List<Agent> here(Asker asker) {
    String workspace = workspace(asker);
    return agents.all().stream().filter(agent -> agent.workspace().equals(workspace)).toList();
  }

  private static String workspace(Asker asker) {
    String identity = asker.identity().value();
    return identity.substring(0, Math.max(0, identity.indexOf('/')));
  }

  @FunctionalInterface
  private interface Answer {
    Message about(Agent agent);
  }
}
