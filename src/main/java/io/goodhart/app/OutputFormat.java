package io.goodhart.app;

/** How a command writes its answer, as it is named on the command line. */
enum OutputFormat {
  text,
  json
}
