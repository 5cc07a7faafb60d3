package org.consilience.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.consilience.api.Measure;
import org.consilience.api.Table;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.engine.evidence.Evidence;
import org.consilience.engine.log.Event;
import org.consilience.engine.log.ScalarSeries;
import org.consilience.engine.run.BundleVersion;
import org.consilience.engine.run.Host;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.Provenance;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.consilience.model.experiment.Aggregation;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Comparison;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.MeasureReference;
import org.consilience.model.experiment.Paper;
import org.consilience.model.experiment.Term;
import org.consilience.report.internal.source.Gathered;

/** A run in memory, made of numbers that a test chooses. */
final class Recordings implements RecordedRun {

    static final long CREATED = 1_790_000_000_000L;

    final List<PlannedTrial> plan = new ArrayList<>();
    final Map<String, TrialOutcome> outcomes = new LinkedHashMap<>();
    final Map<String, Recorded> recorded = new LinkedHashMap<>();
    final Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
    final List<Measure> measures =
            List.of(
                    Measure.parse("log-wealth; title=Log wealth; unit=nat; better=higher"),
                    Measure.parse("drawdown; title=Greatest drawdown; better=lower"),
                    Measure.parse("turnover; kind=rate"));
    RunState state = RunState.DONE;
    String commandLine = "consilience run portfolio.experiment --seeds 1..3";

    Recordings() {
        experiment.setId("portfolio");
        experiment.setTitle("Portfolio ensembles on two markets");
    }

    /** Adds a trial that is done, with a value at each step of each measure. */
    PlannedTrial trial(String arm, String dataset, SortedMap<String, String> point, long seed) {
        int number = plan.size() + 1;
        PlannedTrial trial =
                new PlannedTrial(
                        number,
                        "%04d-%s-s%d".formatted(number, arm.replaceAll("\\W+", "-"), seed),
                        dataset,
                        "market",
                        Map.of("path", "nyse-o.csv", "kind", "prices"),
                        arm,
                        arm,
                        Map.of("gamma", "0.5", "window", "5"),
                        point,
                        seed,
                        "cpu");
        plan.add(trial);
        outcomes.put(
                trial.id(),
                new TrialOutcome(
                        TrialState.DONE, "", CREATED + number * 10L, CREATED + number * 1000L, 1));
        return trial;
    }

    PlannedTrial trial(String arm, long seed) {
        return trial(arm, "NYSE(O)", new TreeMap<>(), seed);
    }

    void record(PlannedTrial trial, Map<String, double[]> values, Figure... figures) {
        Map<String, ScalarSeries> series = new LinkedHashMap<>();
        values.forEach(
                (measure, v) -> {
                    long[] steps = new long[v.length];
                    for (int i = 0; i < steps.length; i++) {
                        steps[i] = i;
                    }
                    series.put(measure, ScalarSeries.of(measure, steps, v));
                });
        Map<String, Figure> named = new LinkedHashMap<>();
        for (Figure figure : figures) {
            named.put(figure.name(), figure);
        }
        recorded.put(
                trial.id(),
                new Recorded(series, named, Map.of(), List.of(), Map.of(), Optional.empty()));
    }

    void fail(PlannedTrial trial, String reason) {
        outcomes.put(
                trial.id(), new TrialOutcome(TrialState.FAILED, reason, CREATED, CREATED + 500, 2));
    }

    void claim(String id, String statement, String left, String right, String measure) {
        ExperimentFactory factory = ExperimentFactory.eINSTANCE;
        Claim claim = factory.createClaim();
        claim.setId(id);
        claim.setStatement(statement);
        claim.setWhere("Table 2");
        claim.setPaperValue("1.29");
        claim.setLeft(term(left, measure));
        claim.setRight(term(right, measure));
        claim.setComparison(Comparison.GREATER);
        claim.setOver(Aggregation.MEAN);
        claim.setConfidence(0.95);
        experiment.getClaims().add(claim);
    }

    private static Term term(String arm, String measure) {
        Term term = ExperimentFactory.eINSTANCE.createTerm();
        term.setArm(arm);
        term.setMeasure(measure);
        return term;
    }

    Results results() {
        Results bare = new Results(this, experiment, List.of(), measures);
        return new Results(
                this, experiment, Evidence.of(experiment, Gathered.from(bare)), measures);
    }

    @Override
    public RunInfo info() {
        return new RunInfo(
                "20260921-143320-portfolio",
                "portfolio",
                "Portfolio",
                CREATED,
                "ab".repeat(32),
                "/home/ada",
                commandLine,
                Map.of("dataset.path", "nyse-o.csv"),
                "",
                2,
                Map.of(),
                false,
                new Host("lovelace", "Linux 6.1 amd64", "Temurin 25", 2, 8L << 30),
                List.of(new BundleVersion("org.consilience.engine", "0.1.0.202609211400")),
                "0.1.0.202609211400");
    }

    @Override
    public RunState state() {
        return state;
    }

    @Override
    public List<PlannedTrial> plan() {
        return plan;
    }

    @Override
    public TrialOutcome outcome(PlannedTrial trial) {
        return outcomes.getOrDefault(trial.id(), TrialOutcome.NONE);
    }

    @Override
    public Recorded read(PlannedTrial trial) {
        return recorded.getOrDefault(trial.id(), Recorded.NOTHING);
    }

    @Override
    public Optional<Provenance> provenance(PlannedTrial trial) throws IOException {
        BundleVersion market = new BundleVersion("org.consilience.datasets.market", "0.1.0");
        return Optional.of(
                new Provenance(
                        trial.id(),
                        "ab".repeat(32),
                        "market",
                        market,
                        new TreeMap<>(trial.datasetSettings()),
                        "cd".repeat(32),
                        List.of(new Provenance.DataFile("nyse-o.csv", 1_834_567, "ef".repeat(32))),
                        trial.method(),
                        new BundleVersion("org.consilience.methods.portfolio", "0.1.0"),
                        new TreeMap<>(trial.settings()),
                        trial.seed(),
                        "cpu",
                        "Linux",
                        "25",
                        "12".repeat(32),
                        4711,
                        1));
    }

    @Override
    public Path artifact(PlannedTrial trial, String name) {
        return Path.of("artifacts", name);
    }

    /** A run of several arms, as a newcomer's first run looks. */
    static Recordings market(int arms, int seeds, int steps) {
        Recordings run = new Recordings();
        String[] names = {
            "Buy and hold", "Exponentiated gradient", "Universal", "OLMAR", "CORN", "Ensemble"
        };
        for (String measure : List.of("log-wealth", "drawdown")) {
            MeasureReference reference = ExperimentFactory.eINSTANCE.createMeasureReference();
            reference.setId(measure);
            run.experiment.getMeasures().add(reference);
        }
        Paper paper = ExperimentFactory.eINSTANCE.createPaper();
        paper.setTitle("Collective learning of portfolios: ensembles of universal strategies");
        paper.setAuthors("A. Lovelace, C. Babbage");
        paper.setYear(2024);
        paper.setUrl("https://example.org/paper");
        run.experiment.setPaper(paper);
        run.experiment.setDescription(
                "Strategies that learn on-line and ensembles of them, each started from ten seeds"
                        + " on the daily relatives of 36 stocks, with transaction costs.");
        for (int a = 0; a < arms; a++) {
            String arm = a < names.length ? names[a] : "Arm " + (a + 1);
            for (long seed = 1; seed <= seeds; seed++) {
                PlannedTrial trial = run.trial(arm, seed);
                java.util.random.RandomGenerator random =
                        org.consilience.api.Seeds.split(seed, "market", a);
                Map<String, double[]> values = new LinkedHashMap<>();
                double[] wealth = new double[steps];
                double[] drawdown = new double[steps];
                double[] turnover = new double[steps];
                double top = 0;
                for (int i = 1; i < steps; i++) {
                    wealth[i] = wealth[i - 1] + 0.0004 * (a + 1) + 0.012 * random.nextGaussian();
                    top = Math.max(top, wealth[i]);
                    drawdown[i] = Math.max(drawdown[i - 1], 1 - Math.exp(wealth[i] - top));
                    turnover[i] = Math.abs(random.nextGaussian()) / (a + 2);
                }
                values.put("log-wealth", wealth);
                values.put("drawdown", drawdown);
                values.put("turnover", turnover);
                run.record(trial, values, weights(steps, a));
                Recorded r = run.recorded.get(trial.id());
                run.recorded.put(
                        trial.id(),
                        new Recorded(
                                r.series(),
                                r.figures(),
                                Map.of(
                                        "best-stocks",
                                        new Table(
                                                List.of("Stock", "Share", "Days"),
                                                List.of(
                                                        List.of("IBM", 0.25, 12L),
                                                        List.of("Kodak", 0.125, 7L)))),
                                List.of("Relatives above 3 occurred on 2 days."),
                                Map.of(
                                        "weights.csv",
                                        new Event.Artifact(
                                                "weights.csv",
                                                "text/csv",
                                                123_456,
                                                "aa".repeat(32))),
                                Optional.empty()));
            }
        }
        run.claim(
                "ensemble-beats-hold",
                "The ensemble ends with more wealth than buying and holding",
                "Exponentiated gradient",
                "Buy and hold",
                "log-wealth");
        run.claim(
                "hold-has-less-drawdown",
                "Holding draws down more deeply than the universal portfolio",
                "Buy and hold",
                "Universal",
                "log-wealth");
        run.claim(
                "no-arm",
                "OLMAR ends above an arm that never ran",
                "OLMAR",
                "Nobody",
                "log-wealth");
        return run;
    }

    private static Figure weights(int steps, int arm) {
        List<Series> series = new ArrayList<>();
        for (int s = 0; s < 12; s++) {
            double[] x = new double[steps];
            double[] y = new double[steps];
            for (int i = 0; i < steps; i++) {
                x[i] = i;
                y[i] = (1 + Math.sin(i * 0.002 * (s + 1 + arm))) / 24;
            }
            series.add(Series.of("stock " + (s + 1), x, y));
        }
        return new Figure.Areas(
                "weights",
                "Share of each stock over the days",
                Axis.linear("Day"),
                Axis.linear("Share of wealth"),
                series);
    }
}
