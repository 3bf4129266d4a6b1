package dev.stemma.markup.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell.Alignment;

/** Reads the line under a table's head, such as {@code | --- | :-: |}. */
final class TableColumns {

    private static final Pattern COLUMN = Pattern.compile("[ \\t]*+(:?)-++(:?)[ \\t]*+(\\|?)");

    private TableColumns() {}

    /** The alignment of each column (null: none), or null when this is no such line. */
    static List<Alignment> read(CharSequence line, int from) {
        int start = from < line.length() && line.charAt(from) == '|' ? from + 1 : from;
        boolean piped = start > from;
        List<Alignment> columns = new ArrayList<>();
        Matcher matcher = COLUMN.matcher(line).region(start, line.length());
        while (matcher.lookingAt()) {
            columns.add(alignment(!matcher.group(1).isEmpty(), !matcher.group(2).isEmpty()));
            piped |= !matcher.group(3).isEmpty();
            if (matcher.end() == line.length()) {
                return piped ? columns : null;
            }
            if (matcher.group(3).isEmpty()) {
                return null;
            }
            matcher.region(matcher.end(), line.length());
        }
        boolean onlySpaceLeft =
                line.subSequence(matcher.regionStart(), line.length()).chars().allMatch(c -> c == ' ' || c == '\t');
        return piped && !columns.isEmpty() && onlySpaceLeft ? columns : null;
    }

    private static Alignment alignment(boolean left, boolean right) {
        if (left && right) {
            return Alignment.CENTER;
        }
        return left ? Alignment.LEFT : right ? Alignment.RIGHT : null;
    }
}
