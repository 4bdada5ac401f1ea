package io.goodhart.app.demo;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.calendar.MovableClock;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.Marks;
import io.goodhart.digest.TeamTimetable;
import io.goodhart.digest.Timetable;
import io.goodhart.digest.WeekName;
import io.goodhart.intake.Door;
import io.goodhart.intake.Fingerprinter;
import io.goodhart.intake.Intake;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import io.goodhart.sandbox.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes the demo company live: once its past, then its running week through the front doors. */
public final class Demo {
  /** The collector key that the demo takes, from this machine only. */
  public static final String COLLECTOR_KEY = "demo-key";

  /** Who looks after the made-up company: Anna Roth and Tom Okafor. */
  public static final Set<String> ADMINS = Set.of("U0ANNAR", "U0TOMO");

  /** The channel in which everybody is. */
  public static final String ALL_TEAMS = DemoWorkspace.EVERYBODY;

  /** The channel in which people are asked about what agents want to do. */
  public static final String APPROVALS = DemoWorkspace.APPROVALS;

  private static final String BEGUN = "demo.begun";
  private static final String AHEAD = "demo.clock-ahead-seconds";

  private final DemoCompany company = DemoCompany.load();
  private final RosterStore roster;
  private final AgentStore agents;
  private final Marks marks;
  private final MovableClock clock;

  /** A demo over these stores. */
  public Demo(RosterStore roster, AgentStore agents, Marks marks, MovableClock clock) {
    this.roster = roster;
    this.agents = agents;
    this.marks = marks;
    this.clock = clock;
  }

  /** Lets the clock go on from where an earlier run of the demo had moved it. */
  public void resumeClock() {
    marks
        .get(AHEAD)
        .map(Long::parseLong)
        .ifPresent(ahead -> clock.advanceTo(clock.instant().plusSeconds(ahead)));
  }

  /** Brings people, channels and agents' users into the workspace. */
  public void populate(Workspace workspace) {
    new DemoWorkspace(workspace, company).populate();
  }

  /** A key with which deploy-bot asks at the gate; those of earlier runs stop. */
  public String agentKey(AgentKeys keys) {
    AgentId agent = new AgentId(DemoAgent.DEPLOY_BOT.agentName);
    Alias owner = Alias.slackUser(DemoWorkspace.TEAM, DemoAgent.DEPLOY_BOT.owner);
    int unused = keys.revoke(agent, keys.person(owner));
    return keys.mint(agent, owner).orElseThrow().reveal();
  }

  /** Whether an earlier run has brought the company in. */
  public boolean hasBegun() {
    return marks.get(BEGUN).isPresent();
  }

  /**
   * Brings in the roster and the weeks before this one, as files would. A run that was cut off is
   * repeated whole and finds what it had stored.
   *
   * @return how many records there are
   */
  public int bringHistory(Workspace workspace, Intake intake, Door door, Fingerprinter keyed) {
    ReportingWeek begun = week();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    roster.apply(company.roster(DemoWorkspace.TEAM, today), today);
    roster.applyLeave(company.leave(begun));
    new DemoWorkspace(workspace, company).register(roster, agents);
    return new DemoHistory(intake, door, keyed).bring(company, begun, today);
  }

  /**
   * Sends the running week through the front doors: telemetry over HTTP, and Slack events by
   * letting people and agents talk.
   *
   * @return how many telemetry records were sent
   * @throws IOException if the bot does not take them
   */
  public int liveThisWeek(Workspace workspace, URI bot) throws IOException, InterruptedException {
    int sent = telemetry(bot).send(company, week(), 0, clock.instant());
    new DemoChatter(workspace).talk();
    marks.set(BEGUN, week().toString());
    return sent;
  }

  /**
   * Lets the running week end: people do what they would have done in the rest of it, the clock
   * moves to where every team's digest is due, and {@code wake} posts them. Near midnight teams may
   * be in different weeks; then each of these ends.
   *
   * @return what happened, as a sentence
   * @throws IOException if the bot does not take the rest of the week
   */
  public String closeWeek(Timetable digests, URI bot, Runnable wake)
      throws IOException, InterruptedException {
    SortedSet<ReportingWeek> running = new TreeSet<>(List.of(week()));
    for (Team team : roster.teams()) {
      running.add(ReportingWeek.containing(clock.instant(), team.zone()));
    }
    for (ReportingWeek week : running) {
      Instant due =
          digests.all().stream()
              .filter(TeamTimetable::isPosted)
              .map(team -> team.dueAt(week))
              .max(Instant::compareTo)
              .orElseGet(() -> week.end(ZoneOffset.UTC));
      clock.advanceTo(due);
      Duration ahead = Duration.between(Clock.systemUTC().instant(), due);
      marks.set(AHEAD, Long.toString(ahead.toSeconds()));
      int offset = week.index() - begun().index();
      // The weeks before came in as history.
      if (hasBegun() && offset >= 0) {
        int unused = telemetry(bot).send(company, week, offset, due);
      }
      wake.run();
    }
    return "The week "
        + WeekName.brief(running.last())
        + " is over. It is now Monday; the digests of that week stand in the team channels.";
  }

  /** How many people and teams there are, in words. */
  public String size() {
    return company.teams().size() + " teams, " + company.people().size() + " people";
  }

  private ReportingWeek week() {
    return ReportingWeek.containing(clock.instant(), ZoneOffset.UTC);
  }

  private ReportingWeek begun() {
    return marks.get(BEGUN).map(ReportingWeek::parse).orElseGet(this::week);
  }

  private static DemoTelemetry telemetry(URI bot) {
    return new DemoTelemetry(HttpClient.newHttpClient(), bot, COLLECTOR_KEY);
  }
}
