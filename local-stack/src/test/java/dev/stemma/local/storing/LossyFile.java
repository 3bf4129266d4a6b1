package dev.stemma.local.storing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file as a disk is free to treat it: what was written since the last sync may arrive in any order, in part, or never.
 *
 * <p>Register it once; a file is named {@code lossy:memFS:/…}.
 */
public final class LossyFile extends FilePathWrapper {

    private static final Map<String, Channel> OPEN = new ConcurrentHashMap<>();
    private static final int BLOCK = 4096;

    /** For the registry of file systems. */
    public LossyFile() {}

    static void register() {
        FilePath.register(new LossyFile());
    }

    @Override
    public String getScheme() {
        return "lossy";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Channel channel = new Channel(getBase().open(mode));
        OPEN.put(name, channel);
        return channel;
    }

    /** From now on nothing is kept for sure, as if the store never synced. */
    static void ignoreSync(String name) {
        OPEN.get(name).ignoresSync = true;
    }

    /** From the given one on, counted from now, syncs fail as long as they are many, then succeed without having kept anything. */
    static void failSync(String name, int first, int many) {
        OPEN.get(name).goodSyncs = first;
        OPEN.get(name).badSyncs = many;
    }

    /** What a disk may hold if power fails now. */
    static byte[] afterPowerFailure(String name, Random random) {
        return OPEN.get(name).imageAfterFailure(random);
    }

    private record Write(long position, byte[] bytes) {}

    private static final class Channel extends FileBaseDefault {

        private final FileChannel current;
        private byte[] synced;
        private List<Write> unsynced = new ArrayList<>();
        private boolean ignoresSync;
        private int goodSyncs;
        private int badSyncs;

        Channel(FileChannel current) throws IOException {
            this.current = current;
            this.synced = new byte[(int) current.size()];
            current.read(ByteBuffer.wrap(synced), 0);
        }

        synchronized byte[] imageAfterFailure(Random random) {
            List<Write> arrived = new ArrayList<>(unsynced);
            Collections.shuffle(arrived, random);
            byte[] image = synced;
            double part = random.nextDouble();
            for (Write write : arrived) {
                if (random.nextDouble() < part) {
                    image = apply(image, write);
                }
            }
            return image.clone();
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            for (int at = 0; at < bytes.length; at += BLOCK) {
                unsynced.add(
                        new Write(position + at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + BLOCK))));
            }
            return current.write(source, position);
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            if (badSyncs > 0 && goodSyncs-- <= 0) {
                badSyncs--;
                unsynced = new ArrayList<>();
                throw new IOException("The disk cannot keep what was written");
            }
            if (!ignoresSync) {
                for (Write write : unsynced) {
                    synced = apply(synced, write);
                }
                unsynced = new ArrayList<>();
            }
        }

        private static byte[] apply(byte[] image, Write write) {
            if (write.bytes() == null) {
                return Arrays.copyOf(image, (int) Math.min(image.length, write.position()));
            }
            int end = (int) write.position() + write.bytes().length;
            byte[] changed =
                    end > image.length ? Arrays.copyOf(image, Math.max(end, image.length * 3 / 2)) : image.clone();
            System.arraycopy(write.bytes(), 0, changed, (int) write.position(), write.bytes().length);
            return end > image.length ? Arrays.copyOf(changed, end) : changed;
        }

        @Override
        protected synchronized void implTruncate(long size) throws IOException {
            unsynced.add(new Write(size, null));
            current.truncate(size);
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return current.read(target, position);
        }

        @Override
        public synchronized long size() throws IOException {
            return current.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return current.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            current.close();
        }
    }
}
