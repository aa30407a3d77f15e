/** What is read from servers, within limits and without giving credentials away. Depends on nothing of ours. */
@NullMarked
package dev.slo.compiler.remote;

import org.jspecify.annotations.NullMarked;
