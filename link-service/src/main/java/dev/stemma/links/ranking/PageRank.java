package dev.stemma.links.ranking;

import dev.stemma.links.graph.Edges;
import java.util.Arrays;

/**
 * PageRank by power iteration: L. Page, S. Brin, R. Motwani, T. Winograd, <i>The PageRank Citation Ranking: Bringing
 * Order to the Web</i>, 1998. Who reads an article follows one of its links, or now and then, and always where there is
 * none, goes to any article.
 */
final class PageRank {

    /** How often a reader follows a link: the value of the paper. */
    private static final double DAMPING = 0.85;

    /** When scores move less than this on average, they are done. */
    private static final double TOLERANCE = 1e-6;

    private static final int MOST_ROUNDS = 100;

    private PageRank() {}

    /** The score of each article by its number; their average is 1. */
    static double[] of(Edges edges) {
        double[] scores = new double[edges.articles()];
        double[] next = new double[edges.articles()];
        Arrays.fill(scores, 1);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double moved = advance(edges, scores, next);
            double[] last = scores;
            scores = next;
            next = last;
            if (moved <= TOLERANCE * edges.articles()) {
                break;
            }
        }
        return scores;
    }

    private static double advance(Edges edges, double[] scores, double[] next) {
        Arrays.fill(next, 0);
        double stuck = 0;
        for (int from = 0; from < scores.length; from++) {
            int start = edges.starts()[from];
            int end = edges.starts()[from + 1];
            if (start == end) {
                stuck += scores[from];
            }
            double share = scores[from] / (end - start);
            for (int i = start; i < end; i++) {
                next[edges.ends()[i]] += share;
            }
        }
        double moved = 0;
        double anywhere = 1 - DAMPING + DAMPING * stuck / scores.length;
        for (int i = 0; i < scores.length; i++) {
            next[i] = anywhere + DAMPING * next[i];
            moved += Math.abs(next[i] - scores[i]);
        }
        return moved;
    }
}
