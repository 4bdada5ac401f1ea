package io.goodhart.commands;

import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Taken;
import java.util.List;
import java.util.Optional;

/**
 * Asks people by forms where a surface has them. It is asked before a command or a press is
 * answered; where it has no form, or the surface could not show one, the answer comes in words. So
 * every form has words that do the same.
 */
public interface Forms {
  /**
   * The form that a command opens.
   *
   * @param command its name, without the slash
   * @param said what stands behind it
   */
  default Optional<Form> atCommand(String command, String said, Asker asker) {
    return Optional.empty();
  }

  /** The form that a button opens. */
  default Optional<Form> atPress(Press press, Asker asker) {
    return Optional.empty();
  }

  /** What becomes of a form that was sent; empty if it is of somebody else. */
  Optional<Taken> take(Filled filled, Asker asker);

  /** Asks each in turn until one knows the command, the button or the form. */
  static Forms of(List<Forms> all) {
    List<Forms> asked = List.copyOf(all);
    return new Forms() {
      @Override
      public Optional<Form> atCommand(String command, String said, Asker asker) {
        return asked.stream()
            .flatMap(one -> one.atCommand(command, said, asker).stream())
            .findFirst();
      }

      @Override
      public Optional<Form> atPress(Press press, Asker asker) {
        return asked.stream().flatMap(one -> one.atPress(press, asker).stream()).findFirst();
      }

      @Override
      public Optional<Taken> take(Filled filled, Asker asker) {
        return asked.stream().flatMap(one -> one.take(filled, asker).stream()).findFirst();
      }
    };
  }
}
