package dev.slo.contract;

import dev.slo.contract.exposition.Series;
import java.util.List;

/**
 * What a selector found.
 *
 * @param use the selector
 * @param series those that it matches; empty when there are none, which was told then
 */
record Found(Use use, List<Series> series) {}
