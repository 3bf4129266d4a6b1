package dev.stemma.local.storing.reading;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Documents as they are in the file: BSON. */
public final class Codec {

    private static final int OBJECT_TOO_LARGE = 10334;
    private static final int INITIAL_BYTES = 512;

    private Codec() {}

    /**
     * Writes a document.
     *
     * @param document to store
     * @return BSON
     * @throws MongoServerError when it is larger than MongoDB allows
     */
    public static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(INITIAL_BYTES);
        try {
            BsonEncoder.encodeDocument(document, buffer);
            if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
                throw new MongoServerError(
                        OBJECT_TOO_LARGE,
                        "BSONObjectTooLarge",
                        "The document would have " + buffer.readableBytes() + " bytes; at most "
                                + BsonConstants.MAX_BSON_OBJECT_SIZE + " are allowed. Split it.");
            }
            byte[] bytes = new byte[buffer.readableBytes()];
            buffer.readBytes(bytes);
            return bytes;
        } finally {
            buffer.release();
        }
    }

    /**
     * Reads a document.
     *
     * @param bytes BSON
     * @return a copy that may be changed
     */
    public static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
