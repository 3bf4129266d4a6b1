package dev.stemma.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test against the running gateway, with stubs for realm and services and a real broker. */
@QuarkusTest
@WithTestResource(StubRealm.class)
@WithTestResource(StubServices.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AtTheDoor {}
