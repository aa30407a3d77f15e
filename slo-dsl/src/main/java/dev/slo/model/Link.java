package dev.slo.model;

/**
 * A place to read more.
 *
 * @param title what the reader finds there
 * @param url its address
 */
public record Link(String title, String url) {}
