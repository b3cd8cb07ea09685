package org.sneakpath.circuit.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.Switch;
import org.sneakpath.circuit.SwitchLaw;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.units.PhysicalConstants;

/**
 * The noise currents of a circuit at its operating point: 4kT/R of resistors and closed or open switches (A²/Hz, one-sided),
 * and what compact models say of their branches. All are uncorrelated.
 */
final class NoiseSources {
    private final Layout layout;
    private final OperatingPointResult point;
    private final double temperature;
    private final List<String> elements = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    NoiseSources(Netlist netlist, Layout layout, OperatingPointResult point) {
        this.layout = layout;
        this.point = point;
        this.temperature = netlist.temperature();
        for (Element element : netlist.elements()) {
            if (element instanceof Resistor r) {
                addThermal(r.name(), r.a(), r.b(), r.ohm());
            } else if (element instanceof Switch s) {
                addThermal(s.name(), s.plus(), s.minus(), resistance(s));
            } else if (element instanceof Device d) {
                addDevice(d);
            }
        }
    }

    /** Names of the elements that make noise. */
    List<String> elements() {
        return List.copyOf(elements);
    }

    /**
     * Adds the noise of each element to its entry.
     *
     * @param frequency (Hz)
     * @param re response of the output to a current into each row, ground last and zero, real part
     * @param im imaginary part
     * @param density (V²/Hz at the output), one per element, overwritten
     */
    void contributions(double frequency, double[] re, double[] im, double[] density) {
        Arrays.fill(density, 0);
        for (Source source : sources) {
            if (source.batch != null) {
                source.batch.model.noise(source.batch, frequency, 0, 1);
            }
            double current = source.batch == null ? source.white : source.batch.noise()[source.branch];
            double transferRe = re[source.to] - re[source.from];
            double transferIm = im[source.to] - im[source.from];
            density[source.element] += current * (transferRe * transferRe + transferIm * transferIm);
        }
    }

    private void addThermal(String name, String a, String b, double ohm) {
        elements.add(name);
        double density = 4 * PhysicalConstants.BOLTZMANN * temperature / Math.abs(ohm);
        sources.add(new Source(elements.size() - 1, row(a), row(b), density, null, 0));
    }

    private void addDevice(Device device) {
        elements.add(device.name());
        DeviceBatch batch = point.batch(device);
        device.model().currents(batch, 0, 1);
        device.model().rates(batch, 0, 1);
        for (int b = 0; b < batch.v.length; b++) {
            Branch branch = device.model().branches().get(b);
            int from = row(device.node(branch.from()));
            int to = row(device.node(branch.to()));
            sources.add(new Source(elements.size() - 1, from, to, 0, batch, b));
        }
    }

    private double resistance(Switch s) {
        double u = s.control() instanceof NodeVoltage v
                ? point.voltage(v.plus()) - point.voltage(v.minus())
                : point.current(((BranchCurrent) s.control()).element());
        SwitchLaw law = s.law();
        if (law.smooth()) {
            double z = Math.max(-0.5, Math.min(0.5, (u - law.threshold()) / (2 * law.hysteresis())));
            double middle = (Math.log(law.on()) + Math.log(law.off())) / 2;
            return Math.exp(middle + Math.log(law.on() / law.off()) * (1.5 * z - 2 * z * z * z));
        }
        boolean on =
                u > law.threshold() + law.hysteresis() || (u >= law.threshold() - law.hysteresis() && s.initiallyOn());
        return on ? law.on() : law.off();
    }

    private int row(String node) {
        return node.equals(Netlist.GROUND) ? layout.size() : layout.unknown(Waveforms.voltageName(node));
    }

    /** A noise current from one row to another, white or that of a device's branch. */
    private record Source(
            int element,
            int from,
            int to,
            double white,
            @Nullable DeviceBatch batch,
            int branch) {}
}
