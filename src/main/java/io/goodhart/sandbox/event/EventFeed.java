package io.goodhart.sandbox.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.outgoing.Courier;
import io.goodhart.sandbox.outgoing.DeliveryKind;
import io.goodhart.sandbox.outgoing.Parcel;
import io.goodhart.sandbox.outgoing.Recipient;
import io.goodhart.sandbox.state.Change;
import io.goodhart.sandbox.state.ChangeListener;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.Contents;
import io.goodhart.sandbox.state.InstalledApp;
import io.goodhart.sandbox.state.LastingChange;
import io.goodhart.sandbox.state.PassingChange;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.wire.Json;
import java.util.List;
import java.util.function.Function;

/**
 * Tells each app of the changes that it subscribed to; of what happens in channels, only where its
 * bot user is. An app hears of its own messages too, as in Slack.
 */
public final class EventFeed implements ChangeListener {
  private final Courier courier;
  private final Envelope envelope;
  private final MessageEvents messages;
  private final WorkspaceEvents workspace;

  public EventFeed(
      Courier courier, Envelope envelope, MessageEvents messages, WorkspaceEvents workspace) {
    this.courier = courier;
    this.envelope = envelope;
    this.messages = messages;
    this.workspace = workspace;
  }

  @Override
  public void changed(Change change, Contents contents) {
    if (change instanceof PassingChange.AppUninstalled gone) {
      send(gone.app(), workspace.uninstalled(gone.app()));
    }
    if (change instanceof PassingChange.TokenRevoked gone) {
      send(gone.app(), workspace.revoked(gone.app()));
    }
    for (InstalledApp installed : contents.apps()) {
      if (installed.isInstalled()) {
        send(installed.app(), events(change, installed.app(), contents));
      }
    }
  }

  private List<ObjectNode> events(Change change, SandboxApp app, Contents contents) {
    if (change instanceof LastingChange.Posted c) {
      return where(app, c.channel(), contents, at -> messages.posted(app, at, c.message()));
    }
    if (change instanceof LastingChange.Edited c) {
      return where(
          app, c.channel(), contents, at -> messages.edited(app, at, c.message(), c.previous()));
    }
    if (change instanceof LastingChange.Deleted c) {
      return where(app, c.channel(), contents, at -> messages.deleted(app, at, c.previous()));
    }
    if (change instanceof LastingChange.Reacted c) {
      return where(
          app,
          c.channel(),
          contents,
          at -> messages.reaction(app, "reaction_added", at, c.ts(), c.name(), c.user()));
    }
    if (change instanceof LastingChange.Unreacted c) {
      return where(
          app,
          c.channel(),
          contents,
          at -> messages.reaction(app, "reaction_removed", at, c.ts(), c.name(), c.user()));
    }
    return workspace.events(change, app, contents);
  }

  private static List<ObjectNode> where(
      SandboxApp app,
      String channel,
      Contents contents,
      Function<ChannelState, List<ObjectNode>> events) {
    return contents
        .channel(channel)
        .filter(found -> found.has(app.botUserId()))
        .map(events)
        .orElse(List.of());
  }

  private void send(SandboxApp app, List<ObjectNode> events) {
    Recipient recipient = new Recipient(app.appId(), app.eventsUrl(), app.signingSecret());
    for (ObjectNode event : events) {
      String body = envelope.around(event, app).toString();
      courier.queue(recipient, Parcel.json(DeliveryKind.EVENT, Json.text(event, "type"), body));
    }
  }
}
