package dev.stemma.markup.syntax;

/**
 * The stretch of a block's text that is read as one.
 *
 * @param block the block's text
 * @param start offset of the first char
 * @param end offset after the last
 * @param links whether links may stand in it (not in the label of a link)
 */
record InlineRange(BlockText block, int start, int end, boolean links) {

    String text() {
        return block.text();
    }

    InlineRange label(int from, int to) {
        return new InlineRange(block, from, to, false);
    }
}
