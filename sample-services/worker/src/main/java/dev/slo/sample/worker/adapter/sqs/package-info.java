/** The queue as Amazon SQS, the only package that knows the AWS SDK. */
@NullMarked
package dev.slo.sample.worker.adapter.sqs;

import org.jspecify.annotations.NullMarked;
