package dev.stemma.gateway.linking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.markup.Title;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A drawing of an article and those around it: itself in the middle, the others on an ellipse.
 *
 * @param points the articles, itself first; none when they are not known
 * @param lines the links among them
 */
public record Neighbourhood(List<Point> points, List<Line> lines) {

    /** Width of the drawing. */
    public static final int WIDTH = 720;

    /** Height of the drawing. */
    public static final int HEIGHT = 440;

    private static final int ACROSS = 235;
    private static final int DOWN = 180;
    private static final int LONGEST_NAME = 24;

    /** Copies the lists, so that a drawing never changes. */
    public Neighbourhood {
        points = List.copyOf(points);
        lines = List.copyOf(lines);
    }

    /**
     * An article in the drawing.
     *
     * @param title the article
     * @param x from the left
     * @param y from the top
     * @param side where its name stands, as SVG's {@code text-anchor} says it
     */
    public record Point(Title title, long x, long y, String side) {

        /** The title, cut when it is long. */
        public String name() {
            String text = title.text();
            int length = text.codePointCount(0, text.length());
            return length <= LONGEST_NAME
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
        }

        /** Where the name begins, ends or has its middle. */
        public long nameX() {
            return switch (side) {
                case "start" -> x + 11;
                case "end" -> x - 11;
                default -> x;
            };
        }

        /** The line that the name stands on. */
        public long nameY() {
            return side.equals("middle") ? (y < HEIGHT / 2 ? y - 13 : y + 24) : y + 4;
        }
    }

    /**
     * A link in the drawing.
     *
     * @param x1 where it begins, from the left
     * @param y1 where it begins, from the top
     * @param x2 where it ends, from the left
     * @param y2 where it ends, from the top
     * @param central whether the article in the middle has a part in it
     */
    public record Line(long x1, long y1, long x2, long y2, boolean central) {}

    /** Draws what the API says about the surroundings of an article. */
    static Neighbourhood of(JsonNode around) {
        Map<Long, Point> byId = new HashMap<>();
        List<Point> points = new ArrayList<>();
        int others = Math.max(1, around.path("nodes").size() - 1);
        for (JsonNode node : around.path("nodes")) {
            Title title = Title.of(node.path("title").asText()).orElse(null);
            if (title != null) {
                Point point = points.isEmpty() ? middle(title) : onEllipse(title, points.size() - 1, others);
                points.add(point);
                byId.put(node.path("id").asLong(), point);
            }
        }
        return new Neighbourhood(points, lines(around.path("edges"), byId, points));
    }

    /** Whether there is something to draw. */
    public boolean isDrawn() {
        return points.size() > 1;
    }

    private static Point middle(Title title) {
        return new Point(title, WIDTH / 2, HEIGHT / 2, "middle");
    }

    private static Point onEllipse(Title title, int position, int others) {
        double angle = 2 * Math.PI * position / others - Math.PI / 2;
        double across = Math.cos(angle);
        String side = Math.abs(across) < 0.2 ? "middle" : across > 0 ? "start" : "end";
        return new Point(
                title,
                Math.round(WIDTH / 2.0 + ACROSS * across),
                Math.round(HEIGHT / 2.0 + DOWN * Math.sin(angle)),
                side);
    }

    private static List<Line> lines(JsonNode edges, Map<Long, Point> byId, List<Point> points) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode edge : edges) {
            Point from = byId.get(edge.path("from").asLong());
            Point to = byId.get(edge.path("to").asLong());
            if (from != null && to != null && from != to) {
                boolean central = from == points.getFirst() || to == points.getFirst();
                lines.add(new Line(from.x(), from.y(), to.x(), to.y(), central));
            }
        }
        return lines;
    }
}
