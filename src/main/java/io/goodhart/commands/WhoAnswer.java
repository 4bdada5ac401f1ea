package io.goodhart.commands;

import io.goodhart.digest.DirectWording;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.digest.WeekName;
import io.goodhart.privacy.AccessRequest;
import io.goodhart.privacy.Field;
import io.goodhart.privacy.Look;
import io.goodhart.privacy.PrivacyConfig;
import io.goodhart.privacy.WhoLooked;
import io.goodhart.privacy.WhoLooked.Looks;
import io.goodhart.privacy.WideLook;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import java.util.List;
import java.util.Optional;

/** Tells somebody who looked at their data, when, at what and why; page by page. */
public final class WhoAnswer implements WordAnswer, Presses, HomePart {
  /** The button that shows earlier looks; its value is where to go on. */
  static final String EARLIER = "who-earlier";

  private static final int LONGEST_NUMBER = 18;

  private final RosterStore roster;
  private final WhoLooked looked;
  private final PrivacyConfig privacy;
  private final Texts texts;
  private final LookWords words;

  /**
   * Answers from these records.
   *
   * @param privacy whether nobody can open data about another person
   */
  public WhoAnswer(RosterStore roster, WhoLooked looked, PrivacyConfig privacy, Texts texts) {
    this.roster = roster;
    this.looked = looked;
    this.privacy = privacy;
    this.texts = texts;
    this.words = new LookWords(texts);
  }

  @Override
  public Message answer(String rest, Asker asker) {
    return page(Long.MAX_VALUE, asker);
  }

  /** The newest looks; nothing for those who are on no roster. */
  @Override
  public Optional<Message> of(Asker asker) {
    return roster.memberOf(asker.identity()).map(member -> page(Long.MAX_VALUE, asker));
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return switch (press.action()) {
      case DirectWording.SEE_WHO -> Optional.of(page(Long.MAX_VALUE, asker));
      case EARLIER -> Optional.of(page(number(press.value()), asker));
      default -> Optional.empty();
    };
  }

  private Message page(long before, Asker asker) {
    Optional<MemberId> member = roster.memberOf(asker.identity());
    if (member.isEmpty()) {
      return Message.of(texts.say("usage.own.not-on-a-roster"));
    }
    Looks looks = looked.at(member.get(), before).value();
    // What was agreed to before nobody could open anything any more is void.
    List<AccessRequest> open = privacy.worksCouncil() ? List.of() : looks.open();
    if (looks.looks().isEmpty() && open.isEmpty()) {
      String none = texts.say(none(looks));
      Message.Builder message = Message.saying(none).header(texts.say("who.header")).section(none);
      atServer(looks, asker, message);
      return message.build();
    }
    String said =
        looks.lastYear() == 0
            ? texts.say("who.coming")
            : texts.say("who.summary", Words.count(texts, "times", looks.lastYear()));
    Message.Builder message =
        Message.saying(said).header(texts.say("who.header")).section("*" + said + "*");
    open.forEach(request -> open(request, asker, message));
    looks.looks().forEach(look -> tell(look, asker, message));
    atServer(looks, asker, message);
    if (looks.hasMore()) {
      message.buttons(List.of(earlier(looks)));
    }
    return message.context(texts.say("who.context")).build();
  }

  private String none(Looks looks) {
    if (privacy.locked()) {
      return "who.none.locked";
    }
    if (privacy.worksCouncil()) {
      return "who.none.works-council";
    }
    return looks.ofEverybody().isEmpty() ? "who.none" : "who.none.alone";
  }

  /** What was opened about everybody at once, each with what for. */
  private void atServer(Looks looks, Asker asker, Message.Builder message) {
    for (WideLook look : looks.ofEverybody()) {
      message.section(
          texts.say(
              "who.everybody",
              look.first().toString(),
              look.last().toString(),
              LookWords.moment(look.at(), asker.zone()),
              look.sentence().orElseGet(() -> texts.say("who.everybody.erased"))));
    }
  }

  private void open(AccessRequest request, Asker asker, Message.Builder message) {
    message.person(
        request.reader(),
        texts.say(
            "who.open",
            words.fields(Field.OF_A_WEEK),
            LookWords.moment(request.endsAt(), asker.zone()),
            words.why(Optional.of(request.purpose()), looked.sentenceOf(request))));
    request.decidedBy().ifPresent(second -> message.person(second, texts.say("who.second")));
  }

  private void tell(Look look, Asker asker, Message.Builder message) {
    String said =
        texts.say(
            "who.look",
            words.fields(look.fields()),
            look.week().map(WeekName::brief).orElseGet(() -> texts.say("who.some-week")),
            LookWords.moment(look.at(), asker.zone()),
            words.why(look.purpose(), look.sentence()));
    named(look.by(), said, message);
    named(look.second(), texts.say("who.second"), message);
  }

  private void named(Optional<Alias> who, String said, Message.Builder message) {
    if (who.isPresent()) {
      message.person(who.get(), said);
    } else {
      message.section(texts.say("who.erased", said));
    }
  }

  private Message.Button earlier(Looks looks) {
    long last = looks.looks().get(looks.looks().size() - 1).sequence();
    return Message.Button.said(texts, EARLIER, Long.toString(last), "who.earlier");
  }

  private static long number(String value) {
    return value.matches("\\d{1," + LONGEST_NUMBER + "}") ? Long.parseLong(value) : Long.MAX_VALUE;
  }
}
