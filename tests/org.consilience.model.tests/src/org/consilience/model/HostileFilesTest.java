package org.consilience.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.validation.TinyCatalogue;
import org.consilience.model.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that ask for other files, for the network or for endless memory. */
class HostileFilesTest {

    @Test
    void doctypeIsRefused() throws Exception {
        assertRefused(withDoctype("<!DOCTYPE experiment>"), "DOCTYPE");
    }

    @Test
    void entityBombIsRefused() throws Exception {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            String before = "&l" + (i - 1) + ";";
            bomb.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        assertRefused(withDoctype(bomb + "]>").replace("T. M. Cover", "&l29;"), "DOCTYPE");
    }

    @Test
    void externalEntityIsRefusedWithItsFileUnread(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        ExperimentException e =
                assertThrows(
                        ExperimentException.class,
                        () ->
                                ExperimentFiles.parse(
                                        withDoctype(
                                                        "<!DOCTYPE a [<!ENTITY x SYSTEM \""
                                                                + secret.toUri()
                                                                + "\">]>")
                                                .replace("T. M. Cover", "&x;"),
                                        "f"));
        assertTrue(!e.getMessage().contains("the secret"));
    }

    @Test
    void nothingIsAskedOfTheNetwork() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            assertRefused(withDoctype("<!DOCTYPE a SYSTEM \"" + url + "\">"), "DOCTYPE");
            assertRefused(
                    withDoctype("<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>"),
                    "DOCTYPE");
            assertRefused(
                    version1().replace("<budget", "<budget href=\"" + url + "\""), "refers to");
            assertRefused(
                    version1()
                            .replace(
                                    "<budget",
                                    "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                                            + " href=\""
                                            + url
                                            + "\"/><budget"),
                    "includes another");
            String located =
                    version1()
                            .replace(
                                    " device=",
                                    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                            + " xsi:schemaLocation=\"http://consilience.org/experiment/1"
                                            + " "
                                            + url
                                            + "\" xsi:noNamespaceSchemaLocation=\""
                                            + url
                                            + "\" device=");
            ExperimentFiles.parse(located, "f");

            server.setSoTimeout(50);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void hrefIsRefusedInKnownAndUnknownElementsOfOurs() throws Exception {
        assertRefused(
                version1().replace("<arms label=\"universal\"", "<arms href=\"b.experiment#/\""),
                "refers to \"b.experiment#/\"");
        assertRefused(
                version1().replace("<budget", "<gadgets href=\"#//@arms.0\"/><budget"),
                "refers to");
    }

    @Test
    void typeOfAnotherModelIsRefused() throws Exception {
        assertRefused(
                version1()
                        .replace(
                                "<paper",
                                "<paper xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                        + " xsi:type=\"ecore:EPackage\""),
                "here stands only Paper");
    }

    @Test
    void refusalNamesThePlace() throws Exception {
        ExperimentException e =
                assertThrows(
                        ExperimentException.class,
                        () ->
                                ExperimentFiles.parse(
                                        version1().replace("<budget", "<budget href=\"x\""), "f"));
        assertEquals(48, e.problems().get(0).line());
        assertEquals(3, e.problems().get(0).column());
    }

    private static String version1() throws IOException {
        return ExperimentFilesTest.version1();
    }

    private static String withDoctype(String doctype) throws IOException {
        return version1().replace("?>\n<!--", "?>\n" + doctype + "\n<!--");
    }

    private static void assertRefused(String text, String reason) {
        ExperimentException e =
                assertThrows(ExperimentException.class, () -> ExperimentFiles.parse(text, "f"));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void valuesMadeToBeSlowAreReadAndCheckedFast() throws Exception {
        String digits = "1".repeat(1_000_000);
        String spaces = "0" + " ".repeat(1_000_000) + "x";
        String names = " year".repeat(500_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    assertRefused(
                            version1().replace("margin=\"0.10\"", "margin=\"" + digits + "x\""),
                            "must be a number");
                    assertRefused(
                            version1()
                                    .replace(
                                            "title=\"Universal Portfolios\"",
                                            "title=\"" + names + "\"")
                                    .replace("year=\"1991\"", "year=\"x\""),
                            "year of Paper is \"x\"");
                    Experiment slow =
                            ExperimentFiles.parse(
                                    version1()
                                            .replace("0 | 0.01", spaces)
                                            .replace("at=\"arms.cost=0\"", "at=\"" + spaces + "\"")
                                            .replace("1..5,8", digits),
                                    "slow");
                    assertTrue(Validator.validate(slow, new TinyCatalogue()).size() > 2);
                });
    }

    @Test
    void endlesslyManyPartsAreOneProblem() throws Exception {
        String arm = "<arms label=\"universal\" method=\"x\"/>\n";
        Experiment many =
                ExperimentFiles.parse(
                        version1().replace("<measures", arm.repeat(50_000) + "<measures"), "many");

        assertEquals(1, Validator.validate(many, new TinyCatalogue()).size());
    }
}
