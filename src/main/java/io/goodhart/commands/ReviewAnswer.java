package io.goodhart.commands;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.AccessGate;
import io.goodhart.privacy.AccessRequests;
import io.goodhart.privacy.Field;
import io.goodhart.privacy.OpenedPerson;
import io.goodhart.privacy.Purpose;
import io.goodhart.privacy.ReadOutcome;
import io.goodhart.privacy.Sentence;
import io.goodhart.roster.Alias;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets an admin ask to open another person's data, and shows it once the gate is open. */
public final class ReviewAnswer implements WordAnswer {
  private static final String PENDING = "pending";
  private static final Pattern ABOUT =
      Pattern.compile("<@([UW][A-Z0-9_]{1,63})(?:\\|[^>]*)?>\\s*(.*)", Pattern.DOTALL);
  private static final Pattern WEEK = Pattern.compile("(?i)\\d{4}-w\\d{1,2}");

  private final AccessRequests requests;
  private final AccessGate gate;
  private final ReviewPending pending;
  private final Texts texts;
  private final LookWords words;

  /** Asks there, and reads through this gate. */
  public ReviewAnswer(
      AccessRequests requests, AccessGate gate, ReviewPending pending, Texts texts) {
    this.requests = requests;
    this.gate = gate;
    this.pending = pending;
    this.texts = texts;
    this.words = new LookWords(texts);
  }

  @Override
  public Message answer(String rest, Asker asker) {
    String said = rest.strip();
    if (said.toLowerCase(Locale.ROOT).equals(PENDING)) {
      return pending.list(asker);
    }
    Matcher about = ABOUT.matcher(said);
    if (!about.matches()) {
      return how();
    }
    Alias person = Alias.slackUser(asker.identity().workspace(), about.group(1));
    String wanted = about.group(2);
    if (wanted.isEmpty()) {
      return read(asker, person, Optional.empty());
    }
    return WEEK.matcher(wanted).matches()
        ? week(asker, person, wanted)
        : ask(asker, person, wanted);
  }

  private Message week(Asker asker, Alias person, String wanted) {
    try {
      return read(asker, person, Optional.of(ReportingWeek.parse(wanted)));
    } catch (DateTimeException e) {
      return Message.of(texts.say("usage.bad-week", GeneralAnswers.quoted(wanted)));
    }
  }

  private Message ask(Asker asker, Alias person, String wanted) {
    String[] parts = wanted.split("\\s+", 2);
    Optional<Purpose> purpose = Purpose.of(parts[0].toLowerCase(Locale.ROOT));
    if (purpose.isEmpty()) {
      return Message.of(
          texts.say("review.no-purpose", GeneralAnswers.quoted(parts[0]), words.purposes()));
    }
    Optional<Sentence> sentence = Sentence.read(parts.length > 1 ? parts[1] : "");
    if (sentence.isEmpty()) {
      return Message.of(texts.say("review.no-sentence"));
    }
    return Message.of(
        texts.say(
            ReviewForm.key(requests.ask(asker.identity(), person, purpose.get(), sentence.get()))));
  }

  private Message read(Asker asker, Alias person, Optional<ReportingWeek> week) {
    ReadOutcome<OpenedPerson> outcome = gate.week(asker.identity(), person, week);
    if (outcome instanceof ReadOutcome.Opened<OpenedPerson> opened) {
      return new OpenedWeek(texts).of(opened, asker.zone());
    }
    if (outcome instanceof ReadOutcome.NotToldYet<OpenedPerson> later) {
      return Message.of(
          later
              .at()
              .map(at -> texts.say("review.not-told-yet", LookWords.moment(at, asker.zone())))
              .orElseGet(() -> texts.say("review.not-told-yet.now")));
    }
    if (outcome instanceof ReadOutcome.StillOpen<OpenedPerson> open) {
      return Message.of(texts.say("review.open-week", open.lastClosed().toString()));
    }
    if (outcome instanceof ReadOutcome.NotAgreed<OpenedPerson>) {
      return how();
    }
    return Message.of(texts.say("review." + key(outcome)));
  }

  private static String key(ReadOutcome<OpenedPerson> outcome) {
    if (outcome instanceof ReadOutcome.Waiting<OpenedPerson>) {
      return "waiting";
    }
    if (outcome instanceof ReadOutcome.CannotBeTold<OpenedPerson>) {
      return "cannot-be-told";
    }
    if (outcome instanceof ReadOutcome.NotAnAdmin<OpenedPerson>) {
      return "not-an-admin";
    }
    if (outcome instanceof ReadOutcome.Yourself<OpenedPerson>) {
      return "yourself";
    }
    return outcome instanceof ReadOutcome.NotOnARoster<OpenedPerson>
        ? "not-on-a-roster"
        : "not-recorded";
  }

  private Message how() {
    return Message.saying(texts.say("review.how.summary"))
        .section(texts.say("review.how", words.fields(Field.OF_A_WEEK)))
        .section(texts.say("review.how.purposes", words.purposes()))
        .context(texts.say("review.how.context"))
        .build();
  }
}
