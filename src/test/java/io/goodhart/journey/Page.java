package io.goodhart.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody at the sandbox's page: all that they do and see goes over HTTP. */
final class Page {
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI sandbox;
  private final String user;

  Page(URI sandbox, String user) {
    this.sandbox = sandbox;
    this.user = user;
  }

  /** Writes something, a slash command too, and returns once it is answered. */
  JsonNode says(String channel, String text) throws IOException, InterruptedException {
    return post("ui/messages", Map.of("as", user, "channel", channel, "text", text));
  }

  /** Presses one of the demo's own buttons. */
  JsonNode presses(String control) throws IOException, InterruptedException {
    return post("ui/controls/" + control, Map.of("as", user));
  }

  /** What stands in a channel, for this person; messages for them alone too. */
  List<JsonNode> messages(String channel) throws IOException, InterruptedException {
    return list(get("ui/messages?as=" + user + "&channel=" + channel).get("messages"));
  }

  /** What stands in a thread, its root first. */
  List<JsonNode> thread(String channel, String ts) throws IOException, InterruptedException {
    return list(get("ui/thread?as=" + user + "&channel=" + channel + "&ts=" + ts).get("messages"));
  }

  /** The messages for this person alone, newest last, with their blocks as one text. */
  List<String> answers(String channel) throws IOException, InterruptedException {
    return messages(channel).stream()
        .filter(message -> message.path("ephemeral").asBoolean())
        .map(message -> message.path("text").asText() + "\n" + message.path("blocks"))
        .toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  private JsonNode post(String path, Map<String, String> body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(sandbox.resolve(path)).timeout(Duration.ofSeconds(60));
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(
          request.uri()
              + " answered "
              + answer.statusCode()
              + ": "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return json.readTree(answer.body());
  }
}
