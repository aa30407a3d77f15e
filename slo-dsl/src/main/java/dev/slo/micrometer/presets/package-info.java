/**
 * SLIs over what Java services measure anyway: HTTP and gRPC servers, consumers of Kafka and SQS, JDBC pools, caches and
 * scheduled jobs. Each is tested against a registry that the real instrumentation fills. Depends on the bridge to
 * Micrometer and on the model.
 */
@NullMarked
package dev.slo.micrometer.presets;

import org.jspecify.annotations.NullMarked;
