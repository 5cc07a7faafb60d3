package org.consilience.engine.internal.worker;

import java.util.Locale;
import org.consilience.api.Budget;
import org.consilience.api.BudgetException;

/** The budget of one attempt at a trial. A limit of 0 is none. */
final class TrialBudget implements Budget {

    private final Message.Run order;
    private final TrialControl control;
    private double tokens;
    private double money;

    TrialBudget(Message.Run order, TrialControl control) {
        this.order = order;
        this.control = control;
    }

    @Override
    public synchronized void reserve(Resource resource, double amount) {
        if (!(amount >= 0)) {
            throw new IllegalArgumentException(
                    "%s to reserve: %s; it must be at least 0."
                            .formatted(resource.name().toLowerCase(Locale.ROOT), amount));
        }
        switch (resource) {
            case TOKENS -> {
                covered(resource, "trialTokens", order.tokens(), tokens, amount);
                tokens += amount;
            }
            case MONEY -> {
                covered(resource, "trialMoney", order.money(), money, amount);
                money += amount;
            }
            default ->
                    throw new IllegalArgumentException(
                            "Only tokens and money are reserved; the engine watches %s itself."
                                    .formatted(resource.name().toLowerCase(Locale.ROOT)));
        }
    }

    @Override
    public synchronized double left(Resource resource) {
        return switch (resource) {
            case TIME -> control.secondsLeft();
            case MEMORY -> {
                Runtime runtime = Runtime.getRuntime();
                double used = runtime.totalMemory() - runtime.freeMemory();
                yield order.megabytes() > 0
                        ? Math.max(0, order.megabytes() * (1 << 20) - used)
                        : Double.POSITIVE_INFINITY;
            }
            case TOKENS -> left(order.tokens(), tokens);
            case MONEY -> left(order.money(), money);
        };
    }

    private static double left(double limit, double used) {
        return limit > 0 ? limit - used : Double.POSITIVE_INFINITY;
    }

    private static void covered(
            Resource resource, String setting, double limit, double used, double amount) {
        if (limit > 0 && !(used + amount <= limit)) {
            throw new BudgetException(
                    resource,
                    "%s %s more do not fit into the limit of %s, of which %s are used; raise %s and resume"
                            .formatted(
                                    TrialControl.plain(amount),
                                    resource.name().toLowerCase(Locale.ROOT),
                                    TrialControl.plain(limit),
                                    TrialControl.plain(used),
                                    setting));
        }
    }
}
