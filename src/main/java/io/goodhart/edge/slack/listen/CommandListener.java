package io.goodhart.edge.slack.listen;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import io.goodhart.commands.Asker;
import io.goodhart.commands.DigestAnswers;
import io.goodhart.commands.Usage;
import io.goodhart.commands.WordAnswer;
import io.goodhart.delivery.StoreException;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.edge.slack.SlackSurface;
import io.goodhart.edge.slack.render.BlockKit;
import java.time.Duration;
import java.util.Locale;
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
 * Answers slash commands, for the asker's eyes alone.
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
  private final String prefix;
  private final Texts texts;
  private final Askers askers;
  private final ResponseUrl responses;
  private final Duration patience;
  private final BlockKit blockKit = new BlockKit();
  private final ExecutorService answering = WorkerPool.of("slack-answer", THREADS, WAITING);

  /** Answers from these ports; after {@code patience} the answer is promised instead. */
  CommandListener(
      SlackPorts ports, String prefix, Askers askers, ResponseUrl responses, Duration patience) {
    this.usage = ports.usage();
    this.agents = ports.agentsAnswer();
    this.digests = ports.digestAnswers();
    this.texts = ports.texts();
    this.prefix = prefix;
    this.askers = askers;
    this.responses = responses;
    this.patience = patience;
  }

  Response answer(SlashCommandRequest request, SlashCommandContext context) {
    SlashCommandPayload command = request.getPayload();
    CompletableFuture<Message> answer;
    try {
      answer = CompletableFuture.supplyAsync(() -> compose(command), answering);
    } catch (RejectedExecutionException e) {
      return acknowledge(Message.of(texts.say("surface.busy")));
    }
    try {
      return acknowledge(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      CompletableFuture<Void> unused =
          answer.thenAccept(message -> responses.answer(command.getResponseUrl(), message, true));
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

  private Message compose(SlashCommandPayload command) {
    try {
      Asker asker = askers.of(command.getTeamId(), command.getUserId());
      return answer(command.getCommand(), command.getText(), asker);
    } catch (StoreException e) {
      LOG.warn("A command could not be answered: {}", e.getMessage());
      return Message.of(texts.say("surface.database"));
    } catch (RuntimeException e) {
      LOG.error("A command could not be answered", e);
      return Message.of(texts.say("surface.busy"));
    }
  }

  /** {@code /goodhart} names the command in its first word; without one it is about usage. */
  private Message answer(String command, @Nullable String text, Asker asker) {
    String said = text == null ? "" : text.strip();
    if (!command.equals(SlackSurface.GOODHART)) {
      return answer(command.substring(1 + prefix.length()), said, asker, said);
    }
    String[] words = said.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    String word = words[0].toLowerCase(Locale.ROOT);
    return word.isEmpty() ? usage.answer("help", asker) : answer(word, rest, asker, said);
  }

  /** An unknown name of a command is a word of {@code /usage}. */
  private Message answer(String name, String rest, Asker asker, String said) {
    return switch (name) {
      case SlackSurface.USAGE -> usage.answer(rest, asker);
      case SlackSurface.AGENTS -> agents.answer(rest, asker);
      case SlackSurface.DIGEST -> digests.answer(rest, asker);
      default -> usage.answer(said, asker);
    };
  }

  private Response acknowledge(Message message) {
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(blockKit.render(message).ephemeral().toString())
        .build();
  }
}
