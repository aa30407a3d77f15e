package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.model.Tier;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** No two tiers share urgency and windows: only the one with the lowest factor makes an alert. */
final class TierDuplicate implements SloRule {

    static final Code CODE = new Code("alerting.duplicate-tier");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Severity mildest() {
        return Severity.WARNING;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        List<Tier> tiers = slo.alerting().tiers().orElse(List.of());
        for (int i = 0; i < tiers.size(); i++) {
            Optional<Integer> winner = winner(tiers, i);
            if (winner.isPresent()) {
                report.warning(
                        slo.at("alerting.tiers[" + i + "]"),
                        "This tier makes no alert: the one at " + slo.at("alerting.tiers[" + winner.get() + "]")
                                + " has the same windows and fires whenever this one does",
                        "take it out, or give it other windows");
            }
        }
    }

    /** The tier that makes the alert in place of another one; the first of equal ones. */
    private static Optional<Integer> winner(List<Tier> tiers, int loser) {
        return IntStream.range(0, tiers.size())
                .filter(other -> wins(tiers, other, loser))
                .boxed()
                .findFirst();
    }

    private static boolean wins(List<Tier> tiers, int winner, int loser) {
        Tier one = tiers.get(winner);
        Tier other = tiers.get(loser);
        int factors = one.factor().compareTo(other.factor());
        return one.urgency() == other.urgency()
                && one.longWindow().equals(other.longWindow())
                && one.shortWindow().equals(other.shortWindow())
                && (factors < 0 || (factors == 0 && winner < loser));
    }
}
