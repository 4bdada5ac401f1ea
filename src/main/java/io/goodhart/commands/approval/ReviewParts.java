package io.goodhart.commands.approval;

import io.goodhart.approvals.RequestHistory;
import io.goodhart.approvals.Reviews;
import io.goodhart.approvals.action.Person;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import java.time.Clock;
import java.util.function.Function;

/**
 * Everything by which people decide, put together.
 *
 * @param desk the forms
 * @param presses the answers to those who get no form
 */
public record ReviewParts(ReviewDesk desk, ReviewPresses presses) {
  /**
   * Puts it together.
   *
   * @param people looks people up by their identities
   * @param reader takes arguments apart
   */
  public static ReviewParts of(
      Reviews reviews,
      Function<Alias, Person> people,
      ArgumentLine.Reader reader,
      RequestHistory history,
      AskedPeople asked,
      Texts texts,
      Clock clock) {
    ReviewForm form = new ReviewForm(reader, history, asked::isAskedOften, texts, clock);
    return new ReviewParts(
        new ReviewDesk(reviews, people, form, new ReviewWords(texts, asked), clock),
        new ReviewPresses(reviews, people, asked, texts));
  }
}
