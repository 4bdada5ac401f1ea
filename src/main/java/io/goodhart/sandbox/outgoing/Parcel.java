package io.goodhart.sandbox.outgoing;

/**
 * What is sent to an app.
 *
 * @param label the event's type, the command, or empty
 */
public record Parcel(DeliveryKind kind, String label, String contentType, String body) {
  private static final String JSON = "application/json; charset=utf-8";
  private static final String FORM = "application/x-www-form-urlencoded";

  public static Parcel json(DeliveryKind kind, String label, String body) {
    return new Parcel(kind, label, JSON, body);
  }

  public static Parcel form(DeliveryKind kind, String label, String body) {
    return new Parcel(kind, label, FORM, body);
  }
}
