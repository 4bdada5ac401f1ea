package io.goodhart.edge.otlp;

import io.goodhart.edge.otlp.Admission.Admitted;
import io.goodhart.edge.otlp.Admission.TurnedAway;
import io.goodhart.edge.otlp.decode.Signal;
import io.goodhart.intake.IngestKey;
import io.goodhart.intake.IngestKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the head of a request and lets its body in or turns it away. */
final class Reception {
  private static final String BEARER = "bearer ";

  private final List<Encoding> encodings;
  private final IngestKeys keys;

  /** Knows these encodings; answers in the last of them what it cannot read. */
  Reception(List<Encoding> encodings, IngestKeys keys) {
    this.encodings = List.copyOf(encodings);
    this.keys = keys;
  }

  Admission admit(HttpServletRequest request) {
    String type = mediaType(request.getContentType());
    Optional<Encoding> known = encodings.stream().filter(e -> e.reads(type)).findFirst();
    AnswerFormat answers = known.orElse(encodings.get(encodings.size() - 1)).answers();
    if (type.startsWith("application/grpc")) {
      return new TurnedAway(Refusal.grpc(), answers);
    }
    Optional<Signal> signal = Signal.at(request.getRequestURI());
    if (signal.isEmpty()) {
      return new TurnedAway(Refusal.notFound(), answers);
    }
    if (!request.getMethod().equals("POST")) {
      return new TurnedAway(Refusal.wrongMethod(), answers);
    }
    if (known.isEmpty()) {
      return new TurnedAway(Refusal.wrongType(), answers);
    }
    String compression = lower(request.getHeader("Content-Encoding"));
    boolean gzipped = compression.equals("gzip");
    if (!gzipped && !compression.isEmpty() && !compression.equals("identity")) {
      return new TurnedAway(Refusal.wrongCompression(), answers);
    }
    Optional<IngestKey> key = key(request.getHeader("Authorization"));
    if (key.isEmpty()) {
      return new TurnedAway(Refusal.unknownKey(), answers);
    }
    return new Admitted(signal.get(), known.get(), gzipped, key.get());
  }

  private Optional<IngestKey> key(@Nullable String authorization) {
    if (authorization == null || !lower(authorization).startsWith(BEARER)) {
      return Optional.empty();
    }
    String secret = authorization.strip().substring(BEARER.length()).strip();
    return secret.isEmpty() ? Optional.empty() : keys.find(secret);
  }

  private static String mediaType(@Nullable String contentType) {
    String type = lower(contentType);
    int parameters = type.indexOf(';');
    return parameters < 0 ? type : type.substring(0, parameters).strip();
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }
}
