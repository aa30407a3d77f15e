/**
 * The language of the project: services, SLOs, SLIs, objectives, windows and alert policies as immutable values. Both
 * front ends build them, everything behind reads them. No I/O, no file format, no positions; depends on nothing of
 * ours.
 */
@NullMarked
package dev.slo.model;

import org.jspecify.annotations.NullMarked;
