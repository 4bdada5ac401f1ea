package io.goodhart.commands;

import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Question;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Texts;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.NoteAnswer;
import java.util.Optional;

/** Asks by a form for the own words of somebody to whom none of the buttons applies. */
public final class NoteForm implements Forms {
  private static final String NAME = "note-words";
  private static final String WORDS = "words";

  private final NotesAnswer notes;
  private final Texts texts;

  /** Settles notes through this answer. */
  public NoteForm(NotesAnswer notes, Texts texts) {
    this.notes = notes;
    this.texts = texts;
  }

  @Override
  public Optional<Form> atPress(Press press, Asker asker) {
    String other = Explanation.OTHER.code() + " ";
    if (!press.action().equals(NotesAnswer.EXPLAIN) || !press.value().startsWith(other)) {
      return Optional.empty();
    }
    return Optional.of(
        Form.named(
                NAME,
                press.value().substring(other.length()),
                new Form.Frame(
                    texts.say("note.form.title"),
                    texts.say("note.form.submit"),
                    texts.say("note.form.close")))
            .ask(
                Question.Text.lines(
                    WORDS,
                    texts.say("note.form.words"),
                    texts.say("note.form.hint", Integer.toString(NoteAnswer.MOST_CHARACTERS)),
                    NoteAnswer.MOST_CHARACTERS))
            .build());
  }

  @Override
  public Optional<Taken> take(Filled filled, Asker asker) {
    if (!filled.form().equals(NAME)) {
      return Optional.empty();
    }
    String words = filled.answer(WORDS).strip();
    return Optional.of(
        words.isEmpty() || words.length() > NoteAnswer.MOST_CHARACTERS
            ? Taken.NotYet.at(
                WORDS, texts.say("note.form.wrong", Integer.toString(NoteAnswer.MOST_CHARACTERS)))
            : new Taken.Answered(notes.settle(filled.about(), Explanation.OTHER, words, asker)));
  }
}
