package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.AliasClaim;
import io.goodhart.roster.AliasClaims;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterStore;
import java.util.List;
import java.util.Optional;

/**
 * Lets admins say whether a claimed alias is its claimant's. Nobody decides about their own, and
 * nobody is told what anybody did.
 */
public final class ClaimReview implements Presses {
  /** Says that the claim of the button's value is right. */
  static final String CONFIRM = "confirm-alias";

  /** Says that it is not. */
  static final String REFUSE = "refuse-alias";

  /** With two buttons and a line each, what one message holds. */
  private static final int MOST_SHOWN = 15;

  private final AliasClaims claims;
  private final RosterStore roster;
  private final Roles roles;
  private final Texts texts;

  /** Reviews the claims of this store. */
  public ClaimReview(AliasClaims claims, RosterStore roster, Roles roles, Texts texts) {
    this.claims = claims;
    this.roster = roster;
    this.roles = roles;
    this.texts = texts;
  }

  /** Whether anybody is there to review a claim. */
  boolean hasReviewers() {
    return roles.hasAdmin();
  }

  /** What waits. */
  Message pending(Asker asker) {
    if (!roles.isAdmin(asker.identity())) {
      return Message.of(texts.say("link.not-an-admin"));
    }
    List<AliasClaim> waiting = claims.waiting();
    String summary =
        waiting.isEmpty()
            ? texts.say("link.pending.none")
            : texts.say("link.pending.summary", Words.count(texts, "claims", waiting.size()));
    return listed(Message.saying(summary).section(summary), waiting);
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return switch (press.action()) {
      case CONFIRM -> Optional.of(decide(press.value(), asker, true));
      case REFUSE -> Optional.of(decide(press.value(), asker, false));
      default -> Optional.empty();
    };
  }

  private Message decide(String id, Asker asker, boolean confirmed) {
    if (!roles.isAdmin(asker.identity())) {
      return Message.of(texts.say("link.not-an-admin"));
    }
    String said =
        claims.waiting().stream()
            .filter(claim -> claim.id().equals(id))
            .findFirst()
            .map(claim -> settle(claim, asker, confirmed))
            .orElseGet(() -> texts.say("link.settled-before"));
    return listed(Message.saying(said).section(said), claims.waiting());
  }

  private String settle(AliasClaim claim, Asker asker, boolean confirmed) {
    Optional<MemberId> claimant = roster.memberOf(claim.claimant());
    if (isTheSame(claim, asker, claimant)) {
      return texts.say("link.own-claim");
    }
    if (!claims.remove(claim)) {
      return texts.say("link.settled-before");
    }
    String alias = claim.alias().value();
    if (!confirmed) {
      return texts.say("link.refused", alias);
    }
    if (claimant.isEmpty()) {
      return texts.say("link.claimant-left", alias);
    }
    return texts.say(
        roster.addAlias(claimant.get(), claim.alias()) ? "link.confirmed" : "link.taken", alias);
  }

  private boolean isTheSame(AliasClaim claim, Asker asker, Optional<MemberId> claimant) {
    return claim.claimant().equals(asker.identity())
        || claimant
            .filter(it -> roster.memberOf(asker.identity()).filter(it::equals).isPresent())
            .isPresent();
  }

  private Message listed(Message.Builder message, List<AliasClaim> waiting) {
    for (AliasClaim claim : waiting.subList(0, Math.min(MOST_SHOWN, waiting.size()))) {
      String alias = claim.alias().value();
      message
          .person(claim.claimant(), texts.say("link.pending.claim", alias, kind(claim)))
          .buttons(
              List.of(
                  button(CONFIRM, claim, "link.button.confirm"),
                  button(REFUSE, claim, "link.button.refuse")));
    }
    if (waiting.size() > MOST_SHOWN) {
      message.context(
          texts.say("link.pending.more", Integer.toString(waiting.size() - MOST_SHOWN)));
    }
    return message.build();
  }

  private String kind(AliasClaim claim) {
    return texts.say("link.kind." + claim.alias().kind().code());
  }

  private Message.Button button(String action, AliasClaim claim, String key) {
    return Message.Button.said(texts, action, claim.id(), key, claim.alias().value());
  }
}
