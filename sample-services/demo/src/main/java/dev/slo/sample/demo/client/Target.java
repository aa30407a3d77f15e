package dev.slo.sample.demo.client;

/**
 * A target that Prometheus scrapes.
 *
 * @param job of its configuration
 * @param url that is scraped
 * @param health {@code up}, {@code down}, or {@code unknown} before the first scrape
 * @param lastError empty without one
 */
public record Target(String job, String url, String health, String lastError) {}
