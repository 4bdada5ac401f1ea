package io.goodhart.commands.gate;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.BreakGlass;
import io.goodhart.approvals.Delegates;
import io.goodhart.approvals.Handover;
import io.goodhart.approvals.KillSwitch;
import io.goodhart.approvals.PauseStore;
import io.goodhart.approvals.Reviews;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.codes.CodeSetup;
import io.goodhart.approvals.codes.Codes;
import io.goodhart.approvals.planned.PlannedRuns;
import io.goodhart.approvals.policy.PolicySource;
import io.goodhart.commands.AgentsAnswer;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Forms;
import io.goodhart.commands.GeneralAnswers;
import io.goodhart.commands.NearestWord;
import io.goodhart.commands.Press;
import io.goodhart.commands.Presses;
import io.goodhart.commands.WordAnswer;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Answers {@code /agents}, whole: what the gate is about, and the agents that were seen. */
public final class AgentsDesk implements WordAnswer, Presses {
  private static final Set<String> WORDS_OF_SEEN = Set.of("own", "kind");

  /** What no agent can be called; some of it is for later. */
  private static final Set<String> RESERVED =
      Set.of(
          "all",
          "assign",
          "break-glass",
          "codes",
          "delegate",
          PlannedEnd.WORD,
          "health",
          "help",
          "kind",
          "own",
          "pause",
          "pending",
          "register",
          "resume",
          "revoke",
          "rotate",
          "sanction");

  private final Map<String, WordAnswer> words = new TreeMap<>();
  private final Presses presses;
  private final Forms forms;
  private final AgentsAnswer seen;
  private final RegisteredAgents registered;
  private final Texts texts;

  /**
   * Answers from these parts.
   *
   * @param seen answers what is not about the gate, and lists agents that were seen in Slack
   */
  public AgentsDesk(Parts parts, AgentsAnswer seen) {
    this.seen = seen;
    this.texts = parts.texts;
    this.registered =
        new RegisteredAgents(
            parts.keys, parts.store, parts.pauses, parts.policies, texts, parts.clock);
    AgentNames names = new AgentNames(parts.keys, RESERVED, texts);
    KeyAnswer key =
        new KeyAnswer(
            parts.keys,
            names,
            parts.owners,
            new KeyNews(parts.keys, parts.channel, texts, parts.clock),
            parts.isMember,
            parts.isAdmin,
            parts.endpoint,
            texts,
            parts.clock);
    PauseAnswer pause =
        new PauseAnswer(
            parts.killSwitch,
            parts.keys,
            names,
            new PauseNews(parts.channel, parts.owners, texts, parts.clock),
            texts);
    PendingAnswer pending = new PendingAnswer(parts.store, parts.keys::person, texts, parts.clock);
    words.put("register", key::register);
    words.put("rotate", key::rotate);
    words.put("revoke", key::revoke);
    words.put("pause", pause::pause);
    words.put("resume", pause::resume);
    PlannedAnswer planned =
        new PlannedAnswer(parts.planned, parts.keys, names, parts.plannedNews, parts.owners, texts);
    words.put("sanction", planned::answer);
    CodesAnswer codes =
        new CodesAnswer(
            parts.codes,
            parts.codeSetup,
            parts.keys::person,
            parts.isMember,
            parts.channel,
            parts.codesPage,
            texts);
    words.put("codes", codes::answer);
    BreakGlassAnswer glass =
        new BreakGlassAnswer(parts.glass, parts.keys, names, parts.glassNews, texts);
    words.put("break-glass", glass::answer);
    PlannedForm declining =
        new PlannedForm(
            parts.planned,
            (run, who) -> parts.planned.mayDecide(run, parts.keys.person(who.identity())),
            planned,
            texts);
    this.forms = Forms.of(List.of(new BreakGlassForm(glass, names, texts), declining));
    DelegateAnswer delegate =
        new DelegateAnswer(parts.delegates, parts.isMember, parts.channel, texts, parts.clock);
    words.put("delegate", delegate::answer);
    words.put("pending", (rest, asker) -> pending.answer(asker));
    words.put("help", (rest, asker) -> help());
    HandoverAnswer handover =
        new HandoverAnswer(parts.handover, parts.keys, names, parts.owners, texts);
    words.put(
        "assign",
        (rest, asker) ->
            handover.answer(rest, asker).orElseGet(() -> seen.answer("assign " + rest, asker)));
    WORDS_OF_SEEN.forEach(
        word -> words.put(word, (rest, asker) -> seen.answer(word + " " + rest, asker)));
    this.presses =
        Presses.of(
            List.of(
                key,
                pause,
                planned,
                codes,
                glass,
                new GrantRevoking(parts.reviews, parts.keys, texts)));
  }

  @Override
  public Message answer(String text, Asker asker) {
    String said = text.strip();
    String[] split = said.split("\\s+", 2);
    String first = split[0].toLowerCase(Locale.ROOT);
    WordAnswer answer = words.get(first);
    return answer == null
        ? list(said, first, asker)
        : answer.answer(split.length > 1 ? split[1] : "", asker);
  }

  /** What is asked by forms. */
  public Forms forms() {
    return forms;
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return presses.press(press, asker);
  }

  /** The agents with a part of a name; a word that is nearly a known one is asked about. */
  private Message list(String part, String first, Asker asker) {
    List<AgentId> found = registered.like(part);
    Optional<String> near =
        part.isEmpty() || !found.isEmpty() || seen.hasLike(part, asker)
            ? Optional.empty()
            : new NearestWord(words.keySet()).to(first);
    if (near.isPresent()) {
      return Message.of(texts.say("agents.unknown-word", GeneralAnswers.quoted(part), near.get()));
    }
    Message others = seen.answer(part, asker);
    if (found.isEmpty()) {
      return others;
    }
    String summary = texts.say("agents.gate.summary", Integer.toString(found.size()));
    Message.Builder message = Message.saying(summary + " " + others.summary());
    registered.parts(found, asker).forEach(message::part);
    others.parts().forEach(message::part);
    return message.build();
  }

  private Message help() {
    return Message.saying(texts.say("agents.help.summary"))
        .section(texts.say("agents.help.seen"))
        .section(texts.say("agents.help.keys"))
        .section(texts.say("agents.help.stop"))
        .section(texts.say("agents.help.glass"))
        .section(texts.say("agents.help.planned"))
        .section(texts.say("agents.help.codes"))
        .section(texts.say("agents.help.delegate"))
        .context(texts.say("agents.help.context"))
        .build();
  }

  /**
   * What the desk needs.
   *
   * @param keys knows agents and their owners
   * @param store knows requests and grants
   * @param pauses knows who is stopped
   * @param policies knows what agents may do
   * @param reviews takes approvals back
   * @param killSwitch stops agents
   * @param planned knows planned automation
   * @param plannedNews shows it to those who decide
   * @param codes knows people's codes
   * @param codeSetup sets them up
   * @param codesPage where that is done; the secret of a link stands behind it
   * @param glass is broken in emergencies
   * @param glassNews says so aloud
   * @param owners tells owners what others did with their agents
   * @param handover gives agents away whose owners left
   * @param delegates knows who stands in for whom
   * @param channel is where those hear of it who decide
   * @param isMember whether somebody belongs to the workspace; asked at each use
   * @param isAdmin whether somebody is an admin; asked at each use
   * @param endpoint where agents reach this server, without a slash at its end
   * @param texts has every sentence
   * @param clock tells the time
   */
  public record Parts(
      AgentKeys keys,
      ApprovalStore store,
      PauseStore pauses,
      PolicySource policies,
      Reviews reviews,
      KillSwitch killSwitch,
      PlannedRuns planned,
      PlannedNews plannedNews,
      Codes codes,
      CodeSetup codeSetup,
      Supplier<String> codesPage,
      BreakGlass glass,
      BreakGlassNews glassNews,
      OwnerNotes owners,
      Handover handover,
      Delegates delegates,
      ApprovalsChannel channel,
      Predicate<Alias> isMember,
      Predicate<Alias> isAdmin,
      Supplier<String> endpoint,
      Texts texts,
      Clock clock) {}
}
