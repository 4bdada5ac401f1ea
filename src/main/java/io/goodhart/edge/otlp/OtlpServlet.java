package io.goodhart.edge.otlp;

import io.goodhart.edge.otlp.Admission.Admitted;
import io.goodhart.edge.otlp.Admission.TurnedAway;
import io.goodhart.edge.otlp.decode.JsonDecoder;
import io.goodhart.edge.otlp.decode.ProtobufDecoder;
import io.goodhart.edge.otlp.decode.Reduction;
import io.goodhart.edge.otlp.tool.Normaliser;
import io.goodhart.intake.Door;
import io.goodhart.intake.IngestKeys;
import io.goodhart.intake.Intake;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives OTLP over HTTP at {@code /v1/metrics}, {@code /v1/logs} and {@code /v1/traces}; has to
 * be mounted with support for asynchronous requests.
 *
 * <p>A request is answered with 200 only when its records are on disk. 503 asks the sender to come
 * back, 400 and 413 not to: what it sent cannot be read. Records that are read and of no use are
 * taken and counted. Safe for use by many threads.
 */
public final class OtlpServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(OtlpServlet.class);

  private final transient OtlpConfig config;
  private final transient Intake intake;
  private final transient Door door;
  private final transient IngestKeys keys;
  private final transient Clock clock;
  private final transient Memory memory;
  private final transient Reception reception;

  /** Hands what the bearers of these keys send to the intake, counted at the door. */
  public OtlpServlet(
      OtlpConfig config,
      Intake intake,
      Door door,
      IngestKeys keys,
      Reduction reduction,
      Clock clock) {
    this.config = config;
    this.intake = intake;
    this.door = door;
    this.keys = keys;
    this.clock = clock;
    this.memory = new Memory(config.maxBufferedBytes());
    this.reception =
        new Reception(
            List.of(
                new Encoding(new ProtobufDecoder(reduction), new ProtobufAnswers()),
                new Encoding(new JsonDecoder(reduction, config.maxBodyBytes()), new JsonAnswers())),
            keys);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Admission admission = admit(request);
    if (admission instanceof TurnedAway turnedAway) {
      Exchange.write(response, turnedAway.refusal(), turnedAway.answers());
    } else if (admission instanceof Admitted admitted) {
      receive(admitted, request);
    }
  }

  private Admission admit(HttpServletRequest request) {
    try {
      return reception.admit(request);
    } catch (RuntimeException e) {
      // Anything but a 503 would make the sender drop its records.
      LOG.atWarn().addKeyValue("failure", e).log("A key could not be looked up");
      return new TurnedAway(Refusal.comeBack(config.retryAfter()), new JsonAnswers());
    }
  }

  private void receive(Admitted admitted, HttpServletRequest request) throws IOException {
    AsyncContext async = request.startAsync();
    async.setTimeout(config.patience().toMillis());
    Exchange exchange =
        new Exchange(async, admitted.encoding().answers(), Refusal.comeBack(config.retryAfter()));
    async.addListener(exchange);
    Normaliser normaliser =
        new Normaliser(admitted.key(), door, config.maxRecords(), config.genAi());
    Delivery delivery = new Delivery(admitted, normaliser, intake, keys, exchange, config);
    BodyReader reader =
        new BodyReader(
            request.getInputStream(),
            memory,
            config,
            exchange,
            body -> delivery.take(body.open(), today()));
    exchange.atEnd(reader::release);
    request.getInputStream().setReadListener(reader);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
