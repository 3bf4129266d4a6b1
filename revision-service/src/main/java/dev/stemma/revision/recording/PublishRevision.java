package dev.stemma.revision.recording;

import dev.stemma.events.Cause;
import dev.stemma.events.Revision;
import dev.stemma.events.RevisionState;
import dev.stemma.revision.Chain;
import dev.stemma.revision.History;
import dev.stemma.revision.Origins;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.StoredRevision.Reversal;
import dev.stemma.revision.Unpacked;
import dev.stemma.revision.recording.TraceWords.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Stores a new head with its place in the history, or makes the head of what was a proposal. */
@ApplicationScoped
class PublishRevision {

    private final Revisions revisions;
    private final ComposeRevision composeRevision;
    private final TraceWords traceWords;
    private final RevisionWrites writes;

    PublishRevision(
            Revisions revisions, ComposeRevision composeRevision, TraceWords traceWords, RevisionWrites writes) {
        this.revisions = revisions;
        this.composeRevision = composeRevision;
        this.traceWords = traceWords;
        this.writes = writes;
    }

    /** What a new head follows: the head before it, and the newest earlier one with the same text; each may be null. */
    private record Precedents(Long replacedId, StoredRevision replaced, StoredRevision same) {

        /** An edit that changes nothing reverts nothing. */
        Long reverted() {
            return same == null || (replacedId != null && same.id() == replacedId) ? null : (Long) same.id();
        }

        /** The text that it has most in common with. */
        StoredRevision closest() {
            return same == null ? replaced : same;
        }

        Chain.Link link() {
            return replacedId == null ? null : new Chain.Link(replacedId, replaced == null ? null : replaced.place());
        }
    }

    void publish(Incoming incoming, Cause cause, History before) {
        Long replacedId = before.head() == null ? null : (Long) before.head().revision();
        Map<Long, StoredRevision> known = composeRevision.known(incoming, replacedId);
        StoredRevision same = revisions
                .newestWithText(incoming.article(), incoming.revision().sha256(), incoming.sequence())
                .orElse(null);
        Precedents precedents = new Precedents(replacedId, replacedId == null ? null : known.get(replacedId), same);
        Composition composition = composeRevision.compose(incoming, known, precedents.closest());
        Trace trace = traceWords.trace(incoming, precedents.replaced(), same);
        Origins origins = origins(incoming, known.get(incoming.id()), trace);

        Map<String, Object> placed = placed(incoming, cause, composition.chain(), precedents);
        placed.put(
                "delta",
                incoming.text().length
                        - (before.head() == null ? 0 : before.head().size()));
        placed.put("origins", Unpacked.pack(origins.encoded(), composition.base()));
        writes.put(incoming.id(), composition.fields(), placed);
        composeRevision.keep(incoming.id(), new Unpacked(incoming.text(), origins.encoded()));
        traceWords.remember(trace, incoming.sequence());
        if (precedents.reverted() != null) {
            writes.markReverted(incoming.article(), same.sequence(), new Reversal(incoming.id(), incoming.sequence()));
        }
    }

    /** Once what was lost is noted, the origins can no longer be worked out: they were stored before. */
    private Origins origins(Incoming incoming, StoredRevision stored, Trace trace) {
        if (trace.read().sequence() < incoming.sequence() || stored == null || stored.origins() == null) {
            return trace.origins();
        }
        Unpacked content = composeRevision.content(stored);
        return content == null ? trace.origins() : Origins.decode(content.origins());
    }

    private static Map<String, Object> placed(Incoming incoming, Cause cause, byte[] chain, Precedents precedents) {
        Revision revision = incoming.revision();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", RevisionState.PUBLISHED);
        fields.put("sequence", incoming.sequence());
        fields.put("publishedAt", revision.publishedAt());
        fields.put("tags", revision.tags());
        fields.put("cause", cause);
        fields.put("kind", precedents.replacedId() == null ? StoredRevision.CREATED : StoredRevision.EDITED);
        fields.put("replaced", precedents.replacedId());
        fields.put("revertOf", precedents.reverted());
        fields.put(
                "place",
                new Chain.Placed(
                                chain,
                                incoming.sequence(),
                                revision.publishedAt(),
                                cause,
                                precedents.reverted(),
                                revision.tags(),
                                precedents.link())
                        .hash());
        return fields;
    }
}
