package dev.stemma.gateway.describing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of the API's description. */
@CheckedTemplate(basePath = "describing")
final class DescribingPages {

    private DescribingPages() {}

    static native TemplateInstance docs();

    static native TemplateInstance signedIn();
}
