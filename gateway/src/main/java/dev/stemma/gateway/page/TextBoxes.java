package dev.stemma.gateway.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the HTML of a text what it needs on a page: boxes that can be scrolled by keys for what can be wider than the page, and
 * names for the boxes of task lists. The HTML is what markup writes.
 */
final class TextBoxes {

    private static final Pattern TABLE = Pattern.compile("<table>.*?</table>", Pattern.DOTALL);
    private static final String TASK = "<input type=\"checkbox\" disabled=\"\" ";

    private TextBoxes() {}

    static String dress(String html, Words words) {
        String box = "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"" + words.table() + "\">";
        return TABLE.matcher(html)
                .replaceAll(table -> Matcher.quoteReplacement(box + table.group() + "</div>"))
                .replace("<pre>", "<pre tabindex=\"0\">")
                .replace(TASK + "checked=\"\"", TASK + "aria-label=\"" + words.done() + "\" checked=\"\"")
                .replace(TASK + "/>", TASK + "aria-label=\"" + words.notDone() + "\" />");
    }
}
