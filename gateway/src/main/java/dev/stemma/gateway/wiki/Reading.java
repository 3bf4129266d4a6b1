package dev.stemma.gateway.wiki;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** Reads one answer: the beginning at once, the rest of a large one when it is its page's turn. */
final class Reading {

    /** From so many bytes on an answer is large. */
    private static final int LARGE = 128 * 1024;

    private final HttpClientResponse response;
    private final Turn turn;
    private final Buffer body = Buffer.buffer();
    private final Promise<Buffer> whole = Promise.promise();

    private Reading(HttpClientResponse response, Turn turn) {
        this.response = response;
        this.turn = turn;
    }

    /** The body of a response; on the event loop that it arrives on. */
    static Future<Buffer> body(HttpClientResponse response, Turn turn) {
        return new Reading(response, turn).begin();
    }

    private Future<Buffer> begin() {
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(body));
        response.handler(this::take);
        return whole.future();
    }

    private void take(Buffer chunk) {
        boolean small = body.length() <= LARGE;
        body.appendBuffer(chunk);
        if (small && body.length() > LARGE) {
            response.pause();
            Future.fromCompletionStage(turn.take(), Vertx.currentContext())
                    .onSuccess(taken -> response.resume())
                    .onFailure(this::giveUp);
        }
    }

    private void giveUp(Throwable cause) {
        whole.tryFail(cause);
        response.request().reset();
    }
}
