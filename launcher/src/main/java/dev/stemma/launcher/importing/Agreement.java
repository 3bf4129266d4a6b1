package dev.stemma.launcher.importing;

import java.util.List;

/**
 * How far what is in the wiki agrees with what was expected.
 *
 * @param agree how many pages do
 * @param of how many were compared
 * @param differ one line for each that does not, with the reason
 */
record Agreement(long agree, long of, List<String> differ) {

    /** How many in a hundred agree. */
    double percent() {
        return of == 0 ? 100 : 100.0 * agree / of;
    }
}
