package io.goodhart.edge.slack;

import com.slack.api.Slack;
import com.slack.api.util.http.SlackHttpClient;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Makes the one client that everything in this edge shares. */
final class SlackClientFactory {
  private final SlackConfig config;

  SlackClientFactory(SlackConfig config) {
    this.config = config;
  }

  /** A client with a limit on every call, without statistics threads and without silent retries. */
  Slack create() {
    com.slack.api.SlackConfig settings = new com.slack.api.SlackConfig();
    settings.setMethodsEndpointUrlPrefix(config.apiUrl());
    settings.setStatsEnabled(false);
    settings.getMethodsConfig().setStatsEnabled(false);
    settings.setHttpClientCallTimeoutMillis(Math.toIntExact(config.callTimeout().toMillis()));
    OkHttpClient http =
        SlackHttpClient.buildOkHttpClient(settings)
            .newBuilder()
            // It would repeat a POST whose connection broke before the answer: the outbox has to
            // know of every try, because it looks before it tries again.
            .retryOnConnectionFailure(false)
            // Short, so that few calls meet a connection that the other side has closed.
            .connectionPool(new ConnectionPool(4, 20, TimeUnit.SECONDS))
            .build();
    SlackHttpClient client = new SlackHttpClient(http);
    client.setConfig(settings);
    return Slack.getInstance(settings, client);
  }
}
