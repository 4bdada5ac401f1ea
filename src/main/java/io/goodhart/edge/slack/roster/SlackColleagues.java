package io.goodhart.edge.slack.roster;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.usergroups.UsergroupsListResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import io.goodhart.approvals.Colleagues;
import io.goodhart.approvals.ColleaguesUnknownException;
import io.goodhart.edge.slack.BotIdentity;
import io.goodhart.edge.slack.SlackConnection;
import io.goodhart.roster.Alias;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Slack says of people at the moment somebody's right depends on it. It does not wait for its
 * turn as the roster's reading does: what Slack does not answer at once is not known.
 *
 * <p>Slack lets user groups be listed only a few times a minute, so they are at most some seconds
 * old; news of a change ends that at once. Safe for use by many threads.
 */
final class SlackColleagues implements Colleagues {
  /** How old a list of user groups may be. */
  static final Duration GROUPS_KEPT = Duration.ofSeconds(10);

  private static final String NOBODY = "user_not_found";

  private final SlackConnection connection;
  private final SlackRoster roster;
  private final Clock clock;
  private @Nullable Groups groups;

  SlackColleagues(SlackConnection connection, SlackRoster roster, Clock clock) {
    this.connection = connection;
    this.roster = roster;
    this.clock = clock;
  }

  @Override
  public boolean isFullMember(Alias who) {
    String workspace = workspace();
    if (who.kind() != Alias.Kind.SLACK || !who.workspace().equals(workspace)) {
      return false;
    }
    try {
      UsersInfoResponse answer =
          connection.methods().usersInfo(request -> request.user(who.account()));
      if (answer.isOk()) {
        return SlackPerson.of(answer.getUser(), workspace).isMember();
      } else if (NOBODY.equals(answer.getError())) {
        return false;
      }
      throw new ColleaguesUnknownException("users.info answered " + answer.getError());
    } catch (IOException | SlackApiException | JsonParseException e) {
      throw new ColleaguesUnknownException("users.info: " + e.getClass().getSimpleName());
    }
  }

  @Override
  public Set<Alias> peopleOf(String group) {
    String workspace = workspace();
    Set<Alias> people = new LinkedHashSet<>();
    named(group)
        .ifPresent(
            found -> found.users().forEach(user -> people.add(Alias.slackUser(workspace, user))));
    return people;
  }

  @Override
  public Optional<String> groupId(String group) {
    return named(group).map(WorkspaceReader.Group::id);
  }

  @Override
  public List<Alias> membersAmong(Collection<Alias> people) {
    if (!roster.hasRead()) {
      throw new ColleaguesUnknownException("people were not read yet");
    }
    String workspace = workspace();
    return people.stream()
        .filter(one -> one.kind() == Alias.Kind.SLACK && one.workspace().equals(workspace))
        .filter(one -> roster.lastRead(one.account()).filter(SlackPerson::isMember).isPresent())
        .toList();
  }

  @Override
  public String workspace() {
    return connection
        .installation()
        .identity()
        .map(BotIdentity::team)
        .orElseThrow(() -> new ColleaguesUnknownException("the workspace is not known yet"));
  }

  /** Lets the next question go to Slack. */
  synchronized void forgetGroups() {
    groups = null;
  }

  private Optional<WorkspaceReader.Group> named(String group) {
    return groups().stream().filter(one -> one.isCalled(group)).findFirst();
  }

  private synchronized List<WorkspaceReader.Group> groups() {
    Instant now = clock.instant();
    Groups known = groups;
    if (known == null || Duration.between(known.at, now).abs().compareTo(GROUPS_KEPT) >= 0) {
      known = new Groups(ask(), now);
      groups = known;
    }
    return known.all;
  }

  private List<WorkspaceReader.Group> ask() {
    try {
      UsergroupsListResponse answer =
          connection.methods().usergroupsList(request -> request.includeUsers(true));
      if (!answer.isOk()) {
        throw new ColleaguesUnknownException("usergroups.list answered " + answer.getError());
      }
      return answer.getUsergroups().stream().map(WorkspaceReader.Group::of).toList();
    } catch (IOException | SlackApiException | JsonParseException e) {
      throw new ColleaguesUnknownException("usergroups.list: " + e.getClass().getSimpleName());
    }
  }

  /** The groups as they were at a time. */
  private record Groups(List<WorkspaceReader.Group> all, Instant at) {}
}
