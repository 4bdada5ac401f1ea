package io.goodhart.edge.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import io.goodhart.delivery.Marks;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection to a workspace: its settings, its clients and the state of the installation.
 */
public final class SlackConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackConnection.class);

  private final SlackConfig config;
  private final Slack slack;
  private final MethodsClient methods;
  private final Installation installation;

  /** Prepares the clients; nothing is called yet. */
  public SlackConnection(SlackConfig config, Marks marks, Clock clock) {
    this.config = config;
    this.slack = new SlackClientFactory(config).create();
    this.methods = slack.methods(config.botToken());
    this.installation = new Installation(methods, marks, clock);
  }

  /** The settings. */
  public SlackConfig config() {
    return config;
  }

  /** The client, for what is not a method of the Web API. */
  public Slack slack() {
    return slack;
  }

  /** The Web API, with the bot's token; it never waits by itself. */
  public MethodsClient methods() {
    return methods;
  }

  /** Whether and as whom Goodhart is installed. */
  public Installation installation() {
    return installation;
  }

  /** Lets go of the clients' threads and connections. */
  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception e) {
      LOG.warn("The Slack client did not close: {}", e.getClass().getSimpleName());
    }
  }
}
