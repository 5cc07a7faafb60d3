package org.consilience.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.consilience.report.internal.text.Numbers;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void zerosAtTheEndSayThatTheNumberWasRounded() {
        assertEquals("0.5", Numbers.words(0.5));
        assertEquals("0.50000", Numbers.words(0.5000001));
        assertEquals("0.12346", Numbers.words(0.123456));
    }

    @Test
    void wholeNumbersKeepAllTheirDigits() {
        assertEquals("1234567", Numbers.words(1_234_567));
        assertEquals("−3", Numbers.words(-3));
        assertEquals("0", Numbers.words(-0.0));
    }

    @Test
    void veryLargeAndVerySmallNumbersHaveAnExponent() {
        assertEquals("1.5·10¹²", Numbers.words(1.5e12));
        assertEquals("−2·10⁻⁷", Numbers.words(-2e-7));
        assertEquals("1·10⁷", Numbers.words(1e7));
        assertEquals("10⁻⁴", Numbers.powerOfTen(-4));
        assertEquals("0.001", Numbers.powerOfTen(-3));
    }

    @Test
    void whatIsNoNumberIsSaid() {
        assertEquals("NaN", Numbers.words(Double.NaN));
        assertEquals("−∞", Numbers.words(Double.NEGATIVE_INFINITY));
    }
}
