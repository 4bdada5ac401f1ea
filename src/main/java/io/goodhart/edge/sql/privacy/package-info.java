/** What the gate to data about single people keeps, in SQLite or PostgreSQL. */
@NullMarked
package io.goodhart.edge.sql.privacy;

import org.jspecify.annotations.NullMarked;
