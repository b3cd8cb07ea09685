package org.sneakpath.devices.veriloga;

import java.util.Arrays;
import java.util.Optional;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.compiled.ModelEquations;

/** Modules of two ports p and n from a few lines of text. */
final class Modules {
    /** Lines above the first one of a body. */
    static final int HEADER_LINES = 4;

    private Modules() {}

    /** A module named {@code m} with ports p and n. */
    static VerilogA read(String body) {
        return VerilogA.read("m.va", """
                `include "constants.vams"
                `include "disciplines.vams"
                module m(p, n);
                inout p, n; electrical p, n;
                """ + body + "\nendmodule\n", name -> Optional.empty());
    }

    static CompactModel model(String body) {
        return read(body).model("m");
    }

    static ModelEquations equations(String body) {
        return read(body).equations("m");
    }

    /** One instance, evaluated at branch voltages (V); those not given are 0. */
    static DeviceBatch at(CompactModel model, double... v) {
        DeviceBatch batch = new DeviceBatch(model, 1);
        System.arraycopy(v, 0, batch.v, 0, v.length);
        model.currents(batch, 0, 1);
        model.rates(batch, 0, 1);
        return batch;
    }

    /** The current of a module of one branch whose analog block is given, at a voltage (V). */
    static double current(String declarations, String statements, double volts) {
        CompactModel model = model(declarations + "\nanalog begin\n" + statements + "\nend");
        if (model.branches().size() != 1) {
            throw new AssertionError("branches " + model.branches());
        }
        return at(model, volts).i[0];
    }

    /** The first line of a refusal. */
    static String refusal(String body) {
        try {
            ModelEquations equations = equations(body);
            throw new AssertionError("was taken: " + Arrays.asList(equations));
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
