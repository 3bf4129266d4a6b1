package dev.stemma.gateway.proposing;

import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of one's own proposals. */
@CheckedTemplate(basePath = "proposing")
public final class ProposingPages {

    private ProposingPages() {}

    static native TemplateInstance proposals(Frame frame, List<ShownProposal> proposals, String next);

    /**
     * One proposal.
     *
     * @param changes what it changes
     * @param form tells this form from others
     */
    static native TemplateInstance proposal(
            Frame frame, ShownProposal proposal, ProposedChanges changes, Notice notice, String form);
}
