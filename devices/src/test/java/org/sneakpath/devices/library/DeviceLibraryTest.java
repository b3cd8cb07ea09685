package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.Validity;
import org.sneakpath.devices.compiled.CompiledModel;
import org.sneakpath.devices.veriloga.VerilogA;

class DeviceLibraryTest {

    @Test
    void everyModelIsFoundByItsNameAndStaysTheSameObject() {
        for (String name : DeviceLibrary.names()) {
            assertEquals(name, DeviceLibrary.model(name).name());
            assertSame(DeviceLibrary.model(name), DeviceLibrary.model(name));
        }
    }

    @Test
    void theListOfPresetsIsThatOfTheirFilesAndNamesAreUnique() {
        List<String> found = new ArrayList<>();
        for (String name : DeviceLibrary.names()) {
            for (Preset preset : DeviceLibrary.presetsOf(name)) {
                found.add(preset.name());
                assertSame(preset, DeviceLibrary.preset(preset.name()));
                assertSame(DeviceLibrary.model(name), preset.model());
                assertFalse(preset.provenance().citation().isEmpty());
            }
        }
        assertEquals(found, DeviceLibrary.presetNames());
        assertEquals(found.size(), new HashSet<>(found).size());
    }

    @Test
    void numbersFromMemoryAreMarked() {
        assertFalse(DeviceLibrary.preset("nbo2-pickett").provenance().verified());
        assertFalse(DeviceLibrary.preset("vteam-magic").provenance().verified());
        assertTrue(DeviceLibrary.preset("oblea-sine").provenance().verified());
    }

    @Test
    void aMisspeltNameGetsASuggestionAndTheListOfNames() {
        assertEquals(
                "no device model is called 'vtaem'; did you mean 'vteam'? known: " + DeviceLibrary.names(),
                assertThrows(IllegalArgumentException.class, () -> DeviceLibrary.model("vtaem"))
                        .getMessage());
        assertEquals(
                "no device preset is called 'something else'; known: " + DeviceLibrary.presetNames(),
                assertThrows(IllegalArgumentException.class, () -> DeviceLibrary.preset("something else"))
                        .getMessage());
    }

    @Test
    void aPresetFillsParametersAndStatesInTheModelsOrder() {
        Preset jo = DeviceLibrary.preset("jo-asi");
        assertArrayEquals(
                new double[] {3.7e-7, 4.35e-7, 0.7, 1.5, 0.5, 0.005, 0.08, 0.2, 0.5, 1.2, 3, 1}, jo.parameters());
        assertArrayEquals(new double[] {0.1}, jo.states());
    }

    @Test
    void modelsAndTheirTwinsAreTheLibrarysAndOthersOfTheNameAreNot() {
        assertTrue(DeviceLibrary.contains(DeviceLibrary.model("vteam")));
        assertTrue(DeviceLibrary.contains(new Vteam()));
        assertTrue(DeviceLibrary.contains(DeviceLibrary.model("npn")));
        assertFalse(DeviceLibrary.contains(
                new CompiledModel(VerilogA.read("vteam.va", DeviceLibrary.source("vteam"), LibraryText::of)
                        .equations("vteam"))));
        assertFalse(DeviceLibrary.contains(
                new CompiledModel(VerilogA.read("vteam.va", DeviceLibrary.source("vteam"), LibraryText::of)
                        .equations("vteam")
                        .named("other"))));
    }

    @Test
    void aModelsTextIsThatOfItsFile() {
        assertTrue(DeviceLibrary.source("vteam").contains("module vteam(plus, minus);"));
        assertEquals(
                "device model 'npn' is not written in Verilog-A but in Java",
                assertThrows(IllegalArgumentException.class, () -> DeviceLibrary.source("npn"))
                        .getMessage());
    }

    /** What the texts say, and nothing else. */
    @Test
    void rangesInNumbersAreThoseOfTheTexts() {
        Map<String, Interval> stated = new TreeMap<>();
        for (String name : DeviceLibrary.presetNames()) {
            Validity validity = DeviceLibrary.preset(name).validity();
            assertFalse(validity.limitsCurrent(), name);
            if (validity.isStated()) {
                stated.put(name, validity.voltage());
            }
        }
        assertEquals(
                Map.of(
                        "jart-hfo2", Interval.closed(-1.3, 1.3),
                        "jo-asi", Interval.closed(-2, 4),
                        "miao-taox", Interval.closed(-1.25, 0.75),
                        "mif-neuron", Interval.closed(-0.05, 0.2),
                        "oblea-pulsed", Interval.closed(-0.25, 0.25),
                        "oblea-sine", Interval.closed(-0.45, 0.45),
                        "stanford-pku-1.0.0", Interval.closed(-2, 2)),
                stated);
    }
}
