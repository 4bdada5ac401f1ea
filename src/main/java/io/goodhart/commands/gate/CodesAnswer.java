package io.goodhart.commands.gate;

import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.codes.CodeHolder;
import io.goodhart.approvals.codes.CodeSetup;
import io.goodhart.approvals.codes.Codes;
import io.goodhart.approvals.codes.HeldKey;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.Presses;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes for what is of high risk: a link to the page that sets them up, an admin's word that they
 * are somebody's, and the way to be rid of them. No key and no code is ever in a message.
 */
public final class CodesAnswer implements Presses {
  /** The button that begins to set up codes. */
  public static final String SET_UP = "set-up-codes";

  /** The button by which somebody says that codes were not set up by them. */
  public static final String NOT_MINE = "codes-not-mine";

  private static final Pattern MEMBER = Pattern.compile("<@([UW][A-Z0-9_]{1,63})(?:\\|[^>]*)?>");

  private final Codes codes;
  private final CodeSetup setup;
  private final Function<Alias, Person> people;
  private final Predicate<Alias> isMember;
  private final ApprovalsChannel channel;
  private final Supplier<String> address;
  private final Texts texts;

  /**
   * Answers about these codes.
   *
   * @param people says who somebody is
   * @param isMember whether somebody belongs to the workspace; asked at each use
   * @param address where the page is; the secret of a link stands behind it
   */
  CodesAnswer(
      Codes codes,
      CodeSetup setup,
      Function<Alias, Person> people,
      Predicate<Alias> isMember,
      ApprovalsChannel channel,
      Supplier<String> address,
      Texts texts) {
    this.codes = codes;
    this.setup = setup;
    this.people = people;
    this.isMember = isMember;
    this.channel = channel;
    this.address = address;
    this.texts = texts;
  }

  Message answer(String rest, Asker asker) {
    String[] words = rest.strip().split("\\s+", 2);
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "" -> status(asker);
      case "setup" -> begin(asker);
      case "confirm" -> confirm(words.length > 1 ? words[1] : "", asker);
      case "stop" -> stop(asker, "agents.codes.stopped");
      default -> Message.of(texts.say("agents.codes.how"));
    };
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return switch (press.action()) {
      case SET_UP -> Optional.of(begin(asker));
      case NOT_MINE -> Optional.of(notMine(press.value(), asker));
      default -> Optional.empty();
    };
  }

  private Message status(Asker asker) {
    Optional<CodeHolder> holder = codes.of(people.apply(asker.identity()));
    Optional<HeldKey> waiting = holder.flatMap(CodeHolder::next);
    String said;
    if (waiting.isPresent()) {
      String from = GateWords.moment(waiting.get().from(), asker.zone());
      boolean changing = holder.flatMap(CodeHolder::current).isPresent();
      said = texts.say(changing ? "agents.codes.changing" : "agents.codes.waiting", from);
    } else {
      said =
          holder
              .flatMap(CodeHolder::current)
              .map(key -> GateWords.day(key.made(), asker.zone()))
              .map(day -> texts.say("agents.codes.set-up", day))
              .orElseGet(() -> texts.say("agents.codes.none"));
    }
    return Message.saying(said)
        .section(said)
        .buttons(
            List.of(
                new Message.Button(
                    SET_UP,
                    "",
                    texts.say("agents.codes.button"),
                    texts.say("agents.codes.button.spoken"))))
        .context(texts.say("agents.codes.how"))
        .build();
  }

  private Message begin(Asker asker) {
    if (!isMember.test(asker.identity())) {
      return Message.of(texts.say("agents.codes.guest"));
    }
    CodeSetup.Begun begun = setup.begin(people.apply(asker.identity()));
    return Message.saying(texts.say("agents.codes.begun.summary"))
        .section(
            texts.say("agents.codes.begun", Integer.toString(begun.number()))
                + "\n"
                + address.get()
                + begun.secret())
        .context(texts.say("agents.codes.begun.context"))
        .build();
  }

  private Message confirm(String said, Asker asker) {
    Matcher member = MEMBER.matcher(said.strip());
    if (!member.matches()) {
      return Message.of(texts.say("agents.codes.confirm.how"));
    }
    Alias whose = Alias.slackUser(asker.identity().workspace(), member.group(1));
    Codes.ConfirmOutcome outcome =
        codes.confirm(people.apply(whose), people.apply(asker.identity()));
    return switch (outcome) {
      case CONFIRMED ->
          Message.saying(texts.say("agents.codes.confirmed.summary"))
              .person(whose, texts.say("agents.codes.confirmed"))
              .build();
      case NO_RIGHT -> Message.of(texts.say("agents.codes.confirm.no-right"));
      case OWN -> Message.of(texts.say("agents.codes.confirm.own"));
      case NOTHING -> Message.of(texts.say("agents.codes.confirm.nothing"));
    };
  }

  private Message notMine(String what, Asker asker) {
    Message answer = stop(asker, "agents.codes.not-mine");
    boolean told =
        channel.say(
            "codes-not-mine:" + asker.identity() + ":" + what,
            Message.saying(texts.say("agents.codes.not-mine.summary"))
                .person(asker.identity(), texts.say("agents.codes.not-mine.news"))
                .build());
    return told ? answer : Message.of(texts.say("agents.codes.not-mine.untold"));
  }

  private Message stop(Asker asker, String done) {
    return Message.of(
        texts.say(codes.stop(people.apply(asker.identity())) ? done : "agents.codes.stop.nothing"));
  }
}
