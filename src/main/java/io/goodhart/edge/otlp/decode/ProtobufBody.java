package io.goodhart.edge.otlp.decode;

/**
 * A request in protobuf, whole and in memory, with what is needed to read it. One delivery has one;
 * not safe for use by many threads.
 */
final class ProtobufBody {
  private final byte[] bytes;
  private final Reduction reduction;
  private final EntryHashes hashes;

  /** Its texts are reduced to numbers in this way. */
  ProtobufBody(byte[] bytes, Reduction reduction) {
    this.bytes = bytes;
    this.reduction = reduction;
    this.hashes = new EntryHashes(bytes, reduction.hash());
  }

  /** All of it, not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** How its texts become numbers. */
  Reduction reduction() {
    return reduction;
  }

  /** The hashes of its attributes. */
  EntryHashes hashes() {
    return hashes;
  }

  /** At the beginning of it. */
  ProtobufCursor cursor() {
    return new ProtobufCursor(bytes, 0, bytes.length);
  }

  /** The attributes of the message just entered, yet to be noted. */
  MessageAttributes attributes(ProtobufCursor in, int field) {
    return new MessageAttributes(this, in.place(), in.end(), field);
  }
}
