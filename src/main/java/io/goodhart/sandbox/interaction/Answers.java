package io.goodhart.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Author;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Draft;
import io.goodhart.sandbox.conversation.DraftJson;
import io.goodhart.sandbox.conversation.Ephemerals;
import io.goodhart.sandbox.conversation.Posting;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;

/** Shows what an app answers to a command, or sends to a response address. */
final class Answers {
  private static final String SLACKBOT = "USLACKBOT";

  private final Posting posting;
  private final Ephemerals ephemerals;

  Answers(Posting posting, Ephemerals ephemerals) {
    this.posting = posting;
    this.ephemerals = ephemerals;
  }

  /**
   * Carries out an answer: a new message, a replaced one, or a deletion. Private to the person
   * unless {@code response_type} is {@code in_channel}.
   *
   * @throws SlackRefusal when the message is not a valid one
   */
  void show(Origin origin, ObjectNode body) {
    if (body.path("delete_original").asBoolean() && origin.hasMessage()) {
      delete(origin);
    } else if (body.path("replace_original").asBoolean() && origin.hasMessage()) {
      replace(origin, DraftJson.draft(body));
    } else if (DraftJson.saysSomething(body)) {
      add(origin, body);
    }
  }

  /** Tells a person privately what went wrong, in Slack's own name. */
  void complain(String channel, String user, String text) {
    Draft draft = Draft.text(text);
    ObjectNode message = posting.compose(new Author.Person(SLACKBOT), draft);
    ephemerals.show(channel, user, message);
  }

  private void add(Origin origin, ObjectNode body) {
    Draft draft = DraftJson.draft(body);
    if (Json.text(body, "response_type").equals("in_channel")) {
      posting.answer(origin.app(), origin.channel(), draft);
    } else {
      ObjectNode message = posting.compose(new Author.Installed(origin.app()), draft);
      Json.putUnlessEmpty(message, "thread_ts", draft.threadTs());
      ephemerals.show(origin.channel(), origin.user(), message);
    }
  }

  private void replace(Origin origin, Draft draft) {
    if (origin.ephemeral()) {
      ObjectNode message = posting.compose(new Author.Installed(origin.app()), draft);
      ephemerals.replace(origin.channel(), origin.user(), origin.ts(), message);
    } else {
      Draft whole =
          draft.withBlocks(orNone(draft.blocks())).withAttachments(orNone(draft.attachments()));
      posting.edit(Caller.app(origin.app()), origin.channel(), origin.ts(), whole);
    }
  }

  private static JsonNode orNone(JsonNode part) {
    return part.isMissingNode() ? Json.array() : part;
  }

  private void delete(Origin origin) {
    if (origin.ephemeral()) {
      ephemerals.remove(origin.channel(), origin.user(), origin.ts());
    } else {
      posting.delete(Caller.app(origin.app()), origin.channel(), origin.ts());
    }
  }
}
