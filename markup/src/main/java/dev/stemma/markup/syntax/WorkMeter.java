package dev.stemma.markup.syntax;

import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Starts no block; being asked first for every line, it stops the block parser when the time is over. */
final class WorkMeter extends AbstractBlockParserFactory {

    private final Effort effort;

    WorkMeter(Effort effort) {
        this.effort = effort;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        effort.step();
        return BlockStart.none();
    }
}
