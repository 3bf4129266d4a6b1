package dev.stemma.gateway.limiting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about limits. */
@MessageBundle("limiting")
interface LimitingWords {

    /** Message to somebody who asked too much. */
    @Message("That was a lot in a short time. Wait {seconds} seconds, then go back and try again: nothing was done.")
    String tooMany(long seconds);
}
