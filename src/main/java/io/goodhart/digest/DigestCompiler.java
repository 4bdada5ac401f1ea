package io.goodhart.digest;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.Attribution;
import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.Somebody;
import io.goodhart.adoption.Target;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.digest.Digest.Status;
import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.privacy.DisclosedUse;
import io.goodhart.privacy.DisclosureRules;
import io.goodhart.privacy.Figure;
import io.goodhart.privacy.GroupPart;
import io.goodhart.privacy.OrgDisclosure;
import io.goodhart.privacy.RosterTerms;
import io.goodhart.privacy.Terms;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles the digest of a closed week from what is known now. */
public final class DigestCompiler {
  /** So many weeks are looked at together. */
  public static final int TREND_WEEKS = 8;

  private final AdoptionMeasure measure;
  private final ActivityStore activity;
  private final AdoptionConfig config;
  private final DisclosureRules rules;
  private final RosterTerms terms;
  private final Clock clock;
  private final Sidelights sidelights;
  private final Map<ReportingWeek, WeekRates> ready;

  /** Compiles by these rules, with no more than the rates. */
  public DigestCompiler(
      AdoptionMeasure measure, ActivityStore activity, AdoptionConfig config, Clock clock) {
    this(measure, activity, config, clock, Sidelights.NONE);
  }

  /** Compiles by these rules. */
  public DigestCompiler(
      AdoptionMeasure measure,
      ActivityStore activity,
      AdoptionConfig config,
      Clock clock,
      Sidelights sidelights) {
    this.measure = measure;
    this.activity = activity;
    this.config = config;
    this.rules = new DisclosureRules(config.target());
    this.terms = new RosterTerms(measure.counted(), rules);
    this.clock = clock;
    this.sidelights = sidelights;
    this.ready = Map.of();
  }

  private DigestCompiler(DigestCompiler other, Map<ReportingWeek, WeekRates> ready) {
    this.measure = other.measure;
    this.activity = other.activity;
    this.config = other.config;
    this.rules = other.rules;
    this.terms = other.terms;
    this.clock = other.clock;
    this.sidelights = other.sidelights;
    this.ready = Map.copyOf(ready);
  }

  /** The last week that is over for the team. */
  public ReportingWeek lastClosedWeek(Team team) {
    return ReportingWeek.containing(clock.instant(), team.zone()).previous();
  }

  /**
   * The digest of one team's week, with all that is told beside the rate.
   *
   * @throws IllegalArgumentException if the week is not over yet: the running week is shown to
   *     nobody
   */
  public Digest compile(Team team, ReportingWeek week) {
    refuseOpen(team, week);
    Digest bare = rateOf(team, week);
    if (bare.reason().equals(Optional.of(Reason.SMALL_TEAM))) {
      return bare;
    }
    Trend trend = Trend.upTo(week, TREND_WEEKS, any -> any.equals(week) ? bare : rateOf(team, any));
    if (bare.reason().isPresent()) {
      return bare.beside(Background.of(trend));
    }
    Digest before = trend.weeks().get(TREND_WEEKS - 2);
    Digest digest =
        bare.after(before.reason().isPresent() ? Optional.empty() : Optional.of(before.adoption()));
    return digest.beside(sidelights.of(digest, trend).and(DisclosedUse.of(exact(team, week))));
  }

  /**
   * The rate of one team's week alone.
   *
   * @throws IllegalArgumentException if the week is not over yet
   */
  public Digest rate(Team team, ReportingWeek week) {
    return rateOf(team, week);
  }

  private void refuseOpen(Team team, ReportingWeek week) {
    if (!week.isClosedAt(clock.instant(), team.zone())) {
      throw new IllegalArgumentException("The week " + week + " is still open");
    }
  }

  /**
   * The same compiler with the rates of these weeks read for all teams at once; for a pass over
   * many teams, since what it has read it does not read again.
   */
  DigestCompiler having(Map<ReportingWeek, WeekRates> weeks) {
    return new DigestCompiler(this, weeks);
  }

  /** The rates of all teams in one week. */
  WeekRates rates(List<Team> teams, ReportingWeek week) {
    Map<TeamId, Adoption> exact = measure.byTeam(week);
    Map<TeamId, Set<Somebody>> counted = measure.counted().byTeam(week);
    Map<TeamId, Terms> allowed = terms.of(counted, week);
    Attribution attribution = activity.attribution(week);
    Map<TeamId, Digest> told = new LinkedHashMap<>();
    for (Team team : teams) {
      Adoption adoption = exact.get(team.id());
      if (adoption != null) {
        Terms its = allowed.getOrDefault(team.id(), Terms.OF_NOBODY);
        told.put(team.id(), rate(team, adoption, its, attribution));
      }
    }
    return new WeekRates(exact, counted, told);
  }

  private Adoption exact(Team team, ReportingWeek week) {
    WeekRates read = ready.get(week);
    Adoption known = read == null ? null : read.exact().get(team.id());
    return known == null ? measure.of(team.id(), week) : known;
  }

  private Digest rateOf(Team team, ReportingWeek week) {
    refuseOpen(team, week);
    WeekRates read = ready.get(week);
    Digest known = read == null ? null : read.told().get(team.id());
    return known == null
        ? rate(
            team,
            measure.of(team.id(), week),
            terms.of(team.id(), week),
            activity.attribution(week))
        : known;
  }

  private Digest rate(Team team, Adoption adoption, Terms allowed, Attribution attribution) {
    Optional<Reason> reason = noFigure(adoption, attribution, allowed.standsBesideOthers());
    if (reason.isPresent()) {
      return digest(team, rules.withhold(adoption), reason.get().status(), reason, attribution);
    }
    boolean met = config.target().isMetBy(adoption.deliberate(), adoption.eligible());
    return digest(
        team,
        rules.disclose(adoption, allowed.turnover()),
        met ? Status.MET : Status.NOT_MET,
        Optional.empty(),
        attribution);
  }

  /**
   * The digest of everybody, each counted once. What is told of them gives no team away whose
   * figure stands beside it or is hidden, so the status is taken from what is told.
   */
  OrgDigest all(
      Adoption adoption,
      List<GroupPart> parts,
      ZoneId zone,
      List<Digest> teams,
      OrgBackground background) {
    Optional<Reason> reason = noFigure(adoption, activity.attribution(adoption.week()), true);
    DisclosedAdoption told =
        reason.isPresent()
            ? rules.withhold(adoption)
            : new OrgDisclosure(rules).disclose(adoption, parts);
    return new OrgDigest(
        told,
        reason.map(Reason::status).orElse(status(told)),
        reason,
        config,
        zone,
        teams,
        background);
  }

  private Status status(DisclosedAdoption told) {
    if (!(told.active() instanceof Figure.Range active)) {
      return Status.NOT_SHOWN;
    }
    boolean least = config.target().isMetBy(active.from(), told.eligible());
    boolean most = config.target().isMetBy(active.to(), told.eligible());
    if (least != most) {
      return Status.CANNOT_SAY;
    }
    return least ? Status.MET : Status.NOT_MET;
  }

  /** Whether a week has a rate, but for activity that is tied to nobody. */
  boolean hasRate(Adoption adoption) {
    return rules.showsRate(adoption.eligible())
        && !config.isTooDark(adoption.seen(), adoption.eligible());
  }

  /** The line. */
  Target target() {
    return config.target();
  }

  private Digest digest(
      Team team,
      DisclosedAdoption adoption,
      Status status,
      Optional<Reason> reason,
      Attribution attribution) {
    return new Digest(team, adoption, status, reason, config, attribution, Optional.empty());
  }

  private Optional<Reason> noFigure(
      Adoption adoption, Attribution attribution, boolean standsBesideOthers) {
    int onRoster = adoption.eligible() + adoption.excludedInAll();
    if (onRoster == 0) {
      return Optional.of(Reason.NOBODY_ON_ROSTER);
    }
    // Before all else: of a small team not even a week of leave may show.
    if (!rules.showsRate(onRoster)) {
      return Optional.of(Reason.SMALL_TEAM);
    }
    if (adoption.eligible() == 0) {
      return Optional.of(Reason.NOBODY_TO_COUNT);
    }
    if (!rules.showsRate(adoption.eligible())) {
      return Optional.of(Reason.FEW_COUNTED);
    }
    if (!standsBesideOthers) {
      return Optional.of(Reason.SHARED_PEOPLE);
    }
    boolean tooMuch =
        attribution.unattributed() * 100 > attribution.events() * config.maxUnattributedPercent();
    // Before coverage, which it may explain: whose activity is not known cannot be seen.
    if (tooMuch) {
      return Optional.of(Reason.UNATTRIBUTED);
    }
    return config.isTooDark(adoption.seen(), adoption.eligible())
        ? Optional.of(Reason.LOW_COVERAGE)
        : Optional.empty();
  }
}
