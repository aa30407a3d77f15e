package dev.slo.spec;

import dev.slo.model.Service;

/**
 * A service as a front end read it.
 *
 * @param service the model, free of positions: equal specs of two front ends have equal models
 * @param origins where each part of it was written
 */
public record ServiceSpec(Service service, Origins origins) {}
