package dev.slo.model;

/**
 * A warning that the owners have looked at and accept.
 *
 * @param code the diagnostic's code
 * @param reason why it is fine here
 */
public record Suppression(String code, String reason) {

    /** Whether the warning is one of the contract with a running service, which a compile cannot draw. */
    public boolean isOfContract() {
        return code.startsWith("contract.");
    }
}
