/**
 * The templates of Prometheus alert annotations: what they call, which labels they read and where they are broken.
 * Depends on nothing of ours.
 */
@NullMarked
package dev.slo.validation.template;

import org.jspecify.annotations.NullMarked;
