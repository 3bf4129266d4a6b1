package dev.stemma.kit.freshness;

/**
 * Where a service's view comes from. A service that produces one tells in each answer how fresh the view is.
 *
 * @param channel name of the incoming channel that feeds the view
 */
public record ViewSource(String channel) {}
