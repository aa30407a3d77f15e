/** Root package of slo: holds nothing but its sub-packages. */
@NullMarked
package dev.slo;

import org.jspecify.annotations.NullMarked;
