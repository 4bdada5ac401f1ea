package io.goodhart.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Form;
import io.goodhart.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A caller of the sandbox over real HTTP. */
public final class ApiClient {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();
  private final URI base;
  private final String token;

  ApiClient(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  public ApiClient withToken(String other) {
    return new ApiClient(base, other);
  }

  /** Calls a method with a form of name, value, name, value. */
  public JsonNode call(String method, String... fields) {
    return Json.parse(post(method, fields).body()).orElseThrow();
  }

  public HttpResponse<String> post(String method, String... fields) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return send(
        request("api/" + method)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Form.encode(form))));
  }

  /** Calls a method with a JSON body. */
  public JsonNode callJson(String method, String body) {
    HttpResponse<String> response =
        send(
            request("api/" + method)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body)));
    return Json.parse(response.body()).orElseThrow();
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public JsonNode getJson(String path) {
    return Json.parse(get(path).body()).orElseThrow();
  }

  /** Posts JSON to any path of the workspace, as its page does. */
  public HttpResponse<String> postPage(String path, ObjectNode body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(10));
  }
}
