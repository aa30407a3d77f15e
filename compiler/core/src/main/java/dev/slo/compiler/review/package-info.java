/**
 * What people look at before a change is deployed: SLOs in figures, their catalogue as a page, dashboards as pictures.
 * Pages are single files without a network. Depends on the plan, on the templates and the reader of dashboards among
 * the emitters, and on servers.
 */
@NullMarked
package dev.slo.compiler.review;

import org.jspecify.annotations.NullMarked;
