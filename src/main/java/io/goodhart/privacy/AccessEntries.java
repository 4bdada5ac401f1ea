package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.ledger.SaltedText;
import io.goodhart.roster.Alias;
import java.time.Instant;
import java.util.List;

/** What the ledger says of opening somebody's data: every step, who, whose, which and what for. */
final class AccessEntries {
  /** Data was opened; this stands in the ledger before anything is shown. */
  static final EntryKind READ = new EntryKind("access.read");

  static final String SECOND = "second";
  static final String PURPOSE = "purpose";
  static final String SENTENCE = "sentence";
  static final String FIELDS = "fields";
  static final String WEEK = "week";

  private static final EntryKind ASKED = new EntryKind("access.asked");
  private static final EntryKind AGREED = new EntryKind("access.agreed");
  private static final EntryKind DECLINED = new EntryKind("access.declined");
  private static final EntryKind WITHDRAWN = new EntryKind("access.withdrawn");
  private static final String REQUEST = "request";

  /** The version of the rules by which access is given. */
  private static final long RULES = 1;

  private final AccessPeople people;

  AccessEntries(AccessPeople people) {
    this.people = people;
  }

  LedgerDraft asked(AccessRequest request, SaltedText sentence) {
    return begin(ASKED, request.reader(), request, request.askedAt())
        .value(PURPOSE, request.purpose().code())
        .text(SENTENCE, sentence)
        .value(FIELDS, Field.written(Field.OF_A_WEEK))
        .build();
  }

  LedgerDraft settled(AccessRequest request, AccessRequest.State state, Alias by, Instant at) {
    EntryKind kind =
        switch (state) {
          case AGREED -> AGREED;
          case DECLINED -> DECLINED;
          case WITHDRAWN -> WITHDRAWN;
          case ASKED -> throw new IllegalArgumentException("To ask settles nothing");
        };
    return begin(kind, by, request, at).value(REQUEST, Long.toString(request.id())).build();
  }

  LedgerDraft read(AccessRequest request, List<Field> fields, ReportingWeek week, Instant at) {
    LedgerDraft.Builder entry = begin(READ, request.reader(), request, at);
    request
        .decidedBy()
        .ifPresent(second -> entry.person(SECOND, people.key(second), second.toString()));
    return entry
        .value(REQUEST, Long.toString(request.id()))
        .value(PURPOSE, request.purpose().code())
        .text(SENTENCE, request.sentence())
        .value(FIELDS, Field.written(fields))
        .value(WEEK, week.toString())
        .build();
  }

  /** The name of the one whom it is about is not kept: only they themselves ask for it. */
  private LedgerDraft.Builder begin(EntryKind kind, Alias by, AccessRequest request, Instant at) {
    return LedgerDraft.of(kind, at, RULES)
        .person(Fact.BY, people.key(by), by.toString())
        .person(Fact.ABOUT, people.key(request.member()));
  }
}
