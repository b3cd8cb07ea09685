package org.sneakpath.devices.veriloga.syntax;

/**
 * {@code from [lower:upper)} or {@code exclude value}, the latter with equal, closed bounds; infinite bounds are calls of
 * {@code inf} without arguments, under a minus sign for −∞.
 *
 * @param excluded whether values in it are refused rather than all others
 */
public record ValueRange(
        SourcePlace place,
        boolean excluded,
        VerilogExpression lower,
        boolean lowerClosed,
        VerilogExpression upper,
        boolean upperClosed) {}
