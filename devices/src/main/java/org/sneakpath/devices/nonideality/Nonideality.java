package org.sneakpath.devices.nonideality;

/**
 * Something that real devices do to the values that were asked for. The permitted types are the answer to <em>when it is
 * drawn</em>, and there is no other answer; what a nonideality does is open, since each of them may be implemented anywhere.
 *
 * <table>
 *   <caption>When a nonideality is drawn</caption>
 *   <tr><td>{@link DeviceVariation}</td><td>at fabrication, once a device and quantity</td></tr>
 *   <tr><td>{@link PermanentFault}</td><td>once and for all; no write changes it</td></tr>
 *   <tr><td>{@link WriteVariation}</td><td>at each write</td></tr>
 *   <tr><td>{@link PulseResponse}</td><td>at fabrication and at each pulse</td></tr>
 *   <tr><td>{@link ReadNoise}</td><td>at each read</td></tr>
 *   <tr><td>{@link Fluctuation}</td><td>over time, as a process that reads sample</td></tr>
 *   <tr><td>{@link Drift}</td><td>over the time since a write</td></tr>
 *   <tr><td>{@link Wear}</td><td>over the number of writes</td></tr>
 *   <tr><td>{@link Irradiation}</td><td>at each exposure</td></tr>
 *   <tr><td>{@link FixedEffect}</td><td>never: it is a function</td></tr>
 * </table>
 */
public sealed interface Nonideality
        permits DeviceVariation,
                PermanentFault,
                WriteVariation,
                PulseResponse,
                ReadNoise,
                Fluctuation,
                Drift,
                Wear,
                Irradiation,
                FixedEffect {}
