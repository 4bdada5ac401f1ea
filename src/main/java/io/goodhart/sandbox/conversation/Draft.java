package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What an author wants said.
 *
 * @param blocks a missing node for none; so are attachments and metadata
 * @param threadTs empty for a message of its own
 * @param broadcast whether a reply is shown in the channel as well
 * @param username a name to show instead of the app's own; empty for none
 */
public record Draft(
    String text,
    JsonNode blocks,
    JsonNode attachments,
    JsonNode metadata,
    String threadTs,
    boolean broadcast,
    String username) {

  /** Words alone. */
  public static Draft text(String text) {
    JsonNode none = MissingNode.getInstance();
    return new Draft(text, none, none, none, "", false, "");
  }

  public Draft inThread(String ts) {
    return new Draft(text, blocks, attachments, metadata, ts, broadcast, username);
  }

  public Draft withBlocks(JsonNode blocks) {
    return new Draft(text, blocks, attachments, metadata, threadTs, broadcast, username);
  }

  public Draft withAttachments(JsonNode attachments) {
    return new Draft(text, blocks, attachments, metadata, threadTs, broadcast, username);
  }

  public Draft withMetadata(JsonNode metadata) {
    return new Draft(text, blocks, attachments, metadata, threadTs, broadcast, username);
  }

  public Draft withUsername(String username) {
    return new Draft(text, blocks, attachments, metadata, threadTs, broadcast, username);
  }

  public Draft broadcast(boolean broadcast) {
    return new Draft(text, blocks, attachments, metadata, threadTs, broadcast, username);
  }

  public boolean isReply() {
    return !threadTs.isEmpty();
  }
}
