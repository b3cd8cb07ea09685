package org.sneakpath.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.analysis.InputException;

class ObjectiveReaderTest {
    private static final ObjectiveReader TRAN = new ObjectiveReader(OptionalDouble.of(0.002));
    private static final ObjectiveReader OP = new ObjectiveReader(OptionalDouble.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "v(a)@1m | find v(a) at={1m}",
                "V(A,B)@1e-3 | find v(a,b) at={1e-3}",
                "i(vs)@2*t0 | find i(vs) at={2*t0}",
                "v(a) | find v(a) at=0.002",
                "v(a)*v(b) | find par('v(a)*v(b)') at=0.002",
                "max(v(a),v(b))@1m | find par('max(v(a),v(b))') at={1m}",
                "max(v(a),v(b)) | find par('max(v(a),v(b))') at=0.002",
                "max(v(a)) | max v(a)",
                "integ(v(a,b)*i(vs)) | integ par('v(a,b)*i(vs)')",
                "avg(v(a,b), 1m, 2m) | avg v(a,b) from={1m} to={2m}",
                "cross(v(a), 0.5, 3) | when v(a)={0.5} rise=3",
                "cross(v(a), 0.5) | when v(a)={0.5} rise=1",
                "fall(v(a)-v(b), vt, last) | when par('v(a)-v(b)')={vt} fall=last",
            })
    void isPutInTheWordsOfAMeasure(String typed, String form) {
        assertEquals(
                ".measure tran sneakpath_objective_4 " + form,
                TRAN.read(typed, 4).line());
    }

    @Test
    void ofANetlistWithoutTransientIsAtTheOperatingPoint() {
        assertEquals(
                ".measure op sneakpath_objective_1 find v(a) at=0",
                OP.read("v(a)", 1).line());
        assertThrows(InputException.class, () -> OP.read("v(a)@1m", 1));
        assertThrows(InputException.class, () -> OP.read("integ(v(a))", 1));
    }

    @Test
    void mayBeAMeasureOfTheNetlist() {
        Objective own = TRAN.read("measure Delay", 1);
        assertEquals("delay", own.measure());
        assertTrue(own.line().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@1m", "v(a)@", "v(a)@1m@2m", "integ(v(a), 1m)", "cross(v(a))", "cross(v(a), 1, 0)"})
    void isRefusedWithWhatToWriteInstead(String typed) {
        String message = String.valueOf(
                assertThrows(InputException.class, () -> TRAN.read(typed, 1)).getMessage());
        assertTrue(message.startsWith("--of "), message);
    }
}
