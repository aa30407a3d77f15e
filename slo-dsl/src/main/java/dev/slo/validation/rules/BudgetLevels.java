package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import java.util.List;

/** Budget levels are percentages from 1 to 100, each above the one before. */
final class BudgetLevels implements SloRule {

    static final Code CODE = new Code("alerting.budget-levels");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        List<Integer> levels = slo.alerting().budgetLevels();
        for (int i = 0; i < levels.size(); i++) {
            int level = levels.get(i);
            String path = "alerting.budgetLevels[" + i + "]";
            if (level < 1 || level > 100) {
                report.error(
                        slo.at(path),
                        level + " is not a percentage of the budget that can be consumed",
                        "write whole numbers from 1 to 100, such as [50, 80, 100]");
            } else if (i > 0 && level <= levels.get(i - 1)) {
                report.error(
                        slo.at(path),
                        "The level " + level + " does not follow " + levels.get(i - 1) + " upwards",
                        "write each level once, in ascending order");
            }
        }
    }
}
