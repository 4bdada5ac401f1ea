package io.goodhart.edge.slack.roster;

import io.goodhart.approvals.Colleagues;
import io.goodhart.commands.ChannelTeams;
import io.goodhart.commands.Workspace;
import io.goodhart.delivery.Marks;
import io.goodhart.delivery.StoreException;
import io.goodhart.edge.slack.Bell;
import io.goodhart.edge.slack.SlackConnection;
import io.goodhart.roster.Admins;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Directory;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the roster in step with Slack: everything at the start and every night, single facts as the
 * news of them come. One thread of its own does the reading; nobody waits for it.
 */
public final class RosterKeeper implements RosterNews, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RosterKeeper.class);
  private static final LocalTime NIGHT = LocalTime.of(3, 0);
  private static final int MANY = 20;
  private static final Duration POLL = Duration.ofMinutes(10);

  private final PatientCalls calls = new PatientCalls();
  private final Bell bell = new Bell();
  private final Thread reading = new Thread(this::readUntilClosed, "slack-roster");
  private final SlackRoster roster;
  private final SlackChannelTeams channelTeams;
  private final SlackWorkspace workspace;
  private final SlackColleagues colleagues;
  private final Marks marks;
  private final Clock clock;
  private final ZoneId zone;
  private final Runnable afterwards;
  private Pending pending = new Pending();
  private @Nullable Instant lastWhole;
  private volatile boolean closed;

  /**
   * A keeper that waits for {@link #start()}.
   *
   * @param zone whose days and nights count
   * @param left is told whose accounts are deactivated, each time that they are read
   * @param afterwards what is done after everything was read
   */
  public RosterKeeper(
      SlackConnection connection,
      RosterSources sources,
      Directory directory,
      RosterStore store,
      Roles roles,
      Admins admins,
      Marks marks,
      Clock clock,
      ZoneId zone,
      Consumer<Set<Alias>> left,
      Runnable afterwards) {
    WorkspaceReader reader = new WorkspaceReader(connection.methods(), calls);
    this.roster =
        new SlackRoster(
            connection, reader, sources, directory, store, roles, admins, clock, zone, left);
    this.channelTeams = new SlackChannelTeams(roster, reader, directory, store);
    this.colleagues = new SlackColleagues(connection, roster, clock);
    this.workspace = new SlackWorkspace(roster, reader, this::groupsChanged);
    this.marks = marks;
    this.clock = clock;
    this.zone = zone;
    this.afterwards = afterwards;
  }

  /** Makes teams of channels. */
  public ChannelTeams channelTeams() {
    return channelTeams;
  }

  /** The workspace, for those who ask about it. */
  public Workspace workspace() {
    return workspace;
  }

  /** What Slack says of people where rights depend on it. */
  public Colleagues colleagues() {
    return colleagues;
  }

  /** Starts reading, with everything. */
  public void start() {
    wake();
    reading.start();
  }

  /** Reads everything if that was not done since the last night; to be called now and then. */
  public synchronized void wake() {
    if (isDue()) {
      pending.whole = true;
      bell.ring();
    }
  }

  @Override
  public synchronized void userChanged(String user) {
    pending.users.add(user);
    bell.ring();
  }

  @Override
  public synchronized void groupsChanged() {
    colleagues.forgetGroups();
    pending.groups = true;
    bell.ring();
  }

  @Override
  public synchronized void channelChanged(String channel) {
    pending.channels.add(channel);
    bell.ring();
  }

  /** Stops; what was not read is read at the next start. */
  @Override
  public void close() {
    closed = true;
    calls.close();
    bell.ring();
    try {
      reading.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isDue() {
    if (lastWhole == null) {
      return true;
    }
    ZonedDateTime now = clock.instant().atZone(zone);
    ZonedDateTime night = now.with(NIGHT);
    ZonedDateTime lastNight = night.isAfter(now) ? night.minusDays(1) : night;
    return lastWhole.isBefore(lastNight.toInstant());
  }

  private void readUntilClosed() {
    while (!closed) {
      Pending todo = take();
      try {
        if (todo.isEmpty()) {
          boolean unused = bell.await(POLL);
        } else if (todo.whole || todo.users.size() > MANY) {
          readWhole();
        } else {
          readNews(todo);
        }
      } catch (RosterUnreadableException e) {
        giveUp(e.remedy(), e);
      } catch (StoreException e) {
        giveUp("The roster's store did not answer.", e);
      } catch (RuntimeException e) {
        LOG.error("Reading the roster from Slack failed", e);
        startOver();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        closed = true;
      }
    }
  }

  private void readWhole() throws RosterUnreadableException {
    List<String> problems = new ArrayList<>();
    Instant begun = clock.instant();
    roster.readPeople();
    try {
      roster.readAdmins(problems);
      roster.readGroups(problems);
    } catch (RosterUnreadableException e) {
      problems.add(e.remedy());
    }
    for (Map.Entry<String, String> channel : roster.channels(problems).entrySet()) {
      try {
        roster.readChannel(channel.getKey(), channel.getValue());
      } catch (RosterUnreadableException e) {
        problems.add(e.remedy());
      }
    }
    problems.forEach(problem -> LOG.warn("Roster from Slack: {}", problem));
    marks.set(RosterReport.MARK, RosterReport.of(begun, roster.people(), problems).written());
    afterwards.run();
    synchronized (this) {
      lastWhole = begun;
    }
  }

  private void readNews(Pending news) throws RosterUnreadableException {
    List<String> problems = new ArrayList<>();
    for (String user : news.users) {
      roster.readPerson(user);
    }
    if (news.groups) {
      roster.readAdmins(problems);
      roster.readGroups(problems);
    }
    if (!news.channels.isEmpty()) {
      for (Map.Entry<String, String> channel : roster.channels(problems).entrySet()) {
        if (news.channels.contains(channel.getKey())) {
          roster.readChannel(channel.getKey(), channel.getValue());
        }
      }
    }
    problems.forEach(problem -> LOG.warn("Roster from Slack: {}", problem));
  }

  private synchronized Pending take() {
    Pending todo = pending;
    pending = new Pending();
    return todo;
  }

  private void giveUp(String remedy, Exception e) {
    if (!closed) {
      LOG.warn("The roster could not be read from Slack: {}. {}", e.getMessage(), remedy);
    }
    startOver();
  }

  /** The next time that somebody wakes it, everything is read. */
  private synchronized void startOver() {
    lastWhole = null;
  }

  /** What is still to be read. */
  private static final class Pending {
    private final Set<String> users = new LinkedHashSet<>();
    private final Set<String> channels = new LinkedHashSet<>();
    private boolean groups;
    private boolean whole;

    boolean isEmpty() {
      return users.isEmpty() && channels.isEmpty() && !groups && !whole;
    }
  }
}
