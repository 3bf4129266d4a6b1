package dev.stemma.local.storing.indexing;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The value of a map that is only a set of keys: takes no room. */
public enum Present {
    /** The one value. */
    YES;

    /** How it is written: not at all. */
    public static final class Type extends BasicDataType<Present> {

        /** The one instance. */
        public static final Type INSTANCE = new Type();

        private Type() {}

        @Override
        public int getMemory(Present present) {
            return 0;
        }

        @Override
        public void write(WriteBuffer buffer, Present present) {
            // its key says it all
        }

        @Override
        public Present read(ByteBuffer buffer) {
            return YES;
        }

        @Override
        public Present[] createStorage(int size) {
            return new Present[size];
        }
    }
}
