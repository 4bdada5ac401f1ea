package io.goodhart.edge.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Changes messages in ways that leave them messages: fields are dropped, repeated, put in another
 * order, or take values that nobody would send.
 */
final class Mutation {
  private static final List<Long> NUMBERS =
      List.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53, 1_000_000_000_001L);
  private static final List<Double> REALS =
      List.of(0.0, -0.0, 0.5, -1.0, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE);
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "NaN",
          "-5",
          "1e400",
          "0x1p3",
          "1234567890123",
          "\u2003",
          "\0",
          "\uD83D\uDE00",
          "gen_ai.token.type",
          "codex.sse_event",
          "input",
          "x".repeat(5_000));

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  /** The message with about one in {@code oneIn} of its fields changed. */
  Message of(Message message, int oneIn) {
    Message.Builder changed = message.toBuilder();
    for (FieldDescriptor field : message.getAllFields().keySet()) {
      if (field.isRepeated()) {
        List<Object> elements = elements(message, field, oneIn);
        changed.clearField(field);
        elements.forEach(element -> changed.addRepeatedField(field, element));
      } else if (random.nextInt(oneIn) == 0) {
        if (random.nextInt(3) == 0) {
          changed.clearField(field);
        } else {
          changed.setField(field, odd(field, message.getField(field)));
        }
      } else {
        changed.setField(field, deeper(field, message.getField(field), oneIn));
      }
    }
    return changed.build();
  }

  private List<Object> elements(Message message, FieldDescriptor field, int oneIn) {
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
      Object element = message.getRepeatedField(field, i);
      switch (random.nextInt(4 * oneIn)) {
        case 0 -> {}
        case 1 -> Collections.addAll(elements, element, element);
        default -> elements.add(deeper(field, element, oneIn));
      }
    }
    if (random.nextInt(oneIn) == 0) {
      Collections.shuffle(elements, random);
    }
    return elements;
  }

  private Object deeper(FieldDescriptor field, Object value, int oneIn) {
    return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
        ? of((Message) value, oneIn)
        : value;
  }

  private Object odd(FieldDescriptor field, Object value) {
    return switch (field.getJavaType()) {
      case LONG -> NUMBERS.get(random.nextInt(NUMBERS.size()));
      case INT -> random.nextInt();
      case DOUBLE, FLOAT -> REALS.get(random.nextInt(REALS.size()));
      case STRING -> TEXTS.get(random.nextInt(TEXTS.size()));
      case BOOLEAN -> random.nextBoolean();
      case BYTE_STRING -> ByteString.copyFrom(noise(random.nextInt(40)));
      case ENUM -> field.getEnumType().getValues().get(0);
      case MESSAGE -> ((Message) value).getDefaultInstanceForType();
    };
  }

  /** So many bytes that mean nothing. */
  byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }
}
