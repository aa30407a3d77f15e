package dev.slo.sample.api.domain.users;

import java.util.Locale;

/** How an attempt to sign in ended. */
public enum AuthResult {
    SUCCESS,
    INVALID_CREDENTIALS,
    ACCOUNT_LOCKED,
    RATE_LIMITED,
    /** Nobody could decide: ours. */
    ERROR;

    private static final double UP_TO_SUCCESS = 0.85;
    private static final double UP_TO_INVALID = 0.92;
    private static final double UP_TO_LOCKED = 0.97;

    /** The result that a number from 0 to 1 falls on: 85 % succeed, 7 % are wrong, 5 % locked, 3 % too many. */
    static AuthResult at(double chance) {
        if (chance < UP_TO_SUCCESS) {
            return SUCCESS;
        }
        if (chance < UP_TO_INVALID) {
            return INVALID_CREDENTIALS;
        }
        return chance < UP_TO_LOCKED ? ACCOUNT_LOCKED : RATE_LIMITED;
    }

    /** The name on the wire and in metrics. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
