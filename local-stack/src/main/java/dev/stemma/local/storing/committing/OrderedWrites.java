package dev.stemma.local.storing.committing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file whose commits a power failure cannot tear. A commit counts by its last block, and the file's header says where the last
 * commit is; a disk may keep either and lose what they speak of. So what is before them is synced before they are written.
 */
public final class OrderedWrites extends FilePathWrapper {

    private static final String SCHEME = "ordered";
    private static final int BLOCK = 4096;

    /** For the registry of file systems. */
    public OrderedWrites() {}

    /**
     * Orders the writes of a file.
     *
     * @param file its name
     * @return the name to open it by
     */
    static String name(String file) {
        FilePath.register(new OrderedWrites());
        return SCHEME + ":" + file;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            int size = source.remaining();
            if (position == 0) {
                file.force(true);
            } else if (size > BLOCK) {
                ByteBuffer all = source.duplicate();
                writeFully(all.slice(all.position(), size - BLOCK), position);
                file.force(true);
                source.position(source.limit() - BLOCK);
                writeFully(source, position + size - BLOCK);
                return size;
            }
            writeFully(source, position);
            return size;
        }

        private void writeFully(ByteBuffer source, long position) throws IOException {
            long at = position;
            while (source.hasRemaining()) {
                at += file.write(source, at);
            }
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
