/** What really happened to every request: the truth that recorded metrics and budgets are compared with. */
@NullMarked
package dev.slo.sample.loadgen.ledger;

import org.jspecify.annotations.NullMarked;
