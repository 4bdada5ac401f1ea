package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.blocks.BlockIds;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.LastingChange;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxMessage;
import io.goodhart.sandbox.state.Team;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.Secrets;
import io.goodhart.sandbox.wire.SlackRefusal;
import io.goodhart.sandbox.wire.Sources;
import io.goodhart.sandbox.wire.Timestamps;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Writing, changing and deleting messages. */
public final class Posting {
  private final WorkspaceState state;
  private final Channels channels;
  private final Timestamps timestamps;
  private final Secrets secrets;
  private final Team team;
  private final DraftCheck check;
  private final BlockIds blockIds;

  public Posting(
      WorkspaceState state, Channels channels, Sources sources, Team team, DraftCheck check) {
    this.state = state;
    this.channels = channels;
    this.timestamps = sources.timestamps();
    this.secrets = sources.secrets();
    this.team = team;
    this.check = check;
    this.blockIds = new BlockIds(secrets);
  }

  /**
   * Posts as a person or an installed app, who must be in the channel.
   *
   * @throws SlackRefusal what {@link Channels#writable} and {@link DraftCheck#check} refuse, and
   *     {@code thread_not_found}
   */
  public SandboxMessage post(Caller caller, String channel, Draft draft) {
    return state.locked(
        contents -> {
          ChannelState found = channels.writable(caller, channel);
          return post(author(caller), found, draft);
        });
  }

  /** Posts as an app that is not installed here and need not be in the channel. */
  public SandboxMessage post(AppPost post) {
    return state.locked(
        contents -> post(new Author.Foreign(post), channels.find(post.channel()), post.draft()));
  }

  /** Posts as an installed app where it was asked to answer; it need not be in the channel. */
  public SandboxMessage answer(SandboxApp app, String channel, Draft draft) {
    return state.locked(contents -> post(new Author.Installed(app), channels.find(channel), draft));
  }

  /** The JSON of a message that is not posted: an ephemeral, for instance. */
  public ObjectNode compose(Author author, Draft draft) {
    check.check(draft);
    String ts = timestamps.next();
    ObjectNode message = Json.object().put("type", "message");
    author.sign(message, draft, team.id());
    message.put("text", draft.text()).put("ts", ts).put("team", team.id());
    if (author instanceof Author.Person) {
      String clientId =
          UUID.nameUUIDFromBytes((team.id() + ts).getBytes(StandardCharsets.UTF_8)).toString();
      message.put("client_msg_id", clientId);
      message.set("blocks", RichText.blocks(draft.text(), secrets.hex(3)));
    }
    setParts(message, draft);
    return message;
  }

  /**
   * Replaces what a message says; blocks and attachments that are not given stay.
   *
   * @throws SlackRefusal {@code message_not_found}, {@code cant_update_message} for another's
   *     message, and what {@link DraftCheck#check} refuses
   */
  public SandboxMessage edit(Caller caller, String channel, String ts, Draft draft) {
    return state.locked(
        contents -> {
          ObjectNode before =
              own(caller, channels.visible(caller, channel), ts, "cant_update_message");
          return new SandboxMessage(channel, replace(channel, before, draft, editor(caller)));
        });
  }

  /**
   * Deletes a message.
   *
   * @throws SlackRefusal {@code message_not_found}, {@code cant_delete_message}
   */
  public void delete(Caller caller, String channel, String ts) {
    state.locked(
        contents -> {
          ObjectNode before =
              own(caller, channels.visible(caller, channel), ts, "cant_delete_message");
          state.record(new LastingChange.Deleted(channel, before.deepCopy()));
          return before;
        });
  }

  private SandboxMessage post(Author author, ChannelState channel, Draft draft) {
    ObjectNode message = compose(author, draft);
    if (draft.isReply()) {
      ObjectNode parent =
          channel.message(draft.threadTs()).orElseThrow(() -> new SlackRefusal("thread_not_found"));
      String parentThread = Json.text(parent, "thread_ts");
      message.put("thread_ts", parentThread.isEmpty() ? draft.threadTs() : parentThread);
      Json.putUnlessEmpty(message, "parent_user_id", Json.text(parent, "user"));
      if (draft.broadcast()) {
        message.put("subtype", "thread_broadcast");
      }
    }
    state.record(new LastingChange.Posted(channel.id(), message));
    return new SandboxMessage(channel.id(), message.deepCopy());
  }

  private ObjectNode replace(String channel, ObjectNode before, Draft draft, String editor) {
    check.check(draft);
    ObjectNode after = before.deepCopy();
    after.put("text", draft.text());
    if (after.has("client_msg_id")) {
      after.set("blocks", RichText.blocks(draft.text(), secrets.hex(3)));
    }
    setParts(after, draft);
    after.putObject("edited").put("user", editor).put("ts", timestamps.next());
    state.record(new LastingChange.Edited(channel, after, before.deepCopy()));
    return after.deepCopy();
  }

  /** Parts that are not given stay as they are; empty ones are taken away. */
  private void setParts(ObjectNode message, Draft draft) {
    if (!draft.blocks().isMissingNode()) {
      message.set("blocks", blockIds.filled(draft.blocks()));
    }
    if (!draft.attachments().isMissingNode()) {
      message.set("attachments", draft.attachments().deepCopy());
    }
    for (String part : List.of("blocks", "attachments")) {
      if (message.has(part) && message.path(part).isEmpty()) {
        message.remove(part);
      }
    }
    if (!draft.metadata().isMissingNode()) {
      message.set("metadata", draft.metadata().deepCopy());
    }
  }

  private static ObjectNode own(Caller caller, ChannelState channel, String ts, String refusal) {
    ObjectNode message =
        channel.message(ts).orElseThrow(() -> new SlackRefusal("message_not_found"));
    boolean own =
        caller
            .app()
            .map(app -> Json.text(message, "bot_id").equals(app.botId()))
            .orElseGet(() -> Json.text(message, "user").equals(caller.userId()));
    if (!own) {
      throw new SlackRefusal(refusal);
    }
    return message;
  }

  private static Author author(Caller caller) {
    return caller
        .app()
        .<Author>map(Author.Installed::new)
        .orElseGet(() -> new Author.Person(caller.userId()));
  }

  private static String editor(Caller caller) {
    return caller.app().map(app -> app.botId()).orElse(caller.userId());
  }
}
