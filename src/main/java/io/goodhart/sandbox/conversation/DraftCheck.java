package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.blocks.BlockProblem;
import io.goodhart.sandbox.blocks.BlockRules;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.List;

/** Refuses drafts that Slack would not take, with its codes and pointers. */
public final class DraftCheck {
  private static final int MAX_TEXT = 40_000;
  private static final int MAX_ATTACHMENTS = 100;

  private final BlockRules rules = new BlockRules();

  /**
   * Checks what is said, whoever says it.
   *
   * @throws SlackRefusal {@code no_text}, {@code msg_too_long}, {@code invalid_blocks}, {@code
   *     invalid_attachments}, {@code too_many_attachments}, {@code invalid_metadata_format}
   */
  public void check(Draft draft) {
    if (draft.text().isEmpty() && draft.blocks().isEmpty() && draft.attachments().isEmpty()) {
      throw new SlackRefusal("no_text");
    }
    if (draft.text().length() > MAX_TEXT) {
      throw new SlackRefusal("msg_too_long");
    }
    if (!draft.blocks().isMissingNode()) {
      refuse("invalid_blocks", rules.message(draft.blocks()));
    }
    checkAttachments(draft.attachments());
    checkMetadata(draft.metadata());
  }

  /**
   * Checks a modal or Home.
   *
   * @throws SlackRefusal {@code invalid_arguments}
   */
  public void checkView(JsonNode view) {
    refuse("invalid_arguments", rules.view(view));
  }

  private void checkAttachments(JsonNode attachments) {
    if (attachments.size() > MAX_ATTACHMENTS) {
      throw new SlackRefusal("too_many_attachments");
    }
    for (JsonNode attachment : attachments) {
      if (attachment.has("blocks")) {
        refuse("invalid_attachments", rules.message(attachment.path("blocks")));
      }
    }
  }

  private static void checkMetadata(JsonNode metadata) {
    boolean shaped =
        !Json.text(metadata, "event_type").isEmpty() && metadata.path("event_payload").isObject();
    if (!metadata.isMissingNode() && !shaped) {
      throw new SlackRefusal("invalid_metadata_format");
    }
  }

  private static void refuse(String code, List<BlockProblem> problems) {
    if (!problems.isEmpty()) {
      throw new SlackRefusal(code, problems.stream().map(BlockProblem::toString).toList());
    }
  }
}
