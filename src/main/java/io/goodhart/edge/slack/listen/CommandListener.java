package io.goodhart.edge.slack.listen;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import io.goodhart.commands.Asker;
import io.goodhart.commands.DigestAnswers;
import io.goodhart.commands.Forms;
import io.goodhart.commands.Usage;
import io.goodhart.commands.WordAnswer;
import io.goodhart.delivery.StoreException;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.edge.slack.SlackSurface;
import io.goodhart.edge.slack.render.BlockKit;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers slash commands, for the asker's eyes alone; with a form where there is one and Slack
 * shows it, else in words.
 *
 * <p>An answer that takes too long for Slack is promised, and follows over the address that came
 * with the command.
 */
final class CommandListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CommandListener.class);
  private static final int THREADS = 8;
  private static final int WAITING = 64;

  private final Usage usage;
  private final WordAnswer agents;
  private final DigestAnswers digests;
  private final Forms forms;
  private final Views views;
  private final String prefix;
  private final Texts texts;
  private final Askers askers;
  private final ResponseUrl responses;
  private final Duration patience;
  private final BlockKit blockKit = new BlockKit();
  private final ExecutorService answering = WorkerPool.of("slack-answer", THREADS, WAITING);

  /** Answers from these ports; after {@code patience} the answer is promised instead. */
  CommandListener(
      SlackPorts ports,
      String prefix,
      Askers askers,
      Views views,
      ResponseUrl responses,
      Duration patience) {
    this.usage = ports.usage();
    this.agents = ports.agentsAnswer();
    this.digests = ports.digestAnswers();
    this.forms = ports.forms();
    this.texts = ports.texts();
    this.prefix = prefix;
    this.askers = askers;
    this.views = views;
    this.responses = responses;
    this.patience = patience;
  }

  Response answer(SlashCommandRequest request, SlashCommandContext context) {
    SlashCommandPayload command = request.getPayload();
    CompletableFuture<Optional<Message>> answer;
    try {
      answer = CompletableFuture.supplyAsync(() -> compose(command), answering);
    } catch (RejectedExecutionException e) {
      return acknowledge(Message.of(texts.say("surface.busy")));
    }
    try {
      return answer
          .get(patience.toMillis(), TimeUnit.MILLISECONDS)
          .map(this::acknowledge)
          .orElseGet(Response::ok);
    } catch (TimeoutException e) {
      CompletableFuture<Void> unused =
          answer.thenAccept(
              words ->
                  words.ifPresent(
                      message -> responses.answer(command.getResponseUrl(), message, true)));
      return acknowledge(Message.of(texts.say("surface.slow")));
    } catch (ExecutionException e) {
      throw new IllegalStateException("Composing an answer does not fail", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return acknowledge(Message.of(texts.say("surface.busy")));
    }
  }

  @Override
  public void close() {
    WorkerPool.close(answering);
  }

  /** The answer in words; empty if a form stands before the person instead. */
  private Optional<Message> compose(SlashCommandPayload command) {
    try {
      Asker asker = askers.of(command.getTeamId(), command.getUserId());
      Named named = named(command.getCommand(), command.getText());
      return forms
              .atCommand(named.name(), named.rest(), asker)
              .filter(form -> views.open(command.getTriggerId(), form))
              .isPresent()
          ? Optional.empty()
          : Optional.of(answer(named, asker));
    } catch (StoreException e) {
      LOG.warn("A command could not be answered: {}", e.getMessage());
      return Optional.of(Message.of(texts.say("surface.database")));
    } catch (RuntimeException e) {
      LOG.error("A command could not be answered", e);
      return Optional.of(Message.of(texts.say("surface.busy")));
    }
  }

  /**
   * {@code /goodhart} names the command in its first word; without one it is about usage, and an
   * unknown name is a word of that.
   */
  private Named named(String command, @Nullable String text) {
    String said = text == null ? "" : text.strip();
    if (!command.equals(SlackSurface.GOODHART)) {
      return new Named(command.substring(1 + prefix.length()), said);
    }
    String[] words = said.split("\\s+", 2);
    String name = words[0].toLowerCase(Locale.ROOT);
    return switch (name) {
      case SlackSurface.USAGE, SlackSurface.AGENTS, SlackSurface.DIGEST ->
          new Named(name, words.length > 1 ? words[1] : "");
      default -> new Named(SlackSurface.USAGE, name.isEmpty() ? "help" : said);
    };
  }

  private Message answer(Named command, Asker asker) {
    return switch (command.name()) {
      case SlackSurface.AGENTS -> agents.answer(command.rest(), asker);
      case SlackSurface.DIGEST -> digests.answer(command.rest(), asker);
      default -> usage.answer(command.rest(), asker);
    };
  }

  private Response acknowledge(Message message) {
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(blockKit.render(message).ephemeral().toString())
        .build();
  }

  /** A command by its own name, and what stands behind it. */
  private record Named(String name, String rest) {}
}
