package io.goodhart.edge.otlp;

import io.goodhart.activity.Batch;
import io.goodhart.activity.Stored;
import io.goodhart.edge.otlp.Admission.Admitted;
import io.goodhart.edge.otlp.decode.TooLargeException;
import io.goodhart.edge.otlp.decode.UndecodableException;
import io.goodhart.edge.otlp.tool.Normaliser;
import io.goodhart.intake.IngestKeys;
import io.goodhart.intake.Intake;
import io.goodhart.intake.KeyUse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One body on its way from the wire to the store, and the answer on its way back. */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Admitted request;
  private final Normaliser normaliser;
  private final Intake intake;
  private final IngestKeys keys;
  private final Exchange exchange;
  private final int maxBodyBytes;
  private final Duration retryAfter;

  Delivery(
      Admitted request,
      Normaliser normaliser,
      Intake intake,
      IngestKeys keys,
      Exchange exchange,
      OtlpConfig config) {
    this.request = request;
    this.normaliser = normaliser;
    this.intake = intake;
    this.keys = keys;
    this.exchange = exchange;
    this.maxBodyBytes = config.maxBodyBytes();
    this.retryAfter = config.retryAfter();
  }

  /** Decodes the body and offers what it holds; answers when that is stored, or is not. */
  void take(InputStream body, LocalDate today) throws IOException {
    Optional<Refusal> broken = decode(body);
    Batch batch = broken.isPresent() ? normaliser.broken(today) : normaliser.batch(today);
    if (batch.received() == 0) {
      exchange.accept(request.signal(), 0, 0);
      return;
    }
    Optional<CompletableFuture<Stored>> offered = intake.offer(batch);
    if (offered.isEmpty()) {
      answer(batch, broken, false);
      return;
    }
    var unused =
        offered
            .get()
            .handle(
                (outcome, failure) -> {
                  if (failure != null) {
                    LOG.atWarn().addKeyValue("failure", failure).log("Telemetry was not stored");
                  } else if (broken.isEmpty()) {
                    note(outcome);
                  }
                  answer(batch, broken, failure == null);
                  return outcome;
                });
  }

  /** What came a second time names nobody a second time. */
  private void note(Stored outcome) {
    KeyUse use = normaliser.use();
    keys.note(request.key(), outcome.stored() > 0 ? use : use.withoutClaims());
  }

  private void answer(Batch batch, Optional<Refusal> broken, boolean stored) {
    if (broken.isPresent()) {
      // Even if it could not be counted: sending it again would not help.
      exchange.refuse(broken.get());
    } else if (stored) {
      exchange.accept(request.signal(), batch.received(), batch.malformed());
    } else {
      exchange.refuse(Refusal.comeBack(retryAfter));
    }
  }

  private Optional<Refusal> decode(InputStream body) throws IOException {
    try (InputStream plain = request.gzipped() ? new GZIPInputStream(body) : body;
        InputStream capped = new CappedInputStream(plain, maxBodyBytes)) {
      request.encoding().decoder().decode(request.signal(), capped, normaliser);
      return Optional.empty();
    } catch (TooLargeException e) {
      return Optional.of(Refusal.tooLarge(e.reason()));
    } catch (UndecodableException e) {
      return Optional.of(Refusal.undecodable(e.reason()));
    } catch (ZipException | EOFException e) {
      return Optional.of(Refusal.undecodable("The body is not gzip"));
    }
  }
}
