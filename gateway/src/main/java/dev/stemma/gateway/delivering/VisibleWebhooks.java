package dev.stemma.gateway.delivering;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;

/** The webhooks that the caller may see: their own, and all of them for administrators. */
@ApplicationScoped
class VisibleWebhooks {

    private final Callers callers;
    private final Webhooks webhooks;

    VisibleWebhooks(Callers callers, Webhooks webhooks) {
        this.callers = callers;
        this.webhooks = webhooks;
    }

    /**
     * The caller.
     *
     * @throws Problem forbidden
     */
    Caller caller() {
        return callers.require(Role.EDITOR);
    }

    /**
     * One of them.
     *
     * @throws Problem webhook-not-found, also for somebody else's
     */
    Webhook get(String id) {
        Caller caller = caller();
        return webhooks.find(id)
                .filter(webhook ->
                        caller.has(Role.ADMIN) || webhook.owner().id().equals(caller.id()))
                .orElseThrow(() -> Caching.personal(
                        new Problem(ProblemType.WEBHOOK_NOT_FOUND, "No webhook of yours has the id " + id + ".")));
    }

    /**
     * One of them that is delivered to.
     *
     * @throws Problem webhook-not-found, webhook-disabled
     */
    Webhook getActive(String id) {
        Webhook webhook = get(id);
        if (!webhook.isActive()) {
            throw new Problem(ProblemType.WEBHOOK_DISABLED, "The webhook is disabled: " + webhook.reason());
        }
        return webhook;
    }
}
