package dev.stemma.gateway.describing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that shows the API. */
@MessageBundle("describing")
public interface DescribingWords {

    /** Title. */
    @Message("The API of Stemma")
    String title();

    /** To those whose browser runs no scripts. */
    @Message("This page needs JavaScript. The description itself is at")
    String needsScript();
}
