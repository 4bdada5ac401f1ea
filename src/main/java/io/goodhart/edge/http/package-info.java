/** Embedded Jetty: mounts the servlets of other edges, health and metrics. */
@NullMarked
package io.goodhart.edge.http;

import org.jspecify.annotations.NullMarked;
