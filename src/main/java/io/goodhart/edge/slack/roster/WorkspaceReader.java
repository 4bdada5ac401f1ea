package io.goodhart.edge.slack.roster;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.methods.response.usergroups.UsergroupsListResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import com.slack.api.model.Usergroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of people, page by page, at the pace that Slack allows. */
final class WorkspaceReader {
  private static final int PAGE = 500;
  private static final int TIER_2 = 20;
  private static final int TIER_3 = 50;
  private static final int TIER_4 = 100;

  private final MethodsClient methods;
  private final PatientCalls calls;

  WorkspaceReader(MethodsClient methods, PatientCalls calls) {
    this.methods = methods;
    this.calls = calls;
  }

  /** Everybody in the list of users of the workspace {@code home}, those who are out included. */
  List<SlackPerson> people(String home) throws RosterUnreadableException {
    List<SlackPerson> people = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      UsersListResponse page =
          calls.make(
              "users.list",
              TIER_2,
              () -> methods.usersList(request -> request.limit(PAGE).cursor(orNull(from))));
      for (User user : page.getMembers()) {
        people.add(SlackPerson.of(user, home));
      }
      cursor = next(page.getResponseMetadata());
    } while (!cursor.isEmpty());
    return people;
  }

  /** One user of the workspace {@code home}. */
  SlackPerson person(String home, String id) throws RosterUnreadableException {
    UsersInfoResponse answer =
        calls.make("users.info", TIER_4, () -> methods.usersInfo(request -> request.user(id)));
    return SlackPerson.of(answer.getUser(), home);
  }

  /** The user groups that are in use, with the ids of their people. */
  List<Group> groups() throws RosterUnreadableException {
    UsergroupsListResponse answer =
        calls.make(
            "usergroups.list",
            TIER_2,
            () -> methods.usergroupsList(request -> request.includeUsers(true)));
    return answer.getUsergroups().stream().map(Group::of).toList();
  }

  /** The ids of the users in a channel. */
  List<String> membersOf(String channel) throws RosterUnreadableException {
    List<String> members = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      ConversationsMembersResponse page =
          calls.make(
              "conversations.members",
              TIER_4,
              () ->
                  methods.conversationsMembers(
                      request -> request.channel(channel).limit(PAGE).cursor(orNull(from))));
      members.addAll(page.getMembers());
      cursor = next(page.getResponseMetadata());
    } while (!cursor.isEmpty());
    return members;
  }

  /** The name of a channel, without a mark before it. */
  String nameOf(String channel) throws RosterUnreadableException {
    ConversationsInfoResponse answer =
        calls.make(
            "conversations.info",
            TIER_3,
            () -> methods.conversationsInfo(request -> request.channel(channel)));
    return answer.getChannel().getName();
  }

  private static @Nullable String orNull(String cursor) {
    return cursor.isEmpty() ? null : cursor;
  }

  private static String next(@Nullable ResponseMetadata metadata) {
    String cursor = metadata == null ? null : metadata.getNextCursor();
    return cursor == null ? "" : cursor;
  }

  /**
   * A user group.
   *
   * @param handle what people mention it by, without {@code @}
   * @param users the ids of its people
   */
  record Group(String id, String handle, List<String> users) {
    /** Reads a group that was listed with its people. */
    static Group of(Usergroup group) {
      return new Group(
          group.getId(),
          group.getHandle(),
          group.getUsers() == null ? List.of() : group.getUsers());
    }

    /** Whether the configuration means this group. */
    boolean isCalled(String reference) {
      String wanted = reference.startsWith("@") ? reference.substring(1) : reference;
      return id.equals(wanted) || wanted.equalsIgnoreCase(handle);
    }
  }
}
