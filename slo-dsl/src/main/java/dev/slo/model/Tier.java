package dev.slo.model;

import java.math.BigDecimal;

/**
 * One burn-rate alert: it fires while the budget burns at more than {@code factor} times the sustainable rate over both
 * windows (Google SRE Workbook, chapter 5).
 *
 * @param urgency whether it pages or opens a ticket
 * @param factor the burn rate {@code k} that is exceeded
 * @param longWindow the window {@code L} that gives significance
 * @param shortWindow the window {@code S} that makes it resolve soon after recovery
 */
public record Tier(Urgency urgency, BigDecimal factor, TimeSpan longWindow, TimeSpan shortWindow) {

    /** Strips trailing zeros. */
    public Tier {
        factor = factor.signum() == 0 ? BigDecimal.ZERO : factor.stripTrailingZeros();
    }

    /** How an alert reaches people. */
    public enum Urgency {
        /** Wakes somebody up. */
        PAGE,
        /** Waits for working hours. */
        TICKET
    }

    /** The error ratio {@code θ = k·B} that the alert compares with. */
    public BigDecimal threshold(Objective objective) {
        return factor.multiply(objective.budget().value());
    }

    /** Whether the other fires whenever this one does, over the same windows and with the same urgency. */
    boolean isCoveredBy(Tier other) {
        return urgency == other.urgency
                && longWindow.equals(other.longWindow)
                && shortWindow.equals(other.shortWindow)
                && factor.compareTo(other.factor) > 0;
    }

    /** The share {@code b = k·L/P} of the period's budget that is spent when the long window is full. */
    public double budgetShare(Window window) {
        return factor.doubleValue() * longWindow.millis() / window.length().millis();
    }

    /** {@code P/k} in seconds: how soon a full budget is gone at this burn rate. */
    public double secondsToExhaustion(Window window) {
        return window.length().seconds() / factor.doubleValue();
    }

    /** {@code θ·L/e} in seconds for a step from no errors to the ratio {@code e}; infinite when it never fires. */
    public double secondsToDetect(Objective objective, double errorRatio) {
        double theta = threshold(objective).doubleValue();
        return errorRatio > theta ? theta * longWindow.seconds() / errorRatio : Double.POSITIVE_INFINITY;
    }

    /** {@code S·(1 - θ/e)} in seconds: how long it stays firing after a recovery from the ratio {@code e}. */
    public double secondsToReset(Objective objective, double errorRatio) {
        return shortWindow.seconds() * Math.max(0, 1 - threshold(objective).doubleValue() / errorRatio);
    }
}
