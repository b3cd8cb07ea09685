package org.sneakpath.analysis.device;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;

/**
 * A device under a drive.
 *
 * @param setting the device and its numbers
 * @param wiring what hangs on its terminals
 * @param drive the source
 * @param series resistance between source and device (ohm)
 * @param compliance largest magnitude of the current that the source gives (A); empty for any
 * @param points written at equal distances in a cycle, beside those of the integration
 * @param reltol accuracy of the waveforms, relative to their size
 * @param out folder for the results
 * @param force whether that folder may hold other files
 * @param command to be put on record
 * @param progress hears how far the run is
 * @param stop ends it early
 */
public record IvRequest(
        DeviceSetting setting,
        Wiring wiring,
        Drive drive,
        double series,
        OptionalDouble compliance,
        int points,
        double reltol,
        Path out,
        boolean force,
        String command,
        Progress progress,
        StopSignal stop) {
    private static final int FEWEST = 4;
    private static final int MOST = 1_000_000;
    private static final double MOST_IN_ALL = 2e7;

    public IvRequest {
        require("--series " + series + " ohm", series >= 0 && Double.isFinite(series), "at least 0 and finite");
        require(
                "--compliance " + compliance.orElse(0) + " A",
                compliance.isEmpty() || (compliance.getAsDouble() > 0 && Double.isFinite(compliance.getAsDouble())),
                "positive and finite");
        require("--points " + points, points >= FEWEST && points <= MOST, "from " + FEWEST + " to " + MOST);
        require("--reltol " + reltol, reltol >= 1e-12 && reltol <= 0.1, "from 1e-12 to 0.1");
        require(
                "--points " + points + " for each of " + drive.cycles() + " cycles",
                points * drive.cycles() <= MOST_IN_ALL,
                "20 million in all at most");
    }

    private static void require(String what, boolean holds, String wanted) {
        if (!holds) {
            throw new InputException(what + ": must be " + wanted);
        }
    }
}
