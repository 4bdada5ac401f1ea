package io.goodhart.sandbox.outgoing;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.wire.Form;
import io.goodhart.sandbox.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** One request to an app with all its tries. Safe for use by several threads. */
public final class Delivery {
  /** How a delivery stands. */
  public enum Status {
    PENDING,
    DELIVERED,
    FAILED
  }

  private final Recipient recipient;
  private final Parcel parcel;
  private final List<DeliveryAttempt> attempts = new CopyOnWriteArrayList<>();
  private volatile Status status = Status.PENDING;

  Delivery(Recipient recipient, Parcel parcel) {
    this.recipient = recipient;
    this.parcel = parcel;
  }

  public DeliveryKind kind() {
    return parcel.kind();
  }

  /** The event's type, the command, or empty. */
  public String label() {
    return parcel.label();
  }

  public String appId() {
    return recipient.appId();
  }

  /** The body as sent, which the signature covers. */
  public String body() {
    return parcel.body();
  }

  /** The body as JSON: the envelope, the {@code payload} of a form, or the form's fields. */
  public JsonNode json() {
    return Json.parse(parcel.body()).orElseGet(() -> formAsJson(Form.decode(parcel.body())));
  }

  /** The id of the event; empty for anything else. */
  public Optional<String> eventId() {
    return Optional.of(Json.text(json(), "event_id")).filter(id -> !id.isEmpty());
  }

  public List<DeliveryAttempt> attempts() {
    return List.copyOf(attempts);
  }

  public Status status() {
    return status;
  }

  /** The last try; empty while none has ended. */
  public Optional<DeliveryAttempt> lastAttempt() {
    List<DeliveryAttempt> ended = attempts();
    return ended.isEmpty() ? Optional.empty() : Optional.of(ended.get(ended.size() - 1));
  }

  Recipient recipient() {
    return recipient;
  }

  Parcel parcel() {
    return parcel;
  }

  void add(DeliveryAttempt attempt) {
    attempts.add(attempt);
  }

  void end(Status end) {
    status = end;
  }

  private static JsonNode formAsJson(Map<String, String> fields) {
    return Json.parse(fields.getOrDefault("payload", "")).orElseGet(() -> Json.objectOf(fields));
  }

  @Override
  public String toString() {
    return kind() + " " + label() + " to " + appId() + ": " + status();
  }
}
