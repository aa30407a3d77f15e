/** The compiler: its sub-packages are the pipeline's stages. */
@NullMarked
package dev.slo.compiler;

import org.jspecify.annotations.NullMarked;
