package org.consilience.methods.portfolio.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilience.api.settings.SettingSpec;
import org.consilience.api.settings.SettingsException;
import org.consilience.api.settings.SettingsType;

/**
 * A strategy with its parameters as one line of text: {@code ucrp}, {@code reversal(1, 1)}, {@code
 * olmar-1(epsilon=10, window=5)}. Parameters are positional or named, positional ones first; those
 * left out take their defaults. A strategy whose only parameter is a list takes its elements one by
 * one: {@code crp(0.6, 0.4)}.
 *
 * @param <S> the strategy's settings
 */
public final class StrategyExpression<S extends Record & BacktestSettings> {

    /**
     * What is wrong with an expression, and where.
     *
     * @param column the place in the text, counted from 1
     * @param message what was found and what it must be
     */
    public record Problem(int column, String message) {}

    /** An expression that names no strategy or does not fit it; the message lists every problem. */
    public static final class Malformed extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        Malformed(String text, List<Problem> problems) {
            super(
                    problems.stream()
                            .map(
                                    p ->
                                            "Strategy \"%s\", column %d: %s"
                                                    .formatted(text, p.column(), p.message()))
                            .collect(Collectors.joining("\n")));
            this.problems = List.copyOf(problems);
        }

        /** Returns all problems. */
        public List<Problem> problems() {
            return problems;
        }
    }

    private record Argument(int column, String name, String value, int valueColumn) {}

    private final StrategyMethod<S> method;
    private final S settings;

    private StrategyExpression(StrategyMethod<S> method, S settings) {
        this.method = method;
        this.settings = settings;
    }

    /**
     * Reads an expression.
     *
     * @param text the expression
     * @return the strategy with checked parameters
     * @throws Malformed with every problem, its column and, for a name, the nearest known one
     */
    public static StrategyExpression<?> parse(String text) {
        int open = text.indexOf('(');
        int end = open < 0 ? text.length() : open;
        String name = text.substring(0, end).strip().toLowerCase(Locale.ROOT);
        int column = start(text, 0, end) + 1;
        List<Problem> problems = new ArrayList<>();
        Optional<StrategyMethod<?>> method = Strategies.find(name);
        if (name.isEmpty()) {
            problems.add(new Problem(1, "a strategy's name is missing, such as ucrp."));
        } else if (method.isEmpty()) {
            problems.add(
                    new Problem(
                            column,
                            "there is no strategy \"%s\"; the nearest is %s."
                                    .formatted(name, Strategies.nearest(name))));
        }
        List<Argument> arguments = open < 0 ? List.of() : split(text, open, problems);
        if (method.isEmpty() || !problems.isEmpty()) {
            throw new Malformed(text, problems);
        }
        return bind(method.get(), text, column, arguments);
    }

    /** Returns the strategy. */
    public StrategyMethod<S> method() {
        return method;
    }

    /** Returns its settings; those of the back-test have their defaults. */
    public S settings() {
        return settings;
    }

    /**
     * Opens the strategy.
     *
     * @param opening market and seed
     */
    public Strategy open(Opening opening) {
        return method.open(settings, opening);
    }

    /** Returns the canonical text: every parameter by name; it parses to an equal expression. */
    @Override
    public String toString() {
        Map<String, String> values = SettingsType.of(method.settings()).format(settings);
        List<SettingSpec> parameters = Strategies.parameters(method);
        if (parameters.isEmpty()) {
            return method.id();
        }
        if (isList(parameters)) {
            return method.id()
                    + "("
                    + values.get(parameters.get(0).name()).replace("; ", ", ")
                    + ")";
        }
        return parameters.stream()
                .map(p -> p.name() + "=" + plain(values.get(p.name())))
                .collect(Collectors.joining(", ", method.id() + "(", ")"));
    }

    private static String plain(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    private static boolean isList(List<SettingSpec> parameters) {
        return parameters.size() == 1 && parameters.get(0).type().isList();
    }

    private static List<Argument> split(String text, int open, List<Problem> problems) {
        int close = text.indexOf(')', open);
        if (close < 0) {
            problems.add(new Problem(text.length() + 1, "a closing parenthesis is missing."));
            close = text.length();
        } else if (!text.substring(close + 1).isBlank()) {
            problems.add(
                    new Problem(
                            start(text, close + 1, text.length()) + 1,
                            "nothing may follow the closing parenthesis."));
        }
        List<Argument> arguments = new ArrayList<>();
        if (text.substring(open + 1, close).isBlank()) {
            return arguments;
        }
        int from = open + 1;
        while (from <= close) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 || comma > close ? close : comma;
            int equals = text.indexOf('=', from);
            boolean named = equals >= 0 && equals < to;
            int value = named ? equals + 1 : from;
            int column = start(text, from, to) + 1;
            String content = text.substring(value, to).strip();
            if (content.isEmpty()) {
                problems.add(new Problem(column, "a value is missing."));
            }
            arguments.add(
                    new Argument(
                            column,
                            named ? text.substring(from, equals).strip() : "",
                            content,
                            start(text, value, to) + 1));
            from = to + 1;
        }
        return arguments;
    }

    private static int start(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static <S extends Record & BacktestSettings> StrategyExpression<S> bind(
            StrategyMethod<S> method, String text, int column, List<Argument> arguments) {
        List<SettingSpec> parameters = Strategies.parameters(method);
        List<String> names = parameters.stream().map(SettingSpec::name).toList();
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        boolean naming = false;
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            String name = argument.name();
            if (name.isEmpty() && isList(parameters)) {
                values.merge(names.get(0), argument.value(), (a, b) -> a + "; " + b);
                columns.putIfAbsent(names.get(0), argument.valueColumn());
                continue;
            }
            naming |= !name.isEmpty();
            String complaint = "";
            if (name.isEmpty() && naming) {
                complaint = "a parameter without name follows one with a name; name it.";
            } else if (name.isEmpty() && i >= names.size()) {
                complaint =
                        "%s takes %s; this one is too many.".formatted(method.id(), count(names));
            } else if (!name.isEmpty() && !names.contains(name)) {
                complaint =
                        names.isEmpty()
                                ? "%s takes no parameter.".formatted(method.id())
                                : "%s has no parameter \"%s\"; the nearest is %s."
                                        .formatted(
                                                method.id(), name, Strategies.nearest(name, names));
            } else if (values.containsKey(name.isEmpty() ? names.get(i) : name)) {
                complaint = "\"%s\" is given twice.".formatted(name);
            } else {
                String key = name.isEmpty() ? names.get(i) : name;
                values.put(key, argument.value());
                columns.put(key, argument.valueColumn());
            }
            if (!complaint.isEmpty()) {
                problems.add(new Problem(argument.column(), complaint));
            }
        }
        try {
            S settings = SettingsType.of(method.settings()).parse(values);
            if (problems.isEmpty()) {
                return new StrategyExpression<>(method, settings);
            }
        } catch (SettingsException e) {
            for (SettingsException.Problem p : e.problems()) {
                problems.add(new Problem(columns.getOrDefault(p.setting(), column), p.message()));
            }
        }
        problems.sort((a, b) -> Integer.compare(a.column(), b.column()));
        throw new Malformed(text, problems);
    }

    private static String count(List<String> names) {
        return switch (names.size()) {
            case 0 -> "no parameter";
            case 1 -> "one parameter, " + names.get(0);
            default -> names.size() + " parameters, " + String.join(", ", names);
        };
    }
}
