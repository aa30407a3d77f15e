/**
 * What people look at before a change is deployed: SLOs in figures, their catalogue as a page, dashboards as pictures.
 * Pages are single files without a network. Depends on the plan, on templates, on the reader of dashboards, and on what
 * is asked and drawn in its two packages.
 */
@NullMarked
package dev.slo.compiler.review;

import org.jspecify.annotations.NullMarked;
