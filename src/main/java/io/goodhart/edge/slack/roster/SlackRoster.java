package io.goodhart.edge.slack.roster;

import io.goodhart.edge.slack.BotIdentity;
import io.goodhart.edge.slack.SlackConnection;
import io.goodhart.roster.Admins;
import io.goodhart.roster.Alias;
import io.goodhart.roster.CountedChannel;
import io.goodhart.roster.Directory;
import io.goodhart.roster.DirectoryPerson;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings people and teams from Slack into the roster.
 *
 * <p>Teams are those that the configuration takes from user groups and channels, and those that
 * were made in a channel. While a roster file is in force, it alone says who is in the configured
 * teams; Slack then adds aliases and zones, and ends the memberships of people who are deactivated.
 * A list that cannot be read changes nothing. Safe for use by many threads.
 */
final class SlackRoster {
  private static final Logger LOG = LoggerFactory.getLogger(SlackRoster.class);

  private final SlackConnection connection;
  private final WorkspaceReader reader;
  private final RosterSources sources;
  private final Directory directory;
  private final RosterStore roster;
  private final Roles roles;
  private final Admins admins;
  private final Clock clock;
  private final ZoneId zone;
  private final Consumer<Set<Alias>> left;
  private final Map<String, SlackPerson> people = new ConcurrentHashMap<>();
  private final Map<String, List<String>> teams = new ConcurrentHashMap<>();
  private volatile boolean hasRead;

  SlackRoster(
      SlackConnection connection,
      WorkspaceReader reader,
      RosterSources sources,
      Directory directory,
      RosterStore roster,
      Roles roles,
      Admins admins,
      Clock clock,
      ZoneId zone,
      Consumer<Set<Alias>> left) {
    this.connection = connection;
    this.reader = reader;
    this.sources = sources;
    this.directory = directory;
    this.roster = roster;
    this.roles = roles;
    this.admins = admins;
    this.clock = clock;
    this.zone = zone;
    this.left = left;
  }

  /** The workspace that Goodhart is installed in. */
  String workspace() throws RosterUnreadableException {
    boolean unused = connection.installation().mayPost();
    return connection
        .installation()
        .identity()
        .map(BotIdentity::team)
        .orElseThrow(() -> new RosterUnreadableException("auth.test", "no_answer"));
  }

  /** Everybody who was read; they are read now if that was never done. */
  Collection<SlackPerson> people() throws RosterUnreadableException {
    if (!hasRead) {
      readPeople();
    }
    return people.values();
  }

  /** Whether everybody was read since the start. */
  boolean hasRead() {
    return hasRead;
  }

  /** Somebody as they were last read. */
  Optional<SlackPerson> lastRead(String id) {
    return Optional.ofNullable(people.get(id));
  }

  /** Reads everybody again and brings the roster to it. */
  void readPeople() throws RosterUnreadableException {
    String workspace = workspace();
    List<SlackPerson> all = reader.people(workspace);
    Map<String, SlackPerson> read = new LinkedHashMap<>();
    all.forEach(person -> read.put(person.id(), person));
    people.putAll(read);
    people.keySet().retainAll(read.keySet());
    hasRead = true;
    bring(workspace, all);
  }

  /** Reads one user again, and brings the roster to it where that changes anything. */
  void readPerson(String id) throws RosterUnreadableException {
    String workspace = workspace();
    SlackPerson now = reader.person(workspace, id);
    SlackPerson before = people.put(id, now);
    if (now.equals(before)) {
      return;
    }
    bring(workspace, List.of(now));
    teams.forEach((team, users) -> apply(workspace, team, users));
  }

  /** Reads the user groups that are teams; problems are sentences. */
  void readGroups(Collection<String> problems) throws RosterUnreadableException {
    if (sources.groups().isEmpty() || isLeftToTheFile(problems)) {
      return;
    }
    String workspace = workspace();
    List<WorkspaceReader.Group> groups = reader.groups();
    for (String team : new TreeSet<>(sources.groups().keySet())) {
      String reference = sources.groups().getOrDefault(team, "");
      Optional<WorkspaceReader.Group> group =
          groups.stream().filter(one -> one.isCalled(reference)).findFirst();
      if (group.isEmpty() || group.get().users().isEmpty()) {
        problems.add(
            "There is no user group "
                + reference
                + " with anybody in it; team "
                + team
                + " stays as it is until roster.teams names one.");
      } else {
        apply(workspace, team, group.get().users());
      }
    }
  }

  /** Reads who is in the groups whose people look after the installation. */
  void readAdmins(Collection<String> problems) throws RosterUnreadableException {
    Set<String> references = roles.groups();
    if (references.isEmpty()) {
      return;
    }
    String workspace = workspace();
    List<WorkspaceReader.Group> groups = reader.groups();
    Set<Alias> found = new HashSet<>();
    for (String reference : references) {
      List<String> users =
          groups.stream()
              .filter(one -> one.isCalled(reference))
              .flatMap(one -> one.users().stream())
              .toList();
      if (users.isEmpty()) {
        problems.add(
            "There is no user group "
                + reference
                + " with anybody in it, so it makes nobody an admin; name another under admins.");
      }
      users.stream()
          .flatMap(user -> Optional.ofNullable(people.get(user)).stream())
          .filter(SlackPerson::isMember)
          .map(person -> person.identity(workspace))
          .forEach(found::add);
    }
    admins.groupsAre(found);
  }

  /** The channels that are teams, by id, with the names of the teams. */
  Map<String, String> channels(Collection<String> problems) throws RosterUnreadableException {
    Map<String, String> channels = new LinkedHashMap<>();
    if (!sources.channels().isEmpty() && !isLeftToTheFile(problems)) {
      sources.channels().forEach((team, channel) -> channels.put(channel, team));
    }
    for (CountedChannel counted : directory.counted(workspace())) {
      channels.put(counted.channel(), counted.team());
    }
    return channels;
  }

  /** Reads who is in a channel that is a team; a new team's digest goes there. */
  void readChannel(String channel, String team) throws RosterUnreadableException {
    apply(workspace(), team, reader.membersOf(channel));
    roster
        .team(team)
        .filter(made -> made.channel().isEmpty())
        .ifPresent(made -> roster.setChannel(made.id(), channel));
  }

  private boolean isLeftToTheFile(Collection<String> problems) {
    boolean left = directory.isFromFile(today());
    String sentence =
        "A roster file is in force, so roster.teams is not used; Slack adds aliases and zones"
            + " only.";
    if (left && !problems.contains(sentence)) {
      problems.add(sentence);
    }
    return left;
  }

  private void bring(String workspace, List<SlackPerson> seen) {
    List<DirectoryPerson> present =
        seen.stream().filter(SlackPerson::isMember).map(one -> one.in(workspace)).toList();
    int learnt = directory.learn(present, today());
    List<Alias> gone =
        seen.stream()
            .filter(one -> one.out().equals(Optional.of(OutReason.DEACTIVATED)))
            .map(one -> one.identity(workspace))
            .toList();
    List<Alias> staying =
        people.values().stream()
            .filter(SlackPerson::isMember)
            .map(one -> one.identity(workspace))
            .toList();
    int ended = gone.isEmpty() ? 0 : directory.end(gone, staying, today());
    LOG.info("Slack's people were read: {} new aliases, {} people left", learnt, ended);
    if (!gone.isEmpty()) {
      left.accept(Set.copyOf(gone));
    }
  }

  private void apply(String workspace, String team, List<String> users) {
    teams.put(team, List.copyOf(users));
    List<DirectoryPerson> members =
        users.stream()
            .flatMap(user -> Optional.ofNullable(people.get(user)).stream())
            .filter(SlackPerson::isMember)
            .map(person -> person.in(workspace))
            .toList();
    int moved = directory.applyTeam(team, members, today());
    LOG.info("A team was read from Slack: {} people came or left", moved);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
