package io.goodhart.edge.vendor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.goodhart.edge.vendor.RecordWalker.Found;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the records of a file one after the other, whether it is NDJSON or one JSON document, in
 * memory that grows with neither. One is used for one file.
 */
final class RecordReader {
  private static final int LONGEST_LINE = 1 << 20;
  private static final JsonFactory JSON = new JsonFactory();

  private final UsageFormat format;
  private final Sink sink;
  private final RecordWalker walker;
  private final List<Runnable> ofLine = new ArrayList<>();
  private boolean byLine;
  private long line;
  private long index;

  RecordReader(UsageFormat format, Sink sink) {
    this.format = format;
    this.sink = sink;
    this.walker =
        new RecordWalker(
            format,
            new RecordWalker.Sink() {
              @Override
              public void record(Found found) {
                ofLine.add(() -> sink.record(found, next(found.line())));
                handOnUnlessByLine();
              }

              @Override
              public void other(long at) {
                ofLine.add(() -> sink.bad(next(at), "This is not a JSON object."));
                handOnUnlessByLine();
              }
            });
  }

  /**
   * Reads to the end.
   *
   * @return what stood beside the records
   * @throws IOException if the reader fails; broken JSON is reported to the sink instead
   */
  Page read(Reader source) throws IOException {
    BufferedReader reader = new BufferedReader(source, 1 << 16);
    byLine = FileForm.of(reader, format.lists()) == FileForm.LINES;
    boolean whole = byLine ? lines(reader) : document(reader);
    return new Page(walker.page(), walker.pages(), whole);
  }

  private boolean lines(Reader reader) throws IOException {
    BoundedLines lines = new BoundedLines(reader, LONGEST_LINE);
    for (Optional<BoundedLines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      line = next.get().number();
      if (next.get().tooLong()) {
        sink.bad(next(line), "This line is longer than a million characters.");
      } else if (!next.get().text().isEmpty()) {
        line(next.get().text());
      }
    }
    return true;
  }

  private void line(String text) {
    ofLine.clear();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      walker.walk(json);
      if (json.nextToken() == null) {
        handOn();
        return;
      }
    } catch (IOException e) {
      // Reported below, together with a line that holds more than one value.
    }
    sink.bad(next(line), "This line is not one JSON object.");
  }

  private boolean document(Reader reader) throws IOException {
    try (JsonParser json = JSON.createParser(reader)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        walker.walk(json);
      }
      return true;
    } catch (JsonProcessingException e) {
      line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      sink.bad(next(line), "Here the file stops being JSON; nothing after this was read.");
      return false;
    }
  }

  private Place next(long at) {
    index++;
    return byLine ? new Place(line, 0) : new Place(at, index);
  }

  private void handOnUnlessByLine() {
    if (!byLine) {
      handOn();
    }
  }

  private void handOn() {
    ofLine.forEach(Runnable::run);
    ofLine.clear();
  }

  /** What takes the records, in their order. */
  interface Sink {
    /** A record. */
    void record(Found found, Place place);

    /** Something that is no record, with the reason as a sentence. */
    void bad(Place place, String reason);
  }

  /**
   * Where a record stands.
   *
   * @param line the line, from 1
   * @param record which record it is, from 1; 0 where a line has one record
   */
  record Place(long line, long record) {}

  /**
   * What stood beside the records.
   *
   * @param fields the fields beside the last list of records
   * @param lists how many lists of records there were
   * @param whole whether everything could be read to the end
   */
  record Page(Fields fields, int lists, boolean whole) {}
}
