package dev.stemma.gateway.delivering.targeting;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks a host up. */
@FunctionalInterface
public interface Resolver {

    /** All its addresses, at least one. */
    InetAddress[] resolve(String host) throws UnknownHostException;
}
