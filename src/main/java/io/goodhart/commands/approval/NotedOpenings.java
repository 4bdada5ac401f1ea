package io.goodhart.commands.approval;

import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.habits.ReviewLog;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Forms;
import io.goodhart.commands.Press;
import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Taken;
import io.goodhart.roster.Alias;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** The desk, with a note of who opened the details of what, for their own eyes. */
public final class NotedOpenings implements Forms {
  private final ReviewDesk desk;
  private final ReviewLog log;
  private final Function<Alias, Person> people;
  private final Clock clock;

  /** Notes what is opened at this desk; people are looked up by their identities. */
  public NotedOpenings(
      ReviewDesk desk, ReviewLog log, Function<Alias, Person> people, Clock clock) {
    this.desk = desk;
    this.log = log;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Optional<Form> atPress(Press press, Asker asker) {
    Optional<Form> form = desk.atPress(press, asker);
    if (form.isPresent() && press.action().equals(ApprovalCard.REVIEW)) {
      RequestId.read(press.value())
          .ifPresent(id -> log.opened(id, people.apply(asker.identity()), clock.instant()));
    }
    return form;
  }

  @Override
  public Optional<Taken> take(Filled filled, Asker asker) {
    return desk.take(filled, asker);
  }
}
