package dev.stemma.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.mongodb.MongoException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes a problem of everything that a request can end in, also of what the framework answers by itself. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    /** Causes can go round in a circle. */
    private static final int MOST_CAUSES = 20;

    @ServerExceptionMapper
    Response problem(Problem problem, UriInfo uri) {
        return problem.toResponse(uri.getPath());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, UriInfo uri) {
        String detail = e.getConstraintViolations().stream()
                .map(violation -> lastName(violation) + " " + violation.getMessage() + ".")
                .sorted()
                .collect(Collectors.joining(" "));
        return new Problem(ProblemType.INVALID_REQUEST, detail).toResponse(uri.getPath());
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    Response unreadable(JsonProcessingException e, UriInfo uri) {
        return new Problem(ProblemType.INVALID_REQUEST, reason(e)).toResponse(uri.getPath());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(SecurityException e, UriInfo uri) {
        return Problem.unauthorized().toResponse(uri.getPath());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return new Problem(ProblemType.FORBIDDEN, "The caller may not do this.").toResponse(uri.getPath());
    }

    @ServerExceptionMapper({OIDCException.class, MongoException.class})
    Response unavailable(RuntimeException e, UriInfo uri) {
        LOG.warnf(e, "%s cannot be answered: something that the service needs is unreachable", uri.getPath());
        return new Problem(ProblemType.UNAVAILABLE, "Something that this service needs cannot be reached.")
                .toResponse(uri.getPath());
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, uri);
        }
        return frameworkProblem(e.getResponse().getStatus(), uri).toResponse(uri.getPath());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, UriInfo uri) {
        if (isShortOfBuffers(e)) {
            LOG.warnf("%s was refused: too many large answers were under way", uri.getPath());
            return new Problem(ProblemType.BUSY, "Too many large answers are under way. Repeat it after a moment.")
                    .toResponse(uri.getPath());
        }
        LOG.errorf(e, "%s failed", uri.getPath());
        return new Problem(ProblemType.INTERNAL_ERROR, "The service met an error that it did not expect.")
                .toResponse(uri.getPath());
    }

    /** The heap is another matter: without memory there, the process ends. */
    private static boolean isShortOfBuffers(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    private static Problem frameworkProblem(int status, UriInfo uri) {
        return switch (status) {
            case 401 -> Problem.unauthorized();
            case 403 -> new Problem(ProblemType.FORBIDDEN, "The caller may not do this.");
            case 404 -> new Problem(ProblemType.NOT_FOUND, "There is nothing at " + uri.getPath() + ".");
            case 405 -> new Problem(ProblemType.METHOD_NOT_ALLOWED, "This address does not answer that method.");
            case 406 -> new Problem(ProblemType.NOT_ACCEPTABLE, "None of the accepted media types can be produced.");
            case 413 -> new Problem(ProblemType.SOURCE_TOO_LARGE, "The body is larger than any text may be.");
            case 415 -> new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
            case 503 -> new Problem(ProblemType.UNAVAILABLE, "Something that this service needs cannot be reached.");
            default ->
                status < 500
                        ? new Problem(ProblemType.INVALID_REQUEST, "The request cannot be read.")
                        : new Problem(ProblemType.INTERNAL_ERROR, "The service met an error that it did not expect.");
        };
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "The field " + unknown.getPropertyName() + " is unknown here.";
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String path = mapping.getPath().stream()
                    .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                    .collect(Collectors.joining("."));
            return "The field " + path + " has a value of the wrong type.";
        }
        return e.getLocation() == null
                ? "The body is not the JSON object that this call expects."
                : "The body is not JSON: see line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ".";
    }

    private static String lastName(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .reduce((first, second) -> second)
                .map(Object::toString)
                .orElse("The body");
    }
}
