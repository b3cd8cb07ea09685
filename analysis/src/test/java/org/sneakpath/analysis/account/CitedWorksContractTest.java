package org.sneakpath.analysis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.Samples;

/** Works are cited for what a configuration asks for, wherever it does. */
class CitedWorksContractTest {
    /** Chips vary in the background of a study without axes, too. */
    @ParameterizedTest
    @CsvSource({"0.3, true", "0, false"})
    void variationOfTheBackgroundIsCited(String sigma, boolean cited) {
        List<String> settings = List.of("robustness.axes=[]", "robustness.background.conductanceSigma=" + sigma);
        assertEquals(
                cited,
                CitedWorks.of(ConfigFile.read(Samples.path("quickstart.yaml"), settings), true, true, List.of())
                        .stream()
                        .anyMatch(work -> work.bibtex().contains("joksas2022nonideality")));
    }
}
