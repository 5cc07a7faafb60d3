package org.consilience.cli.internal;

/** Asks before something is lost; where nobody can answer, the command must say {@code --yes}. */
final class Confirmation {

    private Confirmation() {}

    static boolean given(Session session, boolean yes, String question) {
        if (yes) {
            return true;
        }
        if (!session.asks()) {
            session.err().println("consilience: " + question + " Say --yes to do it unasked.");
            return false;
        }
        String answer = System.console().readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y");
    }
}
