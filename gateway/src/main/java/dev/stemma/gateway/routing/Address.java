package dev.stemma.gateway.routing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request as it was sent, cut at its slashes and not decoded, so that what was checked is what is sent on.
 *
 * @param segments what stands between the slashes, still percent-encoded; none for {@code /}
 */
record Address(List<String> segments) {

    Address {
        segments = List.copyOf(segments);
    }

    /**
     * Reads the target of a request line.
     *
     * @param uri path and query as they were sent
     * @return empty when the path could mean different things to different readers: an empty segment before the last, a
     *     dot segment (also encoded), a control character, a backslash, a broken or non-UTF-8 escape, an absolute URI
     */
    static Optional<Address> of(String uri) {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        if (!path.startsWith("/") || !isPlain(uri)) {
            return Optional.empty();
        }
        if (path.length() == 1) {
            return Optional.of(new Address(List.of()));
        }
        List<String> segments = new ArrayList<>();
        String[] parts = path.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            // a slash at the end is harmless: no route has one
            if (!isUnambiguous(parts[i]) || (parts[i].isEmpty() && i < parts.length - 1)) {
                return Optional.empty();
            }
            segments.add(parts[i]);
        }
        return Optional.of(new Address(segments));
    }

    private static boolean isPlain(String uri) {
        return uri.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\' && c != '#');
    }

    private static boolean isUnambiguous(String segment) {
        String decoded = decode(segment);
        if (decoded == null || decoded.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        return Arrays.stream(decoded.split("/", -1)).noneMatch(part -> part.equals(".") || part.equals(".."));
    }

    /** The segment decoded, or null when its escapes are broken or no UTF-8. */
    private static String decode(String segment) {
        ByteBuffer bytes = ByteBuffer.allocate(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                int high = i + 1 < segment.length() ? Character.digit(segment.charAt(i + 1), 16) : -1;
                int low = i + 2 < segment.length() ? Character.digit(segment.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes.put((byte) (high << 4 | low));
                i += 2;
            } else {
                bytes.put((byte) c);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
