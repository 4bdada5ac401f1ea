package io.goodhart.edge.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteAnswer;
import io.goodhart.signals.note.NotedPattern;
import java.io.IOException;
import java.io.Writer;
import java.time.DayOfWeek;
import java.util.List;

/** Writes the notes about somebody and what they answered, one JSON object a line. */
final class OwnNotesFile {
  private static final JsonFactory JSON = new JsonFactory();

  private OwnNotesFile() {}

  static void write(List<Note> notes, Writer writer) throws IOException {
    JsonGenerator json = JSON.createGenerator(writer).setRootValueSeparator(null);
    for (Note note : notes) {
      write(note, json);
      json.writeRaw('\n');
    }
    json.flush();
  }

  private static void write(Note note, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("first_week", note.opened().toString());
    json.writeStringField("last_week", note.last().toString());
    json.writeNumberField("rules", note.rules());
    if (note.reachedAt().isPresent()) {
      json.writeStringField("reached_at", note.reachedAt().get().toString());
    }
    if (note.passed().isPresent()) {
      json.writeStringField("settled_by_week", note.passed().get().toString());
    }
    if (note.answer().isPresent()) {
      write(note.answer().get(), json);
    }
    json.writeArrayFieldStart("patterns");
    for (NotedPattern pattern : note.patterns()) {
      write(pattern, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(NoteAnswer answer, JsonGenerator json) throws IOException {
    json.writeStringField("answer", answer.explanation().code());
    json.writeStringField("words", answer.words());
    json.writeStringField("answered_at", answer.at().toString());
  }

  private static void write(NotedPattern pattern, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", pattern.kind().code());
    json.writeNumberField("seen", pattern.seen());
    json.writeNumberField("measured_on", pattern.of());
    if (pattern.own().isPresent()) {
      json.writeNumberField("own_least", pattern.own().get().least());
      json.writeNumberField("own_most", pattern.own().get().most());
    }
    json.writeNumberField("others_most", pattern.othersMost());
    json.writeArrayFieldStart("days");
    for (DayOfWeek day : DayOfWeek.values()) {
      if (pattern.days().contains(day)) {
        json.writeNumber(day.getValue());
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
