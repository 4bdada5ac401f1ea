package io.goodhart.edge.otlp;

import com.google.protobuf.CodedOutputStream;
import io.goodhart.edge.otlp.decode.Signal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Answers as protobuf; the fields have the same numbers for every signal. */
final class ProtobufAnswers implements AnswerFormat {
  private static final int PARTIAL_SUCCESS = 1;
  private static final int REJECTED = 1;
  private static final int ERROR_MESSAGE = 2;
  private static final int CODE = 1;
  private static final int MESSAGE = 2;

  @Override
  public String mediaType() {
    return "application/x-protobuf";
  }

  @Override
  public byte[] taken() {
    return new byte[0];
  }

  @Override
  public byte[] partlyTaken(Signal signal, int rejected, String message) throws IOException {
    byte[] partial =
        written(
            out -> {
              out.writeInt64(REJECTED, rejected);
              out.writeString(ERROR_MESSAGE, message);
            });
    return written(out -> out.writeByteArray(PARTIAL_SUCCESS, partial));
  }

  @Override
  public byte[] refused(Refusal refusal) throws IOException {
    return written(
        out -> {
          out.writeInt32(CODE, refusal.code());
          out.writeString(MESSAGE, refusal.message());
        });
  }

  private static byte[] written(Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    message.write(out);
    out.flush();
    return bytes.toByteArray();
  }

  private interface Message {
    void write(CodedOutputStream out) throws IOException;
  }
}
