package io.goodhart.digest;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.Target;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.digest.Digest.Status;
import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.privacy.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says the digest of all teams: how many used an agent, and how far that number can be trusted. */
public final class OrgWording {
  private final Texts texts;
  private final StandingSentences standing;

  /** Speaks with these texts. */
  public OrgWording(Texts texts) {
    this.texts = texts;
    this.standing = new StandingSentences(texts);
  }

  /** The message. */
  public Message of(OrgDigest digest) {
    FigureWords words = new FigureWords(texts, digest.config().target());
    String status = status(digest.adoption(), digest.status(), digest.config().target());
    Message.Builder message =
        Message.saying(summary(digest, words, status) + strictSummary(digest, words))
            .header(
                texts.say(
                    "digest.header",
                    texts.say("org.name"),
                    WeekName.brief(digest.week()),
                    texts.say("status.title." + status)))
            .section(headline(digest, words) + "\n" + tally(digest));
    message.part(table(digest, words));
    message.section(standing.doesItStandUp(digest.background()));
    digest.background().cost().map(new CostSentence(texts)::worthIt).ifPresent(message::section);
    digest.background().clock().flatMap(standing::clock).ifPresent(message::section);
    digest.background().agents().map(new AgentSentence(texts)::ofAll).ifPresent(message::section);
    message.section(standing.looks(digest.background().looks()));
    return message
        .context(
            texts.say(
                "org.method",
                digest.zone().getId(),
                Integer.toString(Adoption.DEFINITION),
                words.line()))
        .build();
  }

  private String summary(OrgDigest digest, FigureWords words, String status) {
    DisclosedAdoption adoption = digest.adoption();
    String lower = texts.say("status.lower." + status);
    String week = WeekName.full(digest.week());
    if (!(adoption.active() instanceof Figure.Range active)) {
      return texts.say("org.summary.none", week, lower, why(digest));
    }
    String count = words.of(active, adoption.eligible());
    return active.isExact()
        ? texts.say(
            "digest.summary.exact",
            texts.say("org.name"),
            week,
            lower,
            count,
            words.line(),
            words.share(active.from(), adoption.eligible()))
        : texts.say(
            "digest.summary.coded", texts.say("org.name"), week, lower, count, words.line());
  }

  private String strictSummary(OrgDigest digest, FigureWords words) {
    DisclosedAdoption adoption = digest.adoption();
    return adoption.active() instanceof Figure.Range active
        ? new BothEnds(texts, digest.config().target())
            .strict(adoption, active)
            .filter(Figure.Range::isExact)
            .map(
                strict ->
                    " "
                        + texts.say(
                            "digest.summary.strict",
                            FigureWords.number(strict.from()),
                            words.share(strict.from(), adoption.eligible())))
            .orElse("")
        : "";
  }

  private String headline(OrgDigest digest, FigureWords words) {
    DisclosedAdoption adoption = digest.adoption();
    if (!(adoption.active() instanceof Figure.Range active)) {
      return "*" + why(digest) + "*";
    }
    String count = words.of(active, adoption.eligible());
    String said =
        active.isExact()
            ? texts.say(
                "digest.headline.exact",
                count,
                words.share(active.from(), adoption.eligible()),
                words.line())
            : texts.say("org.headline.coded", count, words.line());
    return new BothEnds(texts, digest.config().target())
        .of(adoption, active)
        .map(ends -> said + "\n" + ends)
        .orElse(said);
  }

  private String why(OrgDigest digest) {
    return texts.say(
        "org.none." + digest.reason().map(Reason::code).orElse(Reason.SMALL_TEAM.code()));
  }

  /** How many teams stand how; it names none. */
  private String tally(OrgDigest digest) {
    Map<Status, Integer> counts = new TreeMap<>();
    digest.teams().forEach(team -> counts.merge(team.status(), 1, Integer::sum));
    List<String> each = new ArrayList<>();
    counts.forEach(
        (status, count) ->
            each.add(FigureWords.number(count) + " " + texts.say("status.lower." + status.code())));
    return texts.say(
        "org.teams", FigureWords.number(digest.teams().size()), String.join(", ", each));
  }

  private Message.Part.Table table(OrgDigest digest, FigureWords words) {
    List<List<String>> rows = new ArrayList<>();
    for (Digest team : digest.teams()) {
      String active =
          team.adoption().active() instanceof Figure.Range range
              ? words.of(range, team.adoption().eligible())
              : texts.say("status.lower.not_shown");
      rows.add(List.of(TeamName.of(team.team()), active, standing(team, words)));
    }
    return new Message.Part.Table(
        texts.say("org.table.caption", WeekName.full(digest.week())),
        List.of(
            texts.say("org.table.team"),
            texts.say("org.table.active"),
            texts.say("org.table.status")),
        rows);
  }

  private String standing(Digest team, FigureWords words) {
    String status =
        texts.say("status.title." + status(team.adoption(), team.status(), team.config().target()));
    if (team.reason().isPresent()) {
      return team.reason().get() == Reason.SMALL_TEAM
          ? texts.say("org.table.small", status)
          : status;
    }
    return team.adoption().active() instanceof Figure.Range active
            && active.isExact()
            && team.target().isExactlyAt(active.from(), team.adoption().eligible())
        ? texts.say(
            "org.table.exactly", status, words.share(active.from(), team.adoption().eligible()))
        : status;
  }

  private String status(DisclosedAdoption adoption, Status status, Target target) {
    boolean onlyWithout =
        adoption.active() instanceof Figure.Range active
            && new BothEnds(texts, target).meetsOnlyWithout(adoption, active);
    return status.code() + (onlyWithout ? "_not_strict" : "");
  }
}
