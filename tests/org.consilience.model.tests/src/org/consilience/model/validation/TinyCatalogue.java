package org.consilience.model.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A catalogue of a few providers whose settings are whole numbers from 0 to 1000, or paths. */
public final class TinyCatalogue implements CatalogueView {

    private record Provider(
            Kind kind, String id, String type, List<String> measures, List<String> settings) {}

    private static final List<Provider> ALL =
            List.of(
                    new Provider(
                            Kind.DATASET,
                            "market.generated",
                            "MarketHistory",
                            List.of(),
                            List.of("days", "assets")),
                    new Provider(
                            Kind.DATASET,
                            "market.file",
                            "MarketHistory",
                            List.of(),
                            List.of("path", "days")),
                    new Provider(Kind.DATASET, "digits", "LabeledImages", List.of(), List.of()),
                    new Provider(
                            Kind.METHOD,
                            "universal-portfolio",
                            "MarketHistory",
                            List.of("wealth", "regret"),
                            List.of("samples", "cost")),
                    new Provider(
                            Kind.METHOD,
                            "follow-the-leader",
                            "MarketHistory",
                            List.of("wealth"),
                            List.of("cost", "window")),
                    new Provider(
                            Kind.METHOD,
                            "fedavg",
                            "ClientData",
                            List.of("accuracy"),
                            List.of("rounds")),
                    new Provider(Kind.DEVICE, "cpu", "", List.of(), List.of()),
                    new Provider(Kind.DEVICE, "cuda:0", "", List.of(), List.of()));

    private static Provider find(Kind kind, String id) {
        return ALL.stream()
                .filter(p -> p.kind() == kind && p.id().equals(id))
                .findFirst()
                .orElse(new Provider(kind, id, "", List.of(), List.of()));
    }

    @Override
    public List<String> ids(Kind kind) {
        return ALL.stream().filter(p -> p.kind() == kind).map(Provider::id).toList();
    }

    @Override
    public String dataType(Kind kind, String id) {
        return find(kind, id).type();
    }

    @Override
    public List<String> measures(String method) {
        return find(Kind.METHOD, method).measures();
    }

    @Override
    public List<String> settingNames(Kind kind, String id) {
        return find(kind, id).settings();
    }

    @Override
    public List<SettingProblem> check(Kind kind, String id, Map<String, String> settings) {
        List<SettingProblem> problems = new ArrayList<>();
        settings.forEach(
                (name, value) -> {
                    if (!settingNames(kind, id).contains(name)) {
                        problems.add(new SettingProblem(name, id + " has no " + name + "."));
                    } else if (!name.equals("path") && !value.matches("\\d{1,3}|1000")) {
                        problems.add(new SettingProblem(name, name + " is " + value + "."));
                    }
                });
        return problems;
    }
}
