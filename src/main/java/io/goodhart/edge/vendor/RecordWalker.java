package io.goodhart.edge.vendor;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the records of a format in JSON, token by token: in lists, in pages with a list, in lists
 * of objects with a list. Of everything else only what the format names is kept.
 */
final class RecordWalker {
  private final Set<String> lists;
  private final Set<String> wanted;
  private final Sink sink;
  private Fields page = Fields.NONE;
  private int pages;

  /** Hands the records of the format to {@code sink}, in the order in which they end. */
  RecordWalker(UsageFormat format, Sink sink) {
    this.lists = format.lists();
    this.wanted = new HashSet<>(format.fields());
    wanted.addAll(format.pageFields());
    this.sink = sink;
  }

  /** Walks the value at which the parser stands. */
  void walk(JsonParser json) throws IOException {
    walk(json, Fields.NONE);
  }

  /** What stood beside the last list of records. */
  Fields page() {
    return page;
  }

  /** How many objects with a list of records there were. */
  int pages() {
    return pages;
  }

  private void walk(JsonParser json, Fields around) throws IOException {
    long line = json.currentTokenLocation().getLineNr();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        walk(json, around);
      }
    } else if (json.currentToken() == JsonToken.START_OBJECT) {
      object(json, around, line);
    } else {
      sink.other(line);
    }
  }

  private void object(JsonParser json, Fields around, long line) throws IOException {
    ObjectNode own = JsonNodeFactory.instance.objectNode();
    RecordTree tree = new RecordTree();
    boolean holdsRecords = false;
    int skipped = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (lists.contains(name) && value == JsonToken.START_ARRAY) {
        holdsRecords = true;
        walk(json, new Fields(own));
      } else if (wanted.contains(name)) {
        own.set(name, tree.read(json));
      } else {
        skipped++;
        json.skipChildren();
      }
    }
    if (holdsRecords) {
      page = new Fields(own);
      pages++;
    } else {
      sink.record(new Found(new Fields(own), around, skipped, tree.isTooLarge(), line));
    }
  }

  /** What takes the records. */
  interface Sink {
    /** A record. */
    void record(Found found);

    /** Something in the place of a record that is not even an object. */
    void other(long line);
  }

  /**
   * A record as it was found.
   *
   * @param fields what the format wants of it
   * @param around the same of the object that holds it
   * @param skipped how many other fields it has
   * @param tooLarge whether it is larger than any record
   * @param line where it begins, from 1
   */
  record Found(Fields fields, Fields around, int skipped, boolean tooLarge, long line) {}
}
