/**
 * The wire of OTLP/HTTP: reads protobuf and JSON as streams into the few fields that are needed.
 *
 * <p>Text is reduced here, before anything else sees it: an attribute that is not in {@link
 * io.goodhart.edge.otlp.decode.Attribute} leaves nothing but its part in a keyed hash, a prompt
 * nothing but its fingerprint, a body nothing at all. Which record means what is known to the
 * profiles of {@code tool}, not here.
 */
@NullMarked
package io.goodhart.edge.otlp.decode;

import org.jspecify.annotations.NullMarked;
