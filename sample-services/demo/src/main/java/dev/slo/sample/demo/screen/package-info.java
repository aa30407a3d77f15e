/** What the demo shows: a table of objectives, and the board around it. Text from values; nothing here asks anybody. */
@NullMarked
package dev.slo.sample.demo.screen;

import org.jspecify.annotations.NullMarked;
