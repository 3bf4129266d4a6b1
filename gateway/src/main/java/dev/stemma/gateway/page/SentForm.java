package dev.stemma.gateway.page;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;

/** What every form sends along, beside what it is about. Any of it may be missing. */
public class SentForm {

    @FormParam(FormGuard.FIELD)
    String guard;

    @FormParam("form")
    String form;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    /** For the framework. */
    public SentForm() {}

    /** Tells one opened form from another, so that sending it twice does once what it asks. */
    public String form() {
        return text(form).isEmpty() ? newForm() : form;
    }

    /** The address that it was sent to. */
    public UriInfo uri() {
        return uri;
    }

    /** A field as a text; an empty one where it is missing. */
    protected static String text(String field) {
        return Objects.requireNonNullElse(field, "");
    }

    /** A name for a form that is opened now. */
    public static String newForm() {
        return UUID.randomUUID().toString();
    }
}
