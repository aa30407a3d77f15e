/** What commands read from servers, within limits and without giving credentials away. Depends on nothing of ours. */
@NullMarked
package dev.slo.cli.remote;

import org.jspecify.annotations.NullMarked;
