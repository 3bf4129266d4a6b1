package dev.stemma.revision;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;

/** Notes the queries that the service sends; the extension finds it by its interface. */
public class RecordedQueries implements CommandListener {

    private static final List<BsonDocument> QUERIES = new CopyOnWriteArrayList<>();
    private static volatile boolean recording;

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (recording && event.getCommandName().equals("find")) {
            QUERIES.add(event.getCommand().clone());
        }
    }

    /** The queries that were sent meanwhile. */
    static List<BsonDocument> during(Runnable requests) {
        QUERIES.clear();
        recording = true;
        try {
            requests.run();
        } finally {
            recording = false;
        }
        return List.copyOf(QUERIES);
    }
}
