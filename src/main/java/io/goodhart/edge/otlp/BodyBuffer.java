package io.goodhart.edge.otlp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Holds a body while it arrives, in pieces that come out of a shared budget. */
final class BodyBuffer {
  private static final int PIECE = 16 << 10;

  private final Memory memory;
  private final List<byte[]> pieces = new ArrayList<>();
  private int inLast = PIECE;

  BodyBuffer(Memory memory) {
    this.memory = memory;
  }

  /** Whether there is room for at least one more byte, after making some if it can be had. */
  boolean hasRoom() {
    if (inLast < PIECE) {
      return true;
    }
    if (!memory.take(PIECE)) {
      return false;
    }
    pieces.add(new byte[PIECE]);
    inLast = 0;
    return true;
  }

  /**
   * Reads once into the room there is.
   *
   * @return how many bytes came; negative at the end
   */
  int readFrom(InputStream in) throws IOException {
    int read = in.read(pieces.get(pieces.size() - 1), inLast, PIECE - inLast);
    inLast += Math.max(0, read);
    return read;
  }

  /** All that was read. */
  InputStream open() {
    List<InputStream> streams = new ArrayList<>();
    for (byte[] piece : pieces) {
      int length = streams.size() == pieces.size() - 1 ? inLast : PIECE;
      streams.add(new ByteArrayInputStream(piece, 0, length));
    }
    return new SequenceInputStream(Collections.enumeration(streams));
  }

  /** Lets go of everything. */
  void clear() {
    memory.give((long) PIECE * pieces.size());
    pieces.clear();
    inLast = PIECE;
  }
}
