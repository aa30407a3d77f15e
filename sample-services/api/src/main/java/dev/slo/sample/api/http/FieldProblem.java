package dev.slo.sample.api.http;

/** What is wrong with one field of a body or of a query. */
record FieldProblem(String field, String problem) {}
