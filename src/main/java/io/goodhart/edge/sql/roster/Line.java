package io.goodhart.edge.sql.roster;

import java.time.LocalDate;
import java.util.Optional;

/** What a row says about a team, the team's name replaced by its id. */
record Line(
    long team, Optional<LocalDate> joined, Optional<LocalDate> left, String zone, boolean lead) {}
