package io.goodhart.commands.approval;

import io.goodhart.approvals.RequestHistory;
import io.goodhart.approvals.ReviewerLoad;
import io.goodhart.approvals.Reviews;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.Vote;
import io.goodhart.commands.Asker;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Question;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The forms in which somebody decides on a request: the whole review with the exact arguments, and
 * the short one that denies. Whoever opens one has been asked for their right before.
 */
final class ReviewForm {
  /** Shows the review of the button's request with every value in full. */
  static final String SHOW_ALL = "approval-show-all";

  static final String REVIEW = "approval-decide";
  static final String DENY = "approval-no";
  static final String DECISION = "decision";
  static final String REASON = "reason";
  static final String CODE = "code";
  static final String ONCE = "once";
  static final String SESSION = "session";
  static final String NO = "deny";

  private static final Duration LOOKED_BACK = Duration.ofDays(30);
  private static final int LONGEST_REASON = 1_000;
  private static final int LONGEST_CODE = 12;
  private static final int CHECK_DIGITS = 4;
  private static final int VERSION_DIGITS = 6;

  private final ArgumentLine.Reader reader;
  private final RequestHistory history;
  private final Predicate<Alias> isAskedOften;
  private final ShownArguments shown;
  private final ActionWords actions;
  private final Texts texts;
  private final Clock clock;

  /**
   * Shows reviews.
   *
   * @param isAskedOften whether somebody was asked so often that others are asked before them
   */
  ReviewForm(
      ArgumentLine.Reader reader,
      RequestHistory history,
      Predicate<Alias> isAskedOften,
      Texts texts,
      Clock clock) {
    this.isAskedOften = isAskedOften;
    this.reader = reader;
    this.history = history;
    this.shown = new ShownArguments(texts);
    this.actions = new ActionWords(texts);
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * The whole review.
   *
   * @param arguments the canonical arguments; absent if they are not kept any more
   * @param inFull whether long values stand there letter by letter
   */
  Form review(Request request, Optional<String> arguments, boolean inFull, Asker asker) {
    Optional<List<ArgumentLine>> lines = arguments.map(reader::lines);
    Optional<List<Message.Part>> shortened = lines.flatMap(shown::of);
    Optional<List<Message.Part>> blocks = inFull ? lines.flatMap(shown::all) : shortened;
    Form.Builder form =
        frame(REVIEW, request, "approval.form.review")
            .say(asks(request))
            .say(new Message.Part.Section(texts.say("approval.form.exactly")));
    blocks
        .orElseGet(() -> List.of(new Message.Part.Section(texts.say("approval.form.unseen"))))
        .forEach(form::say);
    if (!inFull && blocks.isPresent() && canShowMore(blocks.get(), lines.orElseThrow())) {
      form.say(new Message.Part.Buttons(List.of(showAll(request))));
    }
    form.say(new Message.Part.Context(bound(request))).say(history(request));
    if (!request.mayBeStanding()) {
      form.say(new Message.Part.Context(texts.say("approval.form.one-run")));
    }
    if (isAskedOften.test(asker.identity())) {
      form.say(
          new Message.Part.Context(
              texts.say("approval.form.asked-often", ReviewerLoad.MOST_IN_A_DAY)));
    }
    form.ask(decision(request, blocks.isPresent(), asker)).ask(reason(request, false));
    if (Reviews.needsCode(request)) {
      form.ask(
          new Question.Text(
              CODE,
              texts.say("approval.form.code"),
              texts.say("approval.form.code.hint"),
              LONGEST_CODE,
              false,
              false,
              Optional.empty()));
    }
    return form.build();
  }

  private boolean canShowMore(List<Message.Part> blocks, List<ArgumentLine> lines) {
    return shown.isShortened(blocks, lines) && shown.all(lines).isPresent();
  }

  private Message.Button showAll(Request request) {
    return new Message.Button(
        SHOW_ALL,
        request.id().value(),
        texts.say("approval.form.show-all"),
        texts.say("approval.form.show-all.spoken"));
  }

  /** The form that denies. */
  Form deny(Request request) {
    return frame(DENY, request, "approval.form.deny")
        .say(asks(request))
        .ask(reason(request, true))
        .build();
  }

  private Form.Builder frame(String name, Request request, String key) {
    return Form.named(
        name,
        request.id().value(),
        new Form.Frame(
            texts.say(key + ".title", actions.noun(request.action())),
            texts.say(key + ".submit"),
            texts.say("approval.form.close")));
  }

  private Message.Part asks(Request request) {
    long minutes = Math.max(1, Duration.between(clock.instant(), request.expires()).toMinutes());
    return new Message.Part.Named(
        texts.pieces(
            "approval.form.asks",
            new Piece.Words(request.action().agent().value()),
            actions.whatForWhom(request.action()),
            new Piece.Moment(request.expires()),
            new Piece.Words(
                minutes == 1
                    ? texts.say("count.minutes.one", "1")
                    : texts.say("count.minutes.many", Long.toString(minutes)))),
        false);
  }

  private String bound(Request request) {
    String check = request.hash().hex();
    return texts.say(
        "approval.form.bound",
        check.substring(0, CHECK_DIGITS) + " " + check.substring(CHECK_DIGITS, 2 * CHECK_DIGITS),
        request.basis().policy().hex().substring(0, VERSION_DIGITS),
        Integer.toString(request.basis().rule()));
  }

  private Message.Part history(Request request) {
    RequestHistory.Counts before =
        history.like(request.action(), clock.instant().minus(LOOKED_BACK));
    // This one is among them.
    int others = Math.max(0, before.asked() - 1);
    List<Piece> pieces =
        new ArrayList<>(
            others == 0
                ? texts.pieces("approval.form.history.none")
                : texts.pieces(
                    "approval.form.history",
                    number(others),
                    number(before.approved()),
                    number(before.denied())));
    for (Vote vote : request.votes()) {
      pieces.add(new Piece.Words(" "));
      pieces.addAll(
          texts.pieces(
              vote.approves() ? "approval.form.vote" : "approval.form.vote.no",
              ActionWords.someone(vote.by()),
              new Piece.Moment(vote.at())));
    }
    return new Message.Part.Named(pieces, false);
  }

  private Question decision(Request request, boolean canBeSeen, Asker asker) {
    List<Question.Choice> choices = new ArrayList<>();
    if (canBeSeen) {
      choices.add(new Question.Choice(ONCE, texts.say("approval.form.choice.once")));
      if (request.mayBeStanding()) {
        if (!request.action().session().isEmpty()) {
          choices.add(new Question.Choice(SESSION, texts.say("approval.form.choice.session")));
        }
        Instant until = StandingUntil.suggested(clock.instant(), asker.zone());
        choices.add(
            new Question.Choice(
                StandingUntil.written(until),
                texts.say("approval.form.choice.until", StandingUntil.shown(until, asker.zone()))));
      }
    }
    choices.add(new Question.Choice(NO, texts.say("approval.form.choice.deny")));
    return new Question.OneOf(
        DECISION, texts.say("approval.form.decision"), "", choices, Optional.empty());
  }

  private Question reason(Request request, boolean isNeeded) {
    boolean always = request.basis().demand().filter(Demand::reasonRequired).isPresent();
    return new Question.Text(
        REASON,
        texts.say("approval.form.reason"),
        texts.say(
            isNeeded || always ? "approval.form.reason.hint" : "approval.form.reason.hint.to-deny"),
        LONGEST_REASON,
        isNeeded || always,
        true,
        Optional.empty());
  }

  private static Piece number(int count) {
    return new Piece.Words(String.format(Locale.ENGLISH, "%,d", count));
  }
}
