package org.consilience.methods.portfolio.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrategyExpressionTest {

    @Test
    void parametersMayBePositionalNamedOrLeftOut() {
        String text = "olmar-1(epsilon=10, window=5)";
        assertEquals(text, canonical("olmar-1"));
        assertEquals(text, canonical(" OLMAR-1 ( ) "));
        assertEquals(text, canonical("olmar-1(10,5)"));
        assertEquals(text, canonical("olmar-1(10, window = 5)"));
        assertEquals(text, canonical("olmar-1(window=5, epsilon=10)"));
        assertEquals("olmar-1(epsilon=10, window=7)", canonical("olmar-1(window=7)"));
    }

    @Test
    void listsAreGivenElementByElement() {
        assertEquals("crp(0.6, 0.4)", canonical("crp(0.6,0.4)"));
        assertEquals("crp(0.6)", canonical("crp(weights=0.6)"));
    }

    @Test
    void marketIsKnownAsBuyAndHoldToo() {
        assertEquals("market", canonical("bah"));
        assertEquals("market", canonical("ubah"));
    }

    @Test
    void unknownNamesAreAnsweredWithTheNearest() {
        assertEquals(
                List.of("3: there is no strategy \"olmer-1\"; the nearest is olmar-1."),
                problems("  olmer-1(5)"));
        assertEquals(
                List.of("9: olmar-1 has no parameter \"windows\"; the nearest is window."),
                problems("olmar-1(windows=5)"));
        assertEquals(
                List.of("9: olmar-1 has no parameter \"cost\"; the nearest is epsilon."),
                problems("olmar-1(cost=0.01)"));
        assertEquals(List.of("6: ucrp takes no parameter."), problems("ucrp(a=1)"));
    }

    @Test
    void everyProblemIsReportedInOrder() {
        assertEquals(
                List.of(
                        "9: MovingAverageReversion: \"Reversion threshold\" (epsilon) is \"x\"; it"
                                + " must be a number. The default is 10.",
                        "12: MovingAverageReversion: \"Window\" (window) is 0; it must be at least"
                                + " 1 and at most 10000.",
                        "15: olmar-1 takes 2 parameters, epsilon, window; this one is too many."),
                problems("olmar-1(x, 0, 3)"));
    }

    @Test
    void malformedTextIsRefusedWhereItBreaks() {
        assertEquals(List.of("1: a strategy's name is missing, such as ucrp."), problems(" "));
        assertEquals(List.of("8: a closing parenthesis is missing."), problems("eg(0.05"));
        assertEquals(
                List.of("10: nothing may follow the closing parenthesis."),
                problems("eg(0.05) ) "));
        assertEquals(List.of("13: a value is missing."), problems("olmar-1(10, )"));
        assertEquals(
                List.of("19: a parameter without name follows one with a name; name it."),
                problems("olmar-1(window=5, 10)"));
        assertEquals(
                List.of("13: \"epsilon\" is given twice."), problems("olmar-1(10, epsilon=10)"));
    }

    private static String canonical(String text) {
        return StrategyExpression.parse(text).toString();
    }

    private static List<String> problems(String text) {
        return assertThrows(
                        StrategyExpression.Malformed.class, () -> StrategyExpression.parse(text))
                .problems()
                .stream()
                .map(p -> p.column() + ": " + p.message())
                .toList();
    }
}
