#!/usr/bin/env python3
"""Makes what the stack expects to exist, a bucket for its state and a certificate, and prints the certificate's ARN.

prepare.py BUCKET
"""

import os
import sys

import boto3


def main(bucket):
    region = os.environ["AWS_REGION"]
    boto3.client("s3").create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": region})
    print(boto3.client("acm").request_certificate(DomainName="slo.example.com")["CertificateArn"])


if __name__ == "__main__":
    main(sys.argv[1])
