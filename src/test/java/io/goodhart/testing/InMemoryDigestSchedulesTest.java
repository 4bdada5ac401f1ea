package io.goodhart.testing;

import io.goodhart.digest.DigestSchedules;
import io.goodhart.digest.DigestSchedulesContract;
import io.goodhart.roster.TeamId;

class InMemoryDigestSchedulesTest extends DigestSchedulesContract {
  private final DigestSchedules schedules = new InMemoryDigestSchedules();

  @Override
  protected DigestSchedules schedules() {
    return schedules;
  }

  @Override
  protected TeamId team() {
    return new TeamId(1);
  }
}
