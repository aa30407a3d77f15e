/**
 * The contract between SLOs and meters as a JUnit extension. Needs junit-jupiter-api, which is an optional dependency,
 * and what {@code dev.slo.micrometer} needs. Depends on that package, the contract, specs, their
 * validation and the YAML front end.
 */
@NullMarked
package dev.slo.junit;

import org.jspecify.annotations.NullMarked;
