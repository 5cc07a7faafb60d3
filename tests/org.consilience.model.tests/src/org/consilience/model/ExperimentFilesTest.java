package org.consilience.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilience.model.experiment.Aggregation;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Comparison;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.ExperimentPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFilesTest {

    private static final ExperimentFactory MODEL = ExperimentFactory.eINSTANCE;

    static String version1() throws IOException {
        try (var in = ExperimentFilesTest.class.getResourceAsStream("version-1.experiment")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void storedFileOfVersion1IsReadAsItWasMeant() throws Exception {
        Experiment read = ExperimentFiles.parse(version1(), "old");

        assertEquals("portfolio-ensemble", read.getId());
        assertEquals(
                "Cover's \"universal\" portfolio\nagainst following the leader, a < b.",
                read.getDescription());
        assertEquals(1, read.getVersion());
        assertEquals("1..5,8", read.getSeeds());
        assertEquals(1991, read.getPaper().getYear());
        assertEquals(
                List.of("calm", "nyse"),
                read.getDatasets().stream().map(d -> d.getLabel()).toList());
        assertEquals("10", read.getDatasets().get(0).getSettings().get(1).getValue());
        assertEquals("follow-the-leader", read.getArms().get(1).getMethod());
        assertEquals("calm,nyse", read.getArms().get(1).getDatasets());
        assertEquals("0 | 0.01", read.getAxes().get(0).getValues());
        assertEquals("wealth", read.getMeasures().get(0).getId());
        var claim = read.getClaims().get(0);
        assertEquals(Comparison.AT_LEAST, claim.getComparison());
        assertEquals(Aggregation.MEDIAN, claim.getOver());
        assertEquals(0.1, claim.getMargin());
        assertEquals(0.9, claim.getConfidence());
        assertEquals(1.0, claim.getShare());
        assertEquals("leader", claim.getRight().getArm());
        assertEquals(60, read.getBudget().getTrialSeconds());
    }

    @Test
    void readingAndWritingKeepsEveryByte() throws Exception {
        assertEquals(version1(), ExperimentFiles.format(ExperimentFiles.parse(version1(), "old")));
    }

    @Test
    void copyKeepsEveryByteToo() throws Exception {
        Experiment copy = ExperimentFiles.copy(ExperimentFiles.parse(version1(), "old"));

        assertEquals(version1(), ExperimentFiles.format(copy));
    }

    @Test
    void emfReadsWhatIsWritten() throws Exception {
        Experiment ours = ExperimentFiles.parse(version1(), "old");
        ResourceSetImpl resources = new ResourceSetImpl();
        resources.getPackageRegistry().put(ExperimentPackage.eNS_URI, ExperimentPackage.eINSTANCE);
        Resource resource = new XMIResourceImpl(URI.createURI("memory:/x"));
        resources.getResources().add(resource);
        resource.load(
                new ByteArrayInputStream(
                        ExperimentFiles.format(ours).getBytes(StandardCharsets.UTF_8)),
                Map.of());

        assertTrue(EcoreUtil.equals(ours, resource.getContents().get(0)));
    }

    @Test
    void whatEmfWritesIsRead() throws Exception {
        Experiment ours = ExperimentFiles.parse(version1(), "old");
        Resource resource = new XMIResourceImpl(URI.createURI("memory:/x"));
        resource.getContents().add(EcoreUtil.copy(ours));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        resource.save(bytes, Map.of());

        assertTrue(
                EcoreUtil.equals(
                        ours,
                        ExperimentFiles.parse(
                                bytes.toString(StandardCharsets.UTF_8), "emf's own")));
    }

    @Test
    void changingOneValueChangesOneLine() throws Exception {
        List<java.util.function.Consumer<Experiment>> changes =
                List.of(
                        e -> e.setTitle("Another"),
                        e -> e.setSeeds("1..20"),
                        e -> e.getArms().get(0).getSettings().get(0).setValue("2000"),
                        e -> e.getArms().get(1).setDatasets("calm"),
                        e -> e.getDatasets().get(0).getSettings().get(1).setValue("11"),
                        e -> e.getAxes().get(0).setValues("0 | 0.02"),
                        e -> e.getClaims().get(0).setMargin(0.2),
                        e -> e.getClaims().get(0).getRight().setMeasure("growth"),
                        e -> e.getPaper().setYear(1992),
                        e -> e.getBudget().setTrialSeconds(30));
        for (int i = 0; i < changes.size(); i++) {
            Experiment changed = ExperimentFiles.parse(version1(), "old");
            changes.get(i).accept(changed);
            String[] before = version1().split("\n");
            String[] after = ExperimentFiles.format(changed).split("\n");

            assertEquals(before.length, after.length, "change " + i);
            int different = 0;
            for (int line = 0; line < before.length; line++) {
                different += before[line].equals(after[line]) ? 0 : 1;
            }
            assertEquals(1, different, "change " + i);
        }
    }

    @Test
    void addingASettingAddsOneLine() throws Exception {
        Experiment changed = ExperimentFiles.parse(version1(), "old");
        var setting = MODEL.createSettingValue();
        setting.setName("gamma");
        setting.setValue("0.5");
        changed.getArms().get(0).getSettings().add(setting);
        List<String> lines = new ArrayList<>(ExperimentFiles.format(changed).lines().toList());

        assertTrue(lines.remove("    <settings name=\"gamma\" value=\"0.5\"/>"));
        assertEquals(version1().lines().toList(), lines);
    }

    @Test
    void unknownPartsAreWrittenBackWhereTheyStood() throws Exception {
        String text =
                version1()
                        .replace(
                                "    device=\"cpu\">",
                                "    device=\"cpu\"\n"
                                        + "    xmlns:lab=\"urn:lab\"\n"
                                        + "    lab:owner=\"Ada\"\n"
                                        + "    mood=\"&lt;good&gt;\">")
                        .replace("&lt;good&gt;", "&lt;good>")
                        .replace(
                                "  <measures",
                                "  <lab:plan  x='1'><!-- < --><step>a &amp; b</step>\n"
                                        + "  <href href=\"kept\"/></lab:plan>\n"
                                        + "  <gadgets n=\"1\"/>\n"
                                        + "  <measures")
                        .replace("<href href=\"kept\"/>", "<lab:a href=\"kept\"/>");

        assertEquals(text, ExperimentFiles.format(ExperimentFiles.parse(text, "newer")));
    }

    @Test
    void newExperimentIsWrittenReadably() throws Exception {
        Experiment experiment = MODEL.createExperiment();
        experiment.setId("small");
        experiment.setTitle("Räte & \"Zitate\" 😀");
        Arm arm = MODEL.createArm();
        arm.setLabel("a");
        experiment.getArms().add(arm);
        String text = ExperimentFiles.format(experiment);

        assertEquals(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <experiment:Experiment
                    xmi:version="2.0"
                    xmlns:xmi="http://www.omg.org/XMI"
                    xmlns:experiment="http://consilience.org/experiment/1"
                    id="small"
                    title="Räte &amp; &quot;Zitate&quot; 😀"
                    version="1">
                  <arms label="a"/>
                </experiment:Experiment>
                """,
                text);
        assertTrue(EcoreUtil.equals(experiment, ExperimentFiles.parse(text, "small")));
    }

    @Test
    void placesAreRightAfterCharactersOfTwoUnits() throws Exception {
        String text =
                version1()
                        .replace("<!-- the embedded", "<gadgets/> <!-- 😀😀 --> <!-- the embedded");

        assertEquals(text, ExperimentFiles.format(ExperimentFiles.parse(text, "emoji")));
    }

    @Test
    void everyProblemIsReportedWithItsPlace() throws Exception {
        String text =
                version1()
                        .replace("year=\"1991\"", "year=\"MCMXCI\"")
                        .replace("comparison=\"AT_LEAST\"", "comparison=\"ATLEAST\"")
                        .replace("margin=\"0.10\"", "margin=\"ten\"");
        ExperimentException e =
                assertThrows(ExperimentException.class, () -> ExperimentFiles.parse(text, "f"));

        assertEquals(
                "f:16:7: year of Paper is \"MCMXCI\"; it must be a whole number.\n"
                        + "f:41:7: comparison of Claim is \"ATLEAST\"; it must be one of GREATER,"
                        + " AT_LEAST, LESS, AT_MOST, WITHIN. Did you mean \"AT_LEAST\"?\n"
                        + "f:42:7: margin of Claim is \"ten\"; it must be a number such as 0.95.",
                e.getMessage());
    }

    @Test
    void newerVersionsAreRefusedInOneSentence() throws Exception {
        for (String newer :
                List.of(
                        version1()
                                .replace("version=\"1\"", "version=\"2\"")
                                .replace("year=\"1991\"", "year=\"x\""),
                        version1().replace("experiment/1\"", "experiment/2\""))) {
            ExperimentException e =
                    assertThrows(
                            ExperimentException.class, () -> ExperimentFiles.parse(newer, "f"));

            assertEquals(1, e.problems().size());
            assertTrue(e.getMessage().contains("install a newer one"), e.getMessage());
        }
    }

    @Test
    void otherXmlIsRefused() {
        assertRefused("<html/>", "is no experiment");
        assertRefused("", "not well-formed");
        assertRefused("hello", "not well-formed");
        assertRefused("<?xml version=\"1.1\"?><a/>", "XML 1.1");
        assertRefused("<?xml version=\"1.0\" encoding=\"Latin-1\"?><a/>", "encoding \"Latin-1\"");
        assertRefused("<a>".repeat(1000), "deeper than 64", "no experiment");
    }

    @Test
    void textWhereNoneBelongsIsRefused() throws Exception {
        assertRefused(
                version1().replace("<paper", "seeds: 3 <paper"), "holds the text \"seeds: 3\"");
        assertRefused(version1().replace("<paper", "<title>x</title><paper"), "as an attribute");
        assertRefused(
                version1().replace("<budget", "<budget trialSeconds=\"1\"/><budget"),
                "more than one budget");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAtTheirPlace() {
        byte[] bytes = "<a>\nb\u00e4</a>".getBytes(StandardCharsets.ISO_8859_1);
        ExperimentException e =
                assertThrows(
                        ExperimentException.class,
                        () -> ExperimentFiles.parse(new ByteArrayInputStream(bytes), "f"));

        assertEquals(
                "f:2:2: The file is not UTF-8 from here on; save it as UTF-8.", e.getMessage());
    }

    @Test
    void byteOrderMarkAndWindowsLinesAreRead() throws Exception {
        String windows = "\uFEFF" + version1().replace("\n", "\r\n");

        assertEquals(version1(), ExperimentFiles.format(ExperimentFiles.parse(windows, "f")));
    }

    @Test
    void hugeFilesAreRefusedUnread() {
        assertRefused(" ".repeat(ExperimentFiles.LARGEST + 1), "larger than 4 MiB");
    }

    @Test
    void unwritableCharactersAreRefused() {
        Experiment experiment = MODEL.createExperiment();
        experiment.setTitle("a\u0001b");
        ExperimentException e =
                assertThrows(ExperimentException.class, () -> ExperimentFiles.format(experiment));

        assertTrue(e.getMessage().contains("U+0001"));
    }

    @Test
    void missingFilesAndFoldersAreNamed(@TempDir Path folder) {
        assertTrue(
                assertThrows(
                                ExperimentException.class,
                                () -> ExperimentFiles.load(folder.resolve("none.experiment")))
                        .getMessage()
                        .endsWith("none.experiment: There is no such file; check its name."));
        assertThrows(ExperimentException.class, () -> ExperimentFiles.load(folder));
    }

    @Test
    void savedFileIsReadAgainAndLeavesNothingBeside(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a".repeat(240) + ".experiment");
        Experiment experiment = ExperimentFiles.parse(version1(), "old");
        ExperimentFiles.save(experiment, file);
        ExperimentFiles.save(experiment, file);

        assertEquals(version1(), Files.readString(file));
        assertTrue(EcoreUtil.equals(experiment, ExperimentFiles.load(file)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void failedSaveLeavesTheOldFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.experiment");
        Files.writeString(file, "old");
        Experiment unwritable = MODEL.createExperiment();
        unwritable.setTitle("\u0000");
        assertThrows(ExperimentException.class, () -> ExperimentFiles.save(unwritable, file));
        assertEquals("old", Files.readString(file));
    }

    @Test
    void writeProtectedFileIsLeftAlone(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.experiment"), "old");
        assertTrue(file.toFile().setWritable(false));
        assumeTrue(!Files.isWritable(file), "root may write anything");
        ExperimentException e =
                assertThrows(
                        ExperimentException.class,
                        () -> ExperimentFiles.save(MODEL.createExperiment(), file));
        assertTrue(e.getMessage().contains("write-protected"), e.getMessage());
        assertEquals("old", Files.readString(file));
    }

    @Test
    void saveIntoAMissingFolderFailsAndCreatesNothing(@TempDir Path folder) {
        Path file = folder.resolve("none/a.experiment");
        assertThrows(
                ExperimentException.class,
                () -> ExperimentFiles.save(MODEL.createExperiment(), file));
        assertFalse(Files.exists(file.getParent()));
    }

    @Test
    void saveOverAFolderFailsAndLeavesIt(@TempDir Path folder) throws Exception {
        Path inside = Files.createDirectories(folder.resolve("a.experiment/inside"));
        assertThrows(
                ExperimentException.class,
                () -> ExperimentFiles.save(MODEL.createExperiment(), inside.getParent()));
        assertTrue(Files.isDirectory(inside));
    }

    @Test
    void saveKeepsLinksAndPermissions(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("real.experiment"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link.experiment"), file);
        ExperimentFiles.save(MODEL.createExperiment(), link);

        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(file).startsWith("<?xml"));
        assertEquals(
                "rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void absentTermsAndPapersAreNull() throws Exception {
        String text =
                version1()
                        .replaceAll("(?s)  <paper.*?/>\n", "")
                        .replaceAll("    <right.*?/>\n", "");
        Experiment read = ExperimentFiles.parse(text, "f");

        assertNull(read.getPaper());
        assertNull(read.getClaims().get(0).getRight());
    }

    private static void assertRefused(String text, String... anyOf) {
        ExperimentException e =
                assertThrows(ExperimentException.class, () -> ExperimentFiles.parse(text, "f"));
        assertTrue(Stream.of(anyOf).anyMatch(e.getMessage()::contains), e.getMessage());
    }
}
