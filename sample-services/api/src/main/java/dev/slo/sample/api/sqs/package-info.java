/**
 * The queue of SQS. The only package that knows the AWS SDK.
 */
@NullMarked
package dev.slo.sample.api.sqs;

import org.jspecify.annotations.NullMarked;
