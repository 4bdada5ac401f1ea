package io.goodhart.edge.slack.roster;

import io.goodhart.commands.Workspace;
import io.goodhart.roster.Alias;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Slack workspace as others ask about it. Safe for use by many threads. */
final class SlackWorkspace implements Workspace {
  private static final Logger LOG = LoggerFactory.getLogger(SlackWorkspace.class);

  private final SlackRoster slack;
  private final WorkspaceReader reader;
  private final Runnable readAdmins;

  SlackWorkspace(SlackRoster slack, WorkspaceReader reader, Runnable readAdmins) {
    this.slack = slack;
    this.reader = reader;
    this.readAdmins = readAdmins;
  }

  @Override
  public boolean isMember(Alias identity) {
    try {
      String workspace = slack.workspace();
      return slack.people().stream()
          .filter(SlackPerson::isMember)
          .anyMatch(person -> person.identity(workspace).equals(identity));
    } catch (RosterUnreadableException e) {
      LOG.warn("Slack did not say who is a member: {}. {}", e.getMessage(), e.remedy());
      return false;
    }
  }

  @Override
  public List<Group> groups() {
    try {
      return reader.groups().stream()
          .map(group -> new Group(group.id(), group.handle()))
          .sorted(Comparator.comparing(Group::handle))
          .toList();
    } catch (RosterUnreadableException e) {
      LOG.info("Slack named no user groups: {}. {}", e.getMessage(), e.remedy());
      return List.of();
    }
  }

  @Override
  public void adminsChanged() {
    readAdmins.run();
  }
}
