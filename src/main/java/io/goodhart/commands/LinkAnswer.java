package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.OwnData;
import io.goodhart.roster.Alias;
import io.goodhart.roster.AliasClaim;
import io.goodhart.roster.AliasClaims;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets people claim the names under which their tools know them. An address that the surface says
 * is their own is theirs at once; everything else waits for an admin.
 */
public final class LinkAnswer {
  private static final String PENDING = "pending";
  private static final int MOST_CLAIMS = 10;

  private final RosterStore roster;
  private final AliasClaims claims;
  private final ClaimReview review;
  private final OwnData own;
  private final Texts texts;
  private final Clock clock;

  /** Ties aliases in this roster; claims wait in this store until they are reviewed. */
  public LinkAnswer(
      RosterStore roster,
      AliasClaims claims,
      ClaimReview review,
      OwnData own,
      Texts texts,
      Clock clock) {
    this.roster = roster;
    this.claims = claims;
    this.review = review;
    this.own = own;
    this.texts = texts;
    this.clock = clock;
  }

  Message answer(Command.Link asked, Asker asker) {
    if (asked.rest().toLowerCase(Locale.ROOT).equals(PENDING)) {
      return review.pending(asker);
    }
    Optional<MemberId> member = roster.memberOf(asker.identity());
    if (member.isEmpty()) {
      return Message.of(texts.say("link.not-on-a-roster"));
    }
    if (asked.rest().isEmpty()) {
      return help(asker);
    }
    return TypedAlias.read(asked.rest())
        .map(alias -> claim(alias, member.get(), asker))
        .orElseGet(
            () -> Message.of(texts.say("link.unreadable", GeneralAnswers.quoted(asked.rest()))));
  }

  private Message claim(Alias alias, MemberId member, Asker asker) {
    Optional<MemberId> owner = roster.memberOf(alias);
    if (owner.isPresent()) {
      return Message.of(
          texts.say(owner.get().equals(member) ? "link.yours" : "link.taken", alias.value()));
    }
    return isOwnAddress(alias, asker) ? link(alias, member) : ask(alias, asker);
  }

  private static boolean isOwnAddress(Alias alias, Asker asker) {
    return alias.kind() == Alias.Kind.EMAIL
        && asker
            .address()
            .ask()
            .filter(address -> !address.isBlank())
            .map(address -> new Alias(Alias.Kind.EMAIL, address).equals(alias))
            .orElse(false);
  }

  private Message link(Alias alias, MemberId member) {
    if (!roster.addAlias(member, alias)) {
      return Message.of(texts.say("link.taken", alias.value()));
    }
    long records = own.eventsOf(alias).value();
    return Message.of(
        records == 0
            ? texts.say("link.done", alias.value())
            : texts.say(
                records == 1 ? "link.done.one" : "link.done.many",
                alias.value(),
                Words.count(texts, "earlier", records)));
  }

  private Message ask(Alias alias, Asker asker) {
    List<AliasClaim> waiting = waitingFor(asker);
    if (waiting.size() >= MOST_CLAIMS) {
      return Message.of(texts.say("link.too-many", Integer.toString(MOST_CLAIMS)));
    }
    if (!review.hasReviewers()) {
      return Message.of(texts.say("link.no-admin", alias.value()));
    }
    claims.add(new AliasClaim(alias, asker.identity(), clock.instant()));
    return Message.of(texts.say("link.waiting", alias.value()));
  }

  private Message help(Asker asker) {
    List<String> waiting =
        waitingFor(asker).stream().map(claim -> "*" + claim.alias().value() + "*").toList();
    Message.Builder message =
        Message.saying(texts.say("link.help")).section(texts.say("link.help"));
    if (!waiting.isEmpty()) {
      message.section(texts.say("link.help.waiting", String.join(", ", waiting)));
    }
    return message.build();
  }

  private List<AliasClaim> waitingFor(Asker asker) {
    return claims.waiting().stream()
        .filter(claim -> claim.claimant().equals(asker.identity()))
        .toList();
  }
}
