package io.goodhart.commands.gate;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.commands.GeneralAnswers;
import io.goodhart.commands.NearestWord;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the names of agents as people type them; capitals make no other agent. */
final class AgentNames {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private final AgentKeys keys;
  private final Set<String> words;
  private final Texts texts;

  /**
   * Knows the agents that have or had keys.
   *
   * @param words what means something else behind the command
   */
  AgentNames(AgentKeys keys, Set<String> words, Texts texts) {
    this.keys = keys;
    this.words = Set.copyOf(words);
    this.texts = texts;
  }

  /** The name of a new agent; empty if it is none, or would be taken for a word. */
  Optional<AgentId> fresh(String said) {
    return read(said).filter(agent -> !words.contains(agent.value()));
  }

  /** The registered agent of that name. */
  Optional<AgentId> known(String said) {
    return read(said).filter(agent -> keys.ownerOf(agent).isPresent());
  }

  /** The agent of that name, if its owner had their data erased. */
  Optional<AgentId> kept(String said) {
    return read(said).filter(keys::isNameKept);
  }

  /** Does something with the registered agent of that name, or says that there is none. */
  Message about(String said, Function<AgentId, Message> answer) {
    return known(said).map(answer).orElseGet(() -> unknown(said));
  }

  private Message unknown(String said) {
    String quoted = GeneralAnswers.quoted(said);
    if (quoted.isEmpty()) {
      return Message.of(texts.say("agents.gate.which"));
    }
    return Message.of(
        new NearestWord(keys.agents().stream().map(AgentId::value).toList())
            .to(quoted)
            .map(near -> texts.say("agents.gate.unknown.near", quoted, near))
            .orElseGet(() -> texts.say("agents.gate.unknown", quoted)));
  }

  private static Optional<AgentId> read(String said) {
    String name = said.strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(name).matches() ? Optional.of(new AgentId(name)) : Optional.empty();
  }
}
