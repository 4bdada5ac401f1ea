package io.goodhart.edge.http;

import jakarta.servlet.Servlet;

/**
 * A servlet and where it answers.
 *
 * @param path a path such as {@code /healthz} or {@code /v1/*}
 * @param servlet what answers there; asynchronous if it wants to be
 */
public record Mount(String path, Servlet servlet) {}
