package org.sneakpath.devices.nonideality.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Standard deviations (µS at µS) by independent evaluation of the published laws, at all digits given. */
class ProgrammingNoisePaperTest {
    @ParameterizedTest
    @CsvSource({
        "pcm-gst, 0, 0.26348, 5e-6",
        "pcm-gst, 5, 0.60956, 5e-6",
        "pcm-gst, 12.5, 0.95271, 5e-6",
        "pcm-gst, 25, 1.05538, 5e-6",
        "reram-wan-1s, 0, 0.348, 5e-4",
        "reram-wan-1s, 10, 2.258, 5e-4",
        "reram-wan-1s, 20, 2.023, 5e-4",
        "reram-wan-1s, 30, 1.533, 5e-4",
        "reram-wan-1s, 40, 1.103, 5e-4",
        "reram-wan-cubic, 0, 1.05, 5e-3",
        "reram-wan-cubic, 10, 2.41, 5e-3",
        "reram-wan-cubic, 20, 2.36, 5e-3",
        "reram-wan-cubic, 30, 1.82, 5e-3",
        "reram-milo, 50, 4.327, 5e-4",
        "reram-milo, 100, 3.872, 5e-4",
        "reram-milo, 150, 3.416, 5e-4",
        "reram-milo, 200, 2.961, 5e-4",
        "reram-cmo-2pct, 50, 0.5757322481, 5e-11",
        "reram-cmo-0.2pct, 50, 0.05425057, 5e-9",
        "pcm-hermes-1, 10.35, 1.00756712, 5e-9",
        "pcm-hermes-2, 20.7, 1.09269857, 5e-9",
    })
    void sigmaIsThatOfThePublishedLaw(String preset, double g, double sigma, double tolerance) {
        // half a unit of the last digit, and the rounding of a tie
        assertEquals(sigma, ProgrammingNoise.preset(preset).law().sigma(g * 1e-6) * 1e6, tolerance * (1 + 1e-4));
    }

    @Test
    void currentsOfSonosSaturate() {
        SigmaLaw law = ProgrammingNoise.preset("sonos-current").law();
        assertEquals(0, law.sigma(0));
        assertEquals(19.88665e-9 * (1 - Math.exp(-1)), law.sigma(176.31e-9), 1e-22);
        assertEquals(19.88665e-9, law.sigma(1), 1e-22);
        assertEquals(
                12.58e-9, ProgrammingNoise.preset("sonos-current-read").law().sigma(1), 1e-22);
    }

    @Test
    void aLawScalesToDevicesOfAnotherRange() {
        PolynomialSigma pcm =
                (PolynomialSigma) ProgrammingNoise.preset("pcm-gst").law();
        PolynomialSigma half = pcm.scaledTo(12.5e-6);
        assertEquals(pcm.sigma(10e-6) / 2, half.sigma(5e-6), 1e-20);
        assertEquals(pcm, new PolynomialSigma(1e-6, 25e-6, 0.26348, 1.9650, -1.1731));
        assertEquals(pcm.hashCode(), new PolynomialSigma(1e-6, 25e-6, 0.26348, 1.9650, -1.1731).hashCode());
        assertNotEquals(pcm, half);
        assertTrue(pcm.toString().contains("1.965"));
    }

    @Test
    void everyPresetNamesItsSourceAndHasPositiveWidths() {
        assertEquals(13, ProgrammingNoise.presets().size());
        ProgrammingNoise.presets().forEach(preset -> {
            assertTrue(
                    preset.provenance().verified()
                            && !preset.provenance().citation().isEmpty(),
                    preset.name());
            assertTrue(preset.value().law().sigma(20e-6) > 0, preset.name());
        });
        assertThrows(IllegalArgumentException.class, () -> ProgrammingNoise.preset("unheard-of"));
        assertThrows(IllegalArgumentException.class, () -> new PolynomialSigma(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new SaturatingSigma(1, 0));
    }
}
