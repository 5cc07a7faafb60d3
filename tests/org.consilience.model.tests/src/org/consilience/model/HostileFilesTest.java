package org.consilience.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
