package io.goodhart.commands.gate;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.BreakGlass;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.breakglass.OpenOutcome;
import io.goodhart.approvals.breakglass.Opening;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.Presses;
import io.goodhart.commands.Words;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Breaks the glass, ends that and takes reviews, in words; a form asks for the same. Without a
 * channel to say it aloud in, it is not done.
 */
final class BreakGlassAnswer implements Presses {
  static final String END = "end-break-glass";
  static final String REVIEW = "review-break-glass";

  private final BreakGlass glass;
  private final AgentKeys keys;
  private final AgentNames names;
  private final BreakGlassNews news;
  private final BreakGlassWords words;
  private final Texts texts;

  BreakGlassAnswer(
      BreakGlass glass, AgentKeys keys, AgentNames names, BreakGlassNews news, Texts texts) {
    this.glass = glass;
    this.keys = keys;
    this.names = names;
    this.news = news;
    this.words = new BreakGlassWords(texts);
    this.texts = texts;
  }

  /**
   * {@code <agent> <kind> <code> <reason>}, {@code end <agent>}, {@code review [<agent>
   * <finding>]}.
   */
  Message answer(String rest, Asker asker) {
    String[] said = rest.strip().split("\\s+", 4);
    return switch (said[0].toLowerCase(Locale.ROOT)) {
      case "" -> list();
      case "end" -> end(said, asker);
      case "review" -> review(rest.strip().split("\\s+", 3), asker);
      default -> {
        if (!mayOpen(asker)) {
          yield Message.of(texts.say("glass.refused.no-right"));
        }
        yield said.length < 4 ? how() : open(said, asker);
      }
    };
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return switch (press.action()) {
      case END ->
          Optional.of(ended(glass.end(press.value(), keys.person(asker.identity())), asker));
      case REVIEW ->
          Optional.of(
              againstReview(press.value(), asker)
                  .map(why -> refused(new OpenOutcome.Refused(why)))
                  .orElseGet(() -> Message.of(texts.say("glass.review.how"))));
      default -> Optional.empty();
    };
  }

  /** Whether somebody is one of those who may open it. */
  boolean mayOpen(Asker asker) {
    return glass.mayOpen(keys.person(asker.identity()));
  }

  /** What keeps somebody from reviewing it. */
  Optional<OpenOutcome.Why> againstReview(String id, Asker asker) {
    return glass.againstReview(id, keys.person(asker.identity()));
  }

  /** Opens it, and says it aloud. */
  OpenOutcome open(AgentId agent, ActionClass kind, String code, String reason, Asker asker) {
    OpenOutcome outcome =
        glass.open(agent, kind, keys.person(asker.identity()), Said.plain(reason), code);
    if (outcome instanceof OpenOutcome.Done done) {
      news.opened(done.opening(), asker);
    }
    return outcome;
  }

  /** What is said to whoever opened it, or could not. */
  Message opened(OpenOutcome outcome) {
    if (outcome instanceof OpenOutcome.Done done) {
      Message.Part.Named said = new Message.Part.Named(words.opened(done.opening()), false);
      return Message.saying(said.text())
          .part(said)
          .buttons(List.of(news.endButton(done.opening())))
          .build();
    }
    return refused(outcome);
  }

  /** Takes a review, and says it aloud. */
  OpenOutcome review(String id, String finding, Asker asker) {
    OpenOutcome outcome = glass.review(id, keys.person(asker.identity()), Said.plain(finding));
    if (outcome instanceof OpenOutcome.Done done) {
      news.reviewed(done.opening(), glass.actions(done.opening()), asker);
    }
    return outcome;
  }

  Message reviewed(OpenOutcome outcome) {
    return outcome instanceof OpenOutcome.Done done
        ? Message.of(texts.say("glass.reviewed", done.opening().agent().value()))
        : refused(outcome);
  }

  Message refused(OpenOutcome outcome) {
    return Message.of(words.refused(outcome));
  }

  boolean canBeSaidAloud() {
    return news.isThereAChannel();
  }

  private Message open(String[] said, Asker asker) {
    Optional<ActionClass> kind = ActionClass.of(said[1].toLowerCase(Locale.ROOT));
    if (kind.isEmpty()) {
      return how();
    }
    if (!canBeSaidAloud()) {
      return Message.of(texts.say("glass.no-channel"));
    }
    return names.about(said[0], agent -> opened(open(agent, kind.get(), said[2], said[3], asker)));
  }

  private Message end(String[] said, Asker asker) {
    return names.about(
        said.length > 1 ? said[1] : "",
        agent ->
            openOf(agent)
                .map(one -> ended(glass.end(one.id(), keys.person(asker.identity())), asker))
                .orElseGet(() -> Message.of(texts.say("glass.refused.over"))));
  }

  private Message ended(OpenOutcome outcome, Asker asker) {
    if (outcome instanceof OpenOutcome.Done done) {
      news.ended(done.opening(), glass.actions(done.opening()), asker);
      return Message.of(texts.say("glass.ended", done.opening().agent().value()));
    }
    return refused(outcome);
  }

  private Message review(String[] said, Asker asker) {
    if (said.length < 3) {
      return list();
    }
    return names.about(
        said[1],
        agent ->
            openOf(agent)
                .map(one -> reviewed(review(one.id(), said[2], asker)))
                .orElseGet(() -> Message.of(texts.say("glass.refused.done-before"))));
  }

  /** What waits for a review. */
  private Message list() {
    List<Opening> waiting = glass.unreviewed();
    if (waiting.isEmpty()) {
      return Message.saying(texts.say("glass.none"))
          .section(texts.say("glass.none"))
          .context(texts.say("glass.how"))
          .build();
    }
    String summary =
        texts.say("glass.waiting", Words.count(texts, "break-glasses", waiting.size()));
    Message.Builder message = Message.saying(summary).section(summary);
    for (Opening opening : waiting.subList(0, Math.min(10, waiting.size()))) {
      message
          .named(words.waiting(opening, glass.actions(opening)))
          .buttons(List.of(news.reviewButton(opening)));
    }
    return message.context(texts.say("glass.how")).build();
  }

  /** The oldest of an agent that waits for its end or its review. */
  private Optional<Opening> openOf(AgentId agent) {
    return glass.unreviewed().stream().filter(one -> one.agent().equals(agent)).findFirst();
  }

  private Message how() {
    return Message.of(texts.say("glass.how"));
  }
}
