/**
 * The wire of OTLP/HTTP: reads protobuf and JSON as streams into the few fields that are needed.
 *
 * <p>Text is reduced here, and nothing else sees it: of an attribute that is not in {@link
 * io.goodhart.edge.otlp.decode.Attribute} nothing comes out but its part in a keyed hash, of a
 * prompt nothing but its fingerprint, of a body nothing at all. What nobody asks for is never made
 * a string. Which record means what is known to the profiles of {@code tool}, not here.
 */
@NullMarked
package io.goodhart.edge.otlp.decode;

import org.jspecify.annotations.NullMarked;
