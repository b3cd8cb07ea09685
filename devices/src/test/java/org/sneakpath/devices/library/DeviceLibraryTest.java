package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;

class DeviceLibraryTest {

    @Test
    void everyModelAndPresetIsFoundByItsNameAndNamesAreUnique() {
        for (CompactModel model : DeviceLibrary.models()) {
            assertSame(model, DeviceLibrary.model(model.name()));
        }
        for (Preset preset : DeviceLibrary.presets()) {
            assertSame(preset, DeviceLibrary.preset(preset.name()));
            assertSame(preset.model(), DeviceLibrary.model(preset.model().name()));
            assertFalse(preset.provenance().citation().isEmpty());
        }
    }

    @Test
    void aMisspeltNameGetsASuggestionAndTheListOfNames() {
        assertEquals(
                "no device model is called 'vtaem'; did you mean 'vteam'? known: [volatile-memristor, vteam, yakopcic,"
                        + " pershin-di-ventra, ohmic, sinh-conductor, diode, nmos, pmos, npn, pnp, njf, pjf]",
                assertThrows(IllegalArgumentException.class, () -> DeviceLibrary.model("vtaem"))
                        .getMessage());
        assertEquals(
                "no device preset is called 'something else'; known: "
                        + DeviceLibrary.presets().stream().map(Preset::name).toList(),
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
}
