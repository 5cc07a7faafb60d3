package org.consilience.model.internal.files;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.consilience.model.Nearest;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;

/** The values of attributes as text and back. */
final class Values {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?|[-+]?Infinity|NaN");

    private static final int LONGEST_NUMBER = 100;

    private Values() {}

    /** A value as sentences quote it. */
    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if the text is none of the attribute's type; the message
     *     goes on after the attribute's name
     */
    static Object parse(EAttribute attribute, String text) {
        if (attribute.getEAttributeType() instanceof EEnum choices) {
            EEnumLiteral literal = choices.getEEnumLiteralByLiteral(text);
            if (literal == null) {
                List<String> words =
                        choices.getELiterals().stream().map(EEnumLiteral::getLiteral).toList();
                throw new IllegalArgumentException(
                        "is \"%s\"; it must be one of %s.%s"
                                .formatted(
                                        shortened(text),
                                        String.join(", ", words),
                                        Nearest.question(text, words)));
            }
            return literal.getInstance();
        }
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        if (type == int.class) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "is \"%s\"; it must be a whole number.".formatted(shortened(text)), e);
            }
        }
        if (type == double.class) {
            if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
                throw new IllegalArgumentException(
                        "is \"%s\"; it must be a number such as 0.95.".formatted(shortened(text)));
            }
            return Double.valueOf(text);
        }
        if (type == boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(
                        "is \"%s\"; it must be true or false.".formatted(shortened(text)));
            }
            return Boolean.valueOf(text);
        }
        return text;
    }

    /** Writes a value, as it was spelt if it is still the same. */
    static String format(EAttribute attribute, Object value, @Nullable String spelling) {
        if (spelling != null) {
            try {
                if (parse(attribute, spelling).equals(value)) {
                    return spelling;
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("Only what was read is kept as a spelling.", e);
            }
        }
        return Objects.requireNonNull(
                EcoreUtil.convertToString(attribute.getEAttributeType(), value));
    }
}
