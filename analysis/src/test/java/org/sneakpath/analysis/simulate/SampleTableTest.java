package org.sneakpath.analysis.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;

class SampleTableTest {
    /** A thousand rows of an axis and a column: 16 kB, while growing 24 kB. */
    private static SampleTable thousandRows(long budget) {
        SampleTable table = new SampleTable(Set.of("v(a)"), budget);
        SpiceNetlist netlist = SpiceNetlist.parse("t\nV1 a 0 1\nR1 a 0 1\n.op\n", SpiceOptions.DEFAULT);
        table.names(new Unknowns(netlist.base(), List.of("v(a)", "i(v1)")));
        for (int k = 0; k < 1000; k++) {
            table.add(k, new double[] {2 * k, 0});
        }
        return table;
    }

    @Test
    void whatFitsIsKept() {
        SampleTable table = thousandRows(100_000);
        assertFalse(table.givenUp());
        assertEquals(1000, table.size());
        assertEquals(1998, table.column("v(a)")[999]);
    }

    @Test
    void aTableThatOutgrowsItsBudgetIsGivenUpAndEmpty() {
        SampleTable table = thousandRows(20_000);
        assertTrue(table.givenUp());
        assertEquals(0, table.size());
        assertEquals(0, table.axis().length);
        assertEquals(0, table.column("v(a)").length);
    }
}
