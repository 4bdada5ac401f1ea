package io.goodhart.edge.slack.roster;

import io.goodhart.commands.Asker;
import io.goodhart.commands.ChannelCount;
import io.goodhart.commands.ChannelTeams;
import io.goodhart.roster.CountedChannel;
import io.goodhart.roster.Directory;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a team of the people of a Slack channel. Safe for use by many threads. */
final class SlackChannelTeams implements ChannelTeams {
  private static final Logger LOG = LoggerFactory.getLogger(SlackChannelTeams.class);

  private final SlackRoster slack;
  private final WorkspaceReader reader;
  private final Directory directory;
  private final RosterStore roster;

  SlackChannelTeams(
      SlackRoster slack, WorkspaceReader reader, Directory directory, RosterStore roster) {
    this.slack = slack;
    this.reader = reader;
    this.directory = directory;
    this.roster = roster;
  }

  @Override
  public synchronized ChannelCount count(String channel, Asker asker) {
    try {
      return tryToCount(channel, asker);
    } catch (RosterUnreadableException e) {
      LOG.warn("A channel could not be counted: {}. {}", e.getMessage(), e.remedy());
      return new ChannelCount.Unreachable();
    }
  }

  private ChannelCount tryToCount(String channel, Asker asker) throws RosterUnreadableException {
    String workspace = slack.workspace();
    Collection<SlackPerson> people = slack.people();
    List<String> members = reader.membersOf(channel);
    Optional<SlackPerson> presser =
        people.stream()
            .filter(person -> person.identity(workspace).equals(asker.identity()))
            .findFirst();
    if (presser.isEmpty() || !presser.get().isMember()) {
      return new ChannelCount.Guest();
    }
    if (!members.contains(presser.get().id())) {
      return new ChannelCount.NotInChannel();
    }
    Optional<CountedChannel> counted = directory.counted(workspace, channel);
    if (counted.isPresent()) {
      return new ChannelCount.Already(counted.get().team());
    }
    String name = reader.nameOf(channel);
    if (roster.team(name).isPresent()) {
      return new ChannelCount.NameTaken(name);
    }
    // First, so that a team which is half made is finished by the next reading.
    directory.count(new CountedChannel(workspace, channel, name));
    slack.readChannel(channel, name);
    long in = people.stream().filter(p -> p.isMember() && members.contains(p.id())).count();
    Team team = roster.team(name).orElseThrow();
    return new ChannelCount.Counted(team.name(), (int) in, team.zone());
  }
}
