package dev.slo.model;

import java.util.Optional;

/**
 * Who answers for a service.
 *
 * @param team becomes the {@code owner} label of every alert
 * @param contact how to reach the team, such as a chat channel or a mail address
 * @param escalation whom to turn to when the team does not answer
 */
public record Owner(String team, Optional<String> contact, Optional<String> escalation) {}
