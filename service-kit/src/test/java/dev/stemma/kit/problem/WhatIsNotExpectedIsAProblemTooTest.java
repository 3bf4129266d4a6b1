package dev.stemma.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class WhatIsNotExpectedIsAProblemTooTest {

    private static final UriInfo URI = (UriInfo) Proxy.newProxyInstance(
            UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> "/api/v1/x");

    private final ProblemMappers mappers = new ProblemMappers();

    @Test
    void aLackOfBuffersPasses() {
        Throwable lack = new RuntimeException(new OutOfMemoryError("Cannot reserve 5 bytes of direct buffer memory"));

        try (Response answer = mappers.unexpected(lack, URI)) {
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeaderString("Retry-After")).isNotNull();
            assertThat(answer.getEntity()).asString().contains("busy");
        }
    }

    @Test
    void anErrorOfOursIsNotDescribed() {
        Exception circle = new IllegalStateException("of ours");
        circle.initCause(new IllegalStateException("secret", circle));

        try (Response answer = mappers.unexpected(circle, URI)) {
            assertThat(answer.getStatus()).isEqualTo(500);
            assertThat(answer.getEntity()).asString().doesNotContain("of ours", "secret");
        }
    }
}
