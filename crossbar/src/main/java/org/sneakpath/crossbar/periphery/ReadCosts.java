package org.sneakpath.crossbar.periphery;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.sneakpath.crossbar.ReadStatus;

/**
 * What multiplying one vector takes, by component:
 * <pre>
 *   array            Σ_cycles Σ_i V_i·I_i·t_on           from the solved array
 *   word lines       Σ_cycles Σ_i N·C·V_i²               settling: ln(1/share)·(τ_word + τ_bit)
 *   drivers          cycles·rows·energy
 *   amplifiers       cycles·columns·power·t_on           settling: ln(1/share)·max τ
 *   sample and hold  cycles·columns·energy
 *   converters       cycles·columns·energy               cycles·(columns a converter)·time
 *   shift and add    cycles·columns·energy               none for a single cycle
 * </pre>
 * t_on is the time for which word lines are driven in a cycle: until the outputs have settled and are held, or, without
 * sample-and-hold circuits, until the last column is converted. The share that may be missing is half a step of the converter,
 * 2^−(b+1). Cycles follow one another without overlap; {@link #slowestStage} is the bound of a pipeline.
 *
 * @param items the rows, in the order above
 * @param cycles reads of the array for one vector
 * @param status how the worst of the array's solves ended, from which its power and the settling of amplifiers come; where it is
 *     not converged, no row that depends on either is to be trusted
 */
public record ReadCosts(List<CostItem> items, int cycles, ReadStatus status) {
    public ReadCosts {
        items = List.copyOf(items);
    }

    /**
     * Of one input vector.
     *
     * @param x one per row, finite
     * @param converterBits b
     */
    public static ReadCosts of(AnalogPath path, PeripheryCosts costs, double[] x, int converterBits) {
        SensedArray array = path.array();
        int rows = path.rows();
        int columns = path.columns();
        int cycles = path.drive().cycles();
        double share = Math.pow(2, -(converterBits + 1));
        double lines = costs.lines().settlingTime(array.crossbar().spec(), share);
        SolvedNumber settling = array.settlingTime(share);
        double sensing = settling.value();
        int turns = Math.min(columns, costs.columnsPerConverter());
        double conversion = turns * costs.converter().time();
        double on =
                costs.driver().time() + lines + sensing + (costs.sampleAndHold().isPresent() ? 0 : conversion);

        double power = 0;
        double charging = 0;
        ReadStatus status = settling.status();
        int[] inputs = path.quantised(x);
        for (int k = 0; k < cycles; k++) {
            path.drive(inputs, k);
            SolvedNumber taken = array.power(path.volts());
            power += taken.value();
            status = status.and(taken.status());
            charging += costs.lines().chargingEnergy(array.lines(), path.volts());
        }
        List<CostItem> items = new ArrayList<>();
        items.add(new CostItem("array", power * on, 0, OptionalDouble.empty()));
        items.add(new CostItem("word lines", charging, cycles * lines, OptionalDouble.empty()));
        items.add(circuits("drivers", costs.driver(), cycles, rows, cycles, rows));
        double amplifiers = (double) cycles * columns * costs.amplifierPower() * on;
        items.add(new CostItem("amplifiers", amplifiers, cycles * sensing, OptionalDouble.empty()));
        costs.sampleAndHold()
                .ifPresent(hold -> items.add(circuits("sample and hold", hold, cycles, columns, cycles, columns)));
        int converters = costs.converters(columns);
        items.add(circuits("converters", costs.converter(), cycles, columns, (double) cycles * turns, converters));
        if (cycles > 1) {
            items.add(circuits("shift and add", costs.shiftAdd(), cycles, columns, cycles, converters));
        }
        return new ReadCosts(items, cycles, status);
    }

    private static CostItem circuits(
            String name, ComponentCost cost, int cycles, int operations, double turns, int circuits) {
        OptionalDouble area = cost.area().isPresent()
                ? OptionalDouble.of(circuits * cost.area().getAsDouble())
                : OptionalDouble.empty();
        return new CostItem(name, (double) cycles * operations * cost.energy(), turns * cost.time(), area);
    }

    /** The row of that name. */
    public CostItem item(String component) {
        return items.stream()
                .filter(item -> item.component().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no component '" + component + "'; there are "
                        + items.stream().map(CostItem::component).toList()));
    }

    /** Energy of one vector (J). */
    public double energy() {
        return items.stream().mapToDouble(CostItem::energy).sum();
    }

    /** Time of one vector, one stage after the other (s). */
    public double time() {
        return items.stream().mapToDouble(CostItem::time).sum();
    }

    /** Time of the slowest stage of a cycle (s): the least interval between cycles if all stages overlap. */
    public double slowestStage() {
        return items.stream().mapToDouble(CostItem::time).max().orElse(0) / cycles;
    }

    /** Area of what has one (m²); the components without are missing from it. */
    public double knownArea() {
        return items.stream().mapToDouble(item -> item.area().orElse(0)).sum();
    }
}
