package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Admins;
import io.goodhart.roster.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks who looks after an installation in which nobody does yet: a user group, or the one who
 * presses. Whoever is named first stays; later the settings decide.
 */
public final class FirstAdmin implements HomePart, Presses {
  /** Names the presser. */
  static final String MYSELF = "look-after-it";

  /** Names the user group that is the button's value. */
  static final String GROUP = "admins-are-group";

  private static final int MOST_GROUPS = 9;
  private static final int LONGEST_HANDLE = 25;

  private final Roles roles;
  private final Admins admins;
  private final Workspace workspace;
  private final Texts texts;

  /** Names admins in this store. */
  public FirstAdmin(Roles roles, Admins admins, Workspace workspace, Texts texts) {
    this.roles = roles;
    this.admins = admins;
    this.workspace = workspace;
    this.texts = texts;
  }

  @Override
  public Optional<Message> of(Asker asker) {
    if (roles.hasAdmin() || !workspace.isMember(asker.identity())) {
      return Optional.empty();
    }
    List<Message.Button> buttons = new ArrayList<>();
    workspace.groups().stream().limit(MOST_GROUPS).map(this::button).forEach(buttons::add);
    buttons.add(Message.Button.said(texts, MYSELF, "", "admin.button.myself"));
    return Optional.of(
        Message.saying(texts.say("admin.nobody"))
            .header(texts.say("admin.header"))
            .section(texts.say("admin.nobody"))
            .buttons(buttons)
            .context(texts.say("admin.context"))
            .build());
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return switch (press.action()) {
      case MYSELF -> Optional.of(myself(asker));
      case GROUP -> Optional.of(group(press.value(), asker));
      default -> Optional.empty();
    };
  }

  private Message myself(Asker asker) {
    if (!workspace.isMember(asker.identity())) {
      return Message.of(texts.say("admin.guest"));
    }
    boolean first = !roles.hasAdmin() && admins.nameFirst(asker.identity());
    return Message.of(texts.say(first ? "admin.named.myself" : "admin.named.before"));
  }

  private Message group(String id, Asker asker) {
    if (!workspace.isMember(asker.identity())) {
      return Message.of(texts.say("admin.guest"));
    }
    Optional<Workspace.Group> chosen =
        workspace.groups().stream().filter(group -> group.id().equals(id)).findFirst();
    if (chosen.isEmpty()) {
      return Message.of(texts.say("admin.no-such-group"));
    }
    if (roles.hasAdmin() || !admins.nameFirstGroup(id)) {
      return Message.of(texts.say("admin.named.before"));
    }
    workspace.adminsChanged();
    return Message.of(texts.say("admin.named.group", GeneralAnswers.quoted(chosen.get().handle())));
  }

  private Message.Button button(Workspace.Group group) {
    String handle = GeneralAnswers.quoted(group.handle());
    String brief =
        handle.length() <= LONGEST_HANDLE ? handle : handle.substring(0, LONGEST_HANDLE - 1) + "…";
    return new Message.Button(
        GROUP,
        group.id(),
        texts.say("admin.button.group", brief),
        texts.say("admin.button.group.spoken", handle));
  }
}
