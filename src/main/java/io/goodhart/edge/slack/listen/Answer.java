package io.goodhart.edge.slack.listen;

import com.google.gson.JsonObject;

/**
 * What a request is answered with.
 *
 * @param status the HTTP status
 * @param body the body, JSON or nothing
 */
record Answer(int status, String body) {
  static final Answer OK = new Answer(200, "");
  static final Answer BAD_REQUEST = new Answer(400, "");
  static final Answer UNAUTHORIZED = new Answer(401, "");
  static final Answer TOO_LARGE = new Answer(413, "");

  /** Slack sends an event again when it gets this. */
  static final Answer COME_BACK = new Answer(503, "");

  static Answer json(JsonObject body) {
    return new Answer(200, body.toString());
  }
}
