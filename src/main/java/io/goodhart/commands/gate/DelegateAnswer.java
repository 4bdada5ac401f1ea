package io.goodhart.commands.gate;

import io.goodhart.approvals.Delegates;
import io.goodhart.approvals.Delegation;
import io.goodhart.commands.Asker;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets somebody say who decides on requests for them while they are away. */
final class DelegateAnswer {
  private static final Pattern NAMED =
      Pattern.compile(
          "<@([UW][A-Z0-9_]{1,63})(?:\\|[^>]*)?>\\s+(\\d{4}-\\d\\d-\\d\\d)\\s+(\\d{4}-\\d\\d-\\d\\d)");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final Delegates delegates;
  private final Predicate<Alias> isMember;
  private final ApprovalsChannel channel;
  private final Texts texts;
  private final Clock clock;

  /**
   * Answers about these delegates.
   *
   * @param isMember whether somebody belongs to the workspace; asked at each use
   * @param channel is where those hear of it who decide
   */
  DelegateAnswer(
      Delegates delegates,
      Predicate<Alias> isMember,
      ApprovalsChannel channel,
      Texts texts,
      Clock clock) {
    this.delegates = delegates;
    this.isMember = isMember;
    this.channel = channel;
    this.texts = texts;
    this.clock = clock;
  }

  Message answer(String rest, Asker asker) {
    String said = rest.strip();
    if (said.isEmpty()) {
      return status(asker);
    } else if (said.equalsIgnoreCase("off")) {
      return Message.of(
          texts.say(
              delegates.end(asker.identity())
                  ? "agents.delegate.ended"
                  : "agents.delegate.nobody"));
    }
    Matcher named = NAMED.matcher(said);
    return named.matches() ? name(named, asker) : how();
  }

  private Message name(Matcher named, Asker asker) {
    Alias delegate = Alias.slackUser(asker.identity().workspace(), named.group(1));
    if (!isMember.test(delegate)) {
      return Message.of(texts.say("agents.delegate.no-member"));
    }
    try {
      LocalDate to = LocalDate.parse(named.group(3));
      if (to.isBefore(LocalDate.ofInstant(clock.instant(), asker.zone()))) {
        return how();
      }
      Delegation delegation =
          new Delegation(asker.identity(), delegate, LocalDate.parse(named.group(2)), to);
      delegates.name(delegation);
      tell(delegation);
    } catch (DateTimeException | IllegalArgumentException e) {
      return how();
    }
    return status(asker);
  }

  private Message status(Asker asker) {
    Optional<Delegation> delegation = delegates.of(asker.identity());
    if (delegation.isEmpty()) {
      return Message.saying(texts.say("agents.delegate.nobody"))
          .section(texts.say("agents.delegate.nobody"))
          .context(texts.say("agents.delegate.how"))
          .build();
    }
    return Message.saying(texts.say("agents.delegate.status.summary"))
        .named(named("agents.delegate.status", delegation.get()))
        .context(texts.say("agents.delegate.context"))
        .build();
  }

  /** Where people decide they see a new name under decisions, and whoever it is hears of it. */
  private void tell(Delegation delegation) {
    boolean unused =
        channel.say(
            "delegate:" + delegation.person() + ":" + clock.instant().toEpochMilli(),
            Message.saying(texts.say("agents.delegate.news.summary"))
                .named(named("agents.delegate.news", delegation))
                .build());
  }

  private List<Piece> named(String key, Delegation delegation) {
    return texts.pieces(
        key,
        new Piece.Someone(delegation.delegate()),
        new Piece.Words(DAY.format(delegation.from())),
        new Piece.Words(DAY.format(delegation.to())),
        new Piece.Someone(delegation.person()));
  }

  private Message how() {
    return Message.of(texts.say("agents.delegate.how"));
  }
}
