package org.sneakpath.devices.nonideality.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PresetTableTest {
    private static final String HEAD = "# a comment\nname,x,list,flag,status,fitted_to,validity,source\n";

    @Test
    void rowsAreReadWithQuotesAndEmptyCells() {
        PresetTable table = PresetTable.parse(
                "t.csv", HEAD + "\na, 1.5 ,1 2  3e-6,true,verified,\"x, \"\"y\"\"\",,s\nb,,,,unverified,,v,s\n");
        PresetRow a = table.row("a");
        assertEquals(1.5, a.number("x"));
        assertArrayEquals(new double[] {1, 2, 3e-6}, a.numbers("list"));
        assertTrue(a.flag("flag"));
        NonidealityPreset<Double> preset =
                table.presets(row -> row.number("x", 7)).get(1);
        assertEquals(7, preset.value());
        assertFalse(preset.provenance().verified());
        assertEquals("v", preset.provenance().validity());
        assertEquals("x, \"y\"", a.preset(PresetRow::name).provenance().fittedTo());
        assertEquals(0, table.row("b").numbers("list").length);
        assertFalse(table.row("b").flag("flag"));
        assertEquals(2, table.rows().size());
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        assertMessage("t.csv:3: 2 cells for 8 columns", () -> PresetTable.parse("t.csv", HEAD + "a,1"));
        assertMessage("t.csv:3:4: a quote", () -> PresetTable.parse("t.csv", HEAD + "a,\"1"));
        assertMessage(
                "t.csv:4: preset 'a' stands twice",
                () -> PresetTable.parse("t.csv", HEAD + "a,1,,,verified,,,\na,1,,,verified,,,"));
        PresetTable table = PresetTable.parse("t.csv", HEAD + "a,one,1 z,yes,perhaps,,,");
        PresetRow row = table.row("a");
        assertMessage("t.csv:3: column 'x' of preset 'a' says 'one', not a number", () -> row.number("x"));
        assertMessage("not a number", () -> row.numbers("list"));
        assertMessage("not true or false", () -> row.flag("flag"));
        assertMessage("not verified or unverified", () -> row.preset(PresetRow::name));
        assertMessage("no column 'y'", () -> row.text("y"));
        assertMessage("has no preset 'b'; there are [a]", () -> table.row("b"));
        assertMessage("no table 'none.csv'", () -> PresetTable.resource(PresetTable.class, "none.csv"));
    }

    private static void assertMessage(String part, Executable wrong) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, wrong);
        assertTrue(String.valueOf(refused.getMessage()).contains(part), refused::toString);
    }
}
