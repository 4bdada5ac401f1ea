/** Usage exports of other systems in: NDJSON, roster and leave files. */
@NullMarked
package io.goodhart.edge.vendor;

import org.jspecify.annotations.NullMarked;
