package io.goodhart.sandbox;

import io.goodhart.sandbox.conversation.AppPost;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.conversation.Draft;
import io.goodhart.sandbox.conversation.OpenView;
import io.goodhart.sandbox.event.Envelope;
import io.goodhart.sandbox.interaction.FormValues;
import io.goodhart.sandbox.interaction.Interactions;
import io.goodhart.sandbox.interaction.PressTarget;
import io.goodhart.sandbox.interaction.SubmitOutcome;
import io.goodhart.sandbox.outgoing.Courier;
import io.goodhart.sandbox.outgoing.Delivery;
import io.goodhart.sandbox.outgoing.DeliveryAttempt;
import io.goodhart.sandbox.outgoing.DeliveryKind;
import io.goodhart.sandbox.outgoing.Parcel;
import io.goodhart.sandbox.outgoing.Recipient;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxChannel;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxMessage;
import io.goodhart.sandbox.state.SandboxUserGroup;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The workspace from inside: its people, channels and apps, and everything a person can do in it.
 *
 * <p>Where Slack would refuse, {@link io.goodhart.sandbox.wire.SlackRefusal} is thrown with Slack's
 * code. Commands, presses and submissions return when the app has answered, or after three seconds;
 * events are sent behind the caller's back. Safe for use by several threads.
 */
public final class Workspace {
  private final Conversation conversation;
  private final Interactions interactions;
  private final Courier courier;
  private final Secrets secrets;

  Workspace(
      Conversation conversation, Interactions interactions, Courier courier, Secrets secrets) {
    this.conversation = conversation;
    this.interactions = interactions;
    this.courier = courier;
    this.secrets = secrets;
  }

  /** Adds a member; one with the same id is brought up to date instead. */
  public void addMember(SandboxMember member) {
    conversation.people().add(member);
  }

  public void updateMember(SandboxMember member) {
    conversation.people().update(member);
  }

  /** Deactivates a member. */
  public void removeMember(String id) {
    conversation.people().deactivate(id);
  }

  public List<SandboxMember> members() {
    return conversation.people().all();
  }

  /** Adds a user group; one with the same id is brought up to date instead. */
  public void putUserGroup(SandboxUserGroup group) {
    conversation.userGroups().put(group);
  }

  /** Adds a channel; one with the same id is brought up to date, with the members of both. */
  public void addChannel(SandboxChannel channel) {
    conversation.channels().add(channel);
  }

  public List<SandboxChannel> channels() {
    return conversation
        .state()
        .locked(contents -> contents.channels().stream().map(ChannelState::info).toList());
  }

  /** The direct conversation of two members, made when there is none. */
  public SandboxChannel direct(String one, String other) {
    return conversation.channels().direct(one, other);
  }

  public void join(String channel, String user) {
    boolean unused = conversation.channels().join(channel, user, "");
  }

  /** Lets one member bring another, or an app's bot user, into a channel. */
  public void invite(String channel, String user, String inviter) {
    boolean unused = conversation.channels().join(channel, user, inviter);
  }

  public void leave(String channel, String user) {
    conversation.channels().leave(channel, user);
  }

  public void archive(String channel, String by) {
    conversation.channels().archive(channel, by);
  }

  /** Installs an app, or puts it in the place of an earlier one with the same id. */
  public void installApp(SandboxApp app) {
    conversation.apps().install(app);
  }

  public void uninstall(String appId) {
    conversation.apps().uninstall(appId);
  }

  public void revokeToken(String appId) {
    conversation.apps().revokeToken(appId);
  }

  /** Sends an app the challenge that Slack sends when its address is set; true when it passes. */
  public boolean verifyUrl(String appId) {
    SandboxApp app = conversation.apps().installed(appId);
    String challenge = secrets.hex(16);
    String body =
        Json.object()
            .put("token", Envelope.VERIFICATION_TOKEN)
            .put("challenge", challenge)
            .put("type", "url_verification")
            .toString();
    Recipient recipient = new Recipient(appId, app.eventsUrl(), app.signingSecret());
    Parcel parcel = Parcel.json(DeliveryKind.URL_VERIFICATION, "url_verification", body);
    Optional<DeliveryAttempt> answer = courier.send(recipient, parcel).join().lastAttempt();
    return answer.filter(a -> a.isOk() && a.body().contains(challenge)).isPresent();
  }

  /** Posts as a person; names after {@code @} and {@code #} become references. */
  public String postAs(String user, String channel, String text) {
    return postAs(user, channel, text, "");
  }

  /** Posts as a person in a thread. */
  public String postAs(String user, String channel, String text, String threadTs) {
    Draft draft = Draft.text(conversation.composer().composed(text)).inThread(threadTs);
    return conversation.posting().post(Caller.person(user), channel, draft).ts();
  }

  /** Posts as an app or agent that is not installed here. */
  public String postAsApp(AppPost post) {
    return conversation.posting().post(post).ts();
  }

  /** Changes a person's own message. */
  public void editAs(String user, String channel, String ts, String text) {
    SandboxMessage unused =
        conversation.posting().edit(Caller.person(user), channel, ts, Draft.text(text));
  }

  /** Deletes a person's own message. */
  public void deleteAs(String user, String channel, String ts) {
    conversation.posting().delete(Caller.person(user), channel, ts);
  }

  public void react(String user, String channel, String ts, String name) {
    conversation.reactions().add(Caller.person(user), channel, ts, name);
  }

  public void unreact(String user, String channel, String ts, String name) {
    conversation.reactions().remove(Caller.person(user), channel, ts, name);
  }

  /** Runs a slash command; its answer is shown when this returns. */
  public Delivery command(String user, String channel, String command, String text) {
    return interactions.commands().run(user, channel, command, text).join();
  }

  /** Presses a button. */
  public Delivery press(String user, PressTarget target, String actionId) {
    return press(user, target, actionId, "", FormValues.none());
  }

  /** Chooses in a menu, with the value of an option or the id of a person. */
  public Delivery press(String user, PressTarget target, String actionId, String chosen) {
    return press(user, target, actionId, chosen, FormValues.none());
  }

  /** Presses or chooses while other elements of the message or view hold values. */
  public Delivery press(
      String user, PressTarget target, String actionId, String chosen, FormValues state) {
    CompletableFuture<Delivery> pressed =
        interactions.actions().press(user, target, actionId, chosen, Json.object(), state);
    return pressed.join();
  }

  /** Submits an open modal; what the app answers has happened when this returns. */
  public SubmitOutcome submit(String user, String viewId, FormValues values) {
    return interactions.submissions().submit(user, viewId, values).join();
  }

  public void closeView(String user, String viewId) {
    Void unused = interactions.submissions().close(user, viewId).join();
  }

  /** Lets a person look at an app's Home. */
  public void openHome(String user, String appId) {
    conversation.homes().open(user, conversation.apps().installed(appId));
  }

  /** The messages of a channel, oldest first, without replies that are in threads only. */
  public List<SandboxMessage> messages(String channel) {
    return conversation.reading().channel(channel);
  }

  /** A message and its replies, oldest first. */
  public List<SandboxMessage> thread(String channel, String ts) {
    return conversation.reading().thread(channel, ts);
  }

  /** What a person alone sees in a channel, oldest first. */
  public List<SandboxMessage> ephemerals(String channel, String user) {
    return conversation.ephemerals().of(channel, user);
  }

  public Optional<OpenView> homeOf(String user, String appId) {
    return conversation.homes().of(user, appId);
  }

  /** The modals before a person, the top last. */
  public List<OpenView> openViews(String user) {
    return conversation.modals().of(user);
  }
}
