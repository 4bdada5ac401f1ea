package io.goodhart.commands;

import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Question;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.AccessRequests;
import io.goodhart.privacy.AskOutcome;
import io.goodhart.privacy.Field;
import io.goodhart.privacy.Purpose;
import io.goodhart.privacy.Sentence;
import io.goodhart.roster.Alias;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks an admin by a form what they want to open another person's data for: a purpose of the closed
 * list, and a sentence that the person will read.
 */
public final class ReviewForm implements Forms {
  private static final String NAME = "review";
  private static final String PURPOSE = "purpose";
  private static final String SENTENCE = "sentence";
  private static final Pattern SOMEBODY = Pattern.compile("<@([UW][A-Z0-9_]{1,63})(?:\\|[^>]*)?>");
  private static final Pattern USER = Pattern.compile("[UW][A-Z0-9_]{1,63}");

  private final AccessRequests requests;
  private final Texts texts;
  private final LookWords words;

  /** Asks there. */
  public ReviewForm(AccessRequests requests, Texts texts) {
    this.requests = requests;
    this.texts = texts;
    this.words = new LookWords(texts);
  }

  /** Only where there is something to ask: no request is under way, and the asker may make one. */
  @Override
  public Optional<Form> atCommand(String command, String said, Asker asker) {
    if (!(command.equals("usage")
        && new CommandParser().parse(said) instanceof Command.Review review)) {
      return Optional.empty();
    }
    Matcher somebody = SOMEBODY.matcher(review.rest());
    return somebody.matches() && requests.canAsk(asker.identity(), person(somebody.group(1), asker))
        ? Optional.of(form(somebody.group(1), asker))
        : Optional.empty();
  }

  @Override
  public Optional<Taken> take(Filled filled, Asker asker) {
    if (!filled.form().equals(NAME) || !USER.matcher(filled.about()).matches()) {
      return Optional.empty();
    }
    Optional<Purpose> purpose = Purpose.of(filled.answer(PURPOSE));
    if (purpose.isEmpty()) {
      return Optional.of(Taken.NotYet.at(PURPOSE, texts.say("review.form.no-purpose")));
    }
    Optional<Sentence> sentence = Sentence.read(filled.answer(SENTENCE));
    if (sentence.isEmpty()) {
      return Optional.of(Taken.NotYet.at(SENTENCE, texts.say("review.no-sentence")));
    }
    AskOutcome outcome =
        requests.ask(
            asker.identity(), person(filled.about(), asker), purpose.get(), sentence.get());
    String answer = texts.say(key(outcome));
    return Optional.of(
        outcome instanceof AskOutcome.NotRecorded
            ? Taken.NotYet.at(SENTENCE, answer)
            : new Taken.Answered(Message.of(answer)));
  }

  /** The sentence that says what became of a request. */
  static String key(AskOutcome outcome) {
    if (outcome instanceof AskOutcome.Asked) {
      return "review.asked";
    }
    if (outcome instanceof AskOutcome.AskedBefore) {
      return "review.asked-before";
    }
    if (outcome instanceof AskOutcome.NotAnAdmin) {
      return "review.not-an-admin";
    }
    if (outcome instanceof AskOutcome.NoSecondAdmin) {
      return "review.no-second-admin";
    }
    if (outcome instanceof AskOutcome.Yourself) {
      return "review.yourself";
    }
    return outcome instanceof AskOutcome.NotOnARoster
        ? "review.not-on-a-roster"
        : "review.not-recorded";
  }

  private Form form(String user, Asker asker) {
    return Form.named(
            NAME,
            user,
            new Form.Frame(
                texts.say("review.form.title"),
                texts.say("review.form.submit"),
                texts.say("review.form.close")))
        .say(
            new Message.Part.Person(
                person(user, asker), texts.say("review.form.about", words.fields(Field.OF_A_WEEK))))
        .ask(
            new Question.OneOf(
                PURPOSE, texts.say("review.form.purpose"), "", purposes(), Optional.empty()))
        .ask(
            Question.Text.lines(
                SENTENCE,
                texts.say("review.form.sentence"),
                texts.say("review.form.sentence.hint"),
                Sentence.LONGEST))
        .say(new Message.Part.Context(texts.say("review.form.context")))
        .build();
  }

  private List<Question.Choice> purposes() {
    return Arrays.stream(Purpose.values())
        .map(
            one ->
                new Question.Choice(one.code(), texts.say("look.purpose.as-choice." + one.code())))
        .toList();
  }

  private static Alias person(String user, Asker asker) {
    return Alias.slackUser(asker.identity().workspace(), user);
  }
}
