package org.sneakpath.devices.compiled;

import org.sneakpath.devices.equation.Expression;

/**
 * White noise in the rate of one state, dx_s/dt = f_s + b ξ(t), where the integral of ξ over a time t has variance t; the one-sided
 * density of ξ is 2. Each has a ξ of its own, independent of all others.
 *
 * @param state s, from 0
 * @param amplitude b (unit of the state s^−½), of the controlling quantities that a rate may have
 */
public record StateNoise(int state, Expression amplitude) {}
