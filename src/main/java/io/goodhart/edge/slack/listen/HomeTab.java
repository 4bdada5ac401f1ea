package io.goodhart.edge.slack.listen;

import io.goodhart.commands.Home;
import io.goodhart.delivery.StoreException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills somebody's Home when they open it, and again after they pressed something on it. */
final class HomeTab implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HomeTab.class);
  private static final int THREADS = 2;
  private static final int WAITING = 200;

  private final Home home;
  private final Askers askers;
  private final Views views;
  private final ExecutorService filling = WorkerPool.of("slack-home", THREADS, WAITING);

  HomeTab(Home home, Askers askers, Views views) {
    this.home = home;
    this.askers = askers;
    this.views = views;
  }

  /** Fills it soon; who opens it while too many others do sees it at the next opening. */
  void show(String team, String user) {
    try {
      filling.execute(() -> fill(team, user));
    } catch (RejectedExecutionException e) {
      LOG.warn("A Home was not filled: too many are opened at once");
    }
  }

  @Override
  public void close() {
    WorkerPool.close(filling);
  }

  private void fill(String team, String user) {
    try {
      views.home(user, home.of(askers.of(team, user)));
    } catch (StoreException e) {
      LOG.warn("A Home could not be filled: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("A Home could not be filled", e);
    }
  }
}
