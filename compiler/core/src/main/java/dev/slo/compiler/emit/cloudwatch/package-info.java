/**
 * Amazon CloudWatch: alarms, a dashboard, and the collector's configuration that counts events for them. Terraform's module
 * {@code slo-cloudwatch} reads the first two; {@code docs/cloudwatch.md} describes all three.
 */
@NullMarked
package dev.slo.compiler.emit.cloudwatch;

import org.jspecify.annotations.NullMarked;
