package io.goodhart.edge.sql.activity;

/** An identity's id and the zones its activity is dated in. */
record KnownSubject(long id, ZoneHistory zones) {}
