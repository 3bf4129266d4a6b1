package dev.stemma.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.RawHttp;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AtTheDoor
class TitlesPassThroughUnchangedIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles/AC%2FDC",
                "/api/v1/articles/AC%2fDC/html?x=%2F",
                "/api/v1/articles/Triple_Entente",
                "/api/v1/articles/Triple%20Entente",
                "/api/v1/articles/%E5%90%8C%E7%9B%9F/revisions?cursor=a%2Bb+c",
                "/api/v1/articles/B%c3%bcndnis?follow=true&follow=false",
                "/api/v1/articles/100%25",
                "/api/v1/articles/...",
                "/api/v1/articles/a;b=c,d@e:f!$'()*~"
            })
    void aTitleArrivesByteForByte(String uri) {
        given().urlEncodingEnabled(false).get(uri).then().statusCode(200).body("uri", equalTo(uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/articles/a\\b", "/api/v1/articles/a%2", "/api/v1/articles/%zz"})
    void whatIsNoUriIsRefused(String uri) throws IOException {
        try (RawHttp raw = new RawHttp()) {
            String answer =
                    raw.send("GET " + uri + " HTTP/1.1", "Host: localhost", "").answer();

            assertThat(answer).startsWith("HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/articles",
                "/api/v1//articles",
                "/api/v1/articles//links",
                "/api/v1/articles/../me",
                "/api/v1/articles/%2e%2e/me",
                "/api/v1/articles/.%2E",
                "/api/v1/articles/%2e",
                "/api/v1/articles/a%2F..%2Fb",
                "/api/v1/articles/a%00b",
                "/api/v1/articles/a%0d%0ab",
                "/api/v1/articles/%ff%fe",
                "/api/v1/articles/%c0%ae%c0%ae",
                "http://elsewhere/api/v1/articles"
            })
    void pathTricksAreRefused(String uri) throws IOException {
        try (RawHttp raw = new RawHttp()) {
            String answer =
                    raw.send("GET " + uri + " HTTP/1.1", "Host: localhost", "").answer();

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("/problems/invalid-request");
        }
    }
}
