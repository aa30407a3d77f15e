/**
 * People, their cache and their sessions, and the ports that they need. Depends on behaviour alone.
 */
@NullMarked
package dev.slo.sample.api.domain.users;

import org.jspecify.annotations.NullMarked;
