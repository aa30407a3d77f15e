/**
 * What Alertmanager needs for the alerts of SLOs: routes, receivers, inhibitions and notification templates. Depends on
 * plans only; which configuration they are merged into is not its business.
 */
@NullMarked
package dev.slo.compiler.emit.alertmanager;

import org.jspecify.annotations.NullMarked;
