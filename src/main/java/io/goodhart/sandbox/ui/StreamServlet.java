package io.goodhart.sandbox.ui;

import io.goodhart.sandbox.conversation.People;
import io.goodhart.sandbox.wire.Form;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code /ui/stream}: Server-Sent Events, without a thread held per page. */
final class StreamServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient People people;
  private final transient ChangeStream stream;

  StreamServlet(People people, ChangeStream stream) {
    this.people = people;
    this.stream = stream;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    String user = Form.decode(query).getOrDefault("as", "");
    if (people.find(user).isEmpty()) {
      response.setStatus(404);
      response.setContentType("application/json; charset=utf-8");
      response.getOutputStream().print("{\"error\":\"There is no such member. Choose one.\"}");
      return;
    }
    response.setContentType("text/event-stream; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    AsyncContext async = request.startAsync(request, response);
    async.setTimeout(0);
    StreamListener listener =
        new StreamListener(user, async, response.getOutputStream(), stream::remove);
    listener.send(": open\n\n");
    stream.add(listener);
    response.getOutputStream().setWriteListener(listener);
  }
}
