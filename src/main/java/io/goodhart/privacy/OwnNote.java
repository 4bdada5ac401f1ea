package io.goodhart.privacy;

import io.goodhart.signals.note.Note;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A note as its owner sees it.
 *
 * @param note the note
 * @param over the first day on which it may change something; empty if that cannot be foreseen
 * @param zone by whose clocks
 */
public record OwnNote(Note note, Optional<LocalDate> over, ZoneId zone) {}
