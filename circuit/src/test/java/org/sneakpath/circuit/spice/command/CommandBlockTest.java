package org.sneakpath.circuit.spice.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.analysis.AcCard;
import org.sneakpath.circuit.spice.analysis.Analysis;
import org.sneakpath.circuit.spice.analysis.DcSweepCard;
import org.sneakpath.circuit.spice.analysis.NoiseCard;
import org.sneakpath.circuit.spice.analysis.Op;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.spice.measure.Measure;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** The commands begin in line 7 of every netlist here. */
class CommandBlockTest {
    private static SpiceNetlist parse(String commands) {
        return SpiceNetlist.parse("""
                t
                .param period=10n fast=4
                .csparam period={period} half='period/2'
                V1 a 0 dc 1 ac 1
                R1 a 0 1k
                .control
                """ + commands + "\n.endc\n.end\n", SpiceOptions.DEFAULT);
    }

    private static String account(SpiceNetlist netlist) {
        List<String> found = netlist.warnings().stream()
                .filter(warning -> warning.location().line() == 6)
                .map(warning -> warning.message())
                .toList();
        assertEquals(1, found.size(), netlist.warnings().toString());
        return found.get(0);
    }

    private static TranCard tran(SpiceNetlist netlist) {
        return (TranCard) netlist.analyses().get(0);
    }

    @Test
    void everyAnalysisIsReadInOrderAndWhatShowsIsPassedOver() {
        SpiceNetlist netlist = parse("""
                run
                op
                print all
                dc v1 0 2 0.5
                plot v(a) vs i(v1)
                AC dec 10 1 1k
                set units=degrees
                noise v(a) v1 dec 5 10 1k
                settype impedance a
                tran 1n 10n 0 2n uic
                hardcopy "a.ps" v(a) title 'it''s {
                echo $&unheard of $( course
                """);
        List<Class<? extends Analysis>> kinds =
                List.of(Op.class, DcSweepCard.class, AcCard.class, NoiseCard.class, TranCard.class);
        assertEquals(kinds, netlist.analyses().stream().map(Object::getClass).toList());
        assertEquals(new TranCard(1e-9, 1e-8, 0, 2e-9, true), netlist.analyses().get(4));
        assertEquals(
                "of the .control block these commands are read as if they were cards: op (line 8), dc (line 10), ac (line 12),"
                        + " noise (line 14), tran (line 16); all others are skipped",
                account(netlist));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "let step = period/10\\nlet stop=2*$&period\\ntran $&step $&stop uic | 1e-9 | 2e-8",
                "let a = half\\nlet a = a + 1e-9*(fast - 1)\\ntran 1n {$&a} | 1e-9 | 8e-9",
                "set step = 2n\\nset stop=\"$&half\"\\ntran $step $stop | 2e-9 | 5e-9",
                "let n = sqrt(fast)^2 - -1\\nset k = $&n\\ntran 1n {$k*$&half} | 1e-9 | 2.5e-8",
                "let LongName = 3n\\ntran 1n $&longname | 1e-9 | 3e-9",
                "let c = v(a)[3]\\nlet c = 3n\\ntran 1n $&c | 1e-9 | 3e-9",
                "tran 1n $&half | 1e-9 | 5e-9"
            })
    void letAndSetStandForWhatTheyWereGiven(String commands, double step, double stop) {
        TranCard card = tran(parse(commands.replace("\\n", "\n")));
        assertEquals(step, card.step(), 1e-15 * step);
        assertEquals(stop, card.stop(), 1e-15 * stop);
    }

    @Test
    void aValueFollowsTheParametersThatItWasComputedFrom() {
        SpiceNetlist netlist = parse("let stop = 3*period\ntran 1n $&stop");
        TranCard card = (TranCard)
                netlist.elaborate(Map.of("period", 1e-6)).control().analyses().get(0);
        assertEquals(3e-6, card.stop(), 1e-20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter r1 = 2k",
                "altermod d is=1",
                "alterparam fast = 1",
                "reset",
                "source other.sp",
                "foreach x 1 2",
                "while 1",
                "dowhile 1",
                "repeat 3",
                "if $&half > 1",
                "goto here",
                "stop when v(a) > 1",
                "step 3",
                "resume"
            })
    void whatChangesTheCircuitOrTheCourseEndsTheReading(String command) {
        SpiceNetlist netlist = parse("tran 1n 10n\n" + command + "\nac dec 1 1 10\ntran $&unset 1");
        assertEquals(1, netlist.analyses().size());
        String word = command.split(" ", 2)[0];
        assertTrue(
                account(netlist)
                        .endsWith("tran (line 7); reading ends at line 8, where '" + word
                                + "' changes the circuit or the course of the block; all others are skipped"),
                account(netlist));
        assertTrue(parse(command + "\ntran 1n 10n").analyses().isEmpty());
    }

    @Test
    void nothingIsReadAfterQuit() {
        assertTrue(parse("quit\ntran 1n 10n").analyses().isEmpty());
    }

    @Test
    void aResultInAnArgumentEndsTheReadingToo() {
        SpiceNetlist netlist = parse("op\nlet end = 10n*v(a)\ntran 1n $&end\nac dec 1 1 10");
        assertEquals(List.of(new Op()), netlist.analyses());
        assertTrue(account(netlist).contains("line 9, where tran takes '$&end', which only a run can tell"));
        assertEquals(1, parse("op\ntran 1n $&v(a)").analyses().size());
        assertEquals(
                1,
                parse("op\nmeas op end find v(a) at=0\ntran 1n $&end")
                        .analyses()
                        .size());
    }

    @Test
    void ofTwoAnalysesOfOneKindTheFirstCounts() {
        SpiceNetlist netlist = parse("tran 1n 10n\ntran 1n 20n\ntran 1n 30n\nop");
        assertEquals(2, netlist.analyses().size());
        assertEquals(1e-8, tran(netlist).stop());
        assertTrue(account(netlist).contains("; a second tran (line 8) is left out, the first counts;"));
    }

    @Test
    void cardsThatAskForAnAnalysisAreTakenAlone() {
        SpiceNetlist netlist = SpiceNetlist.parse(
                "t\n.op\nR1 a 0 1\nV1 a 0 1\n.control\nrun\ntran $&x 1\nmeas tran y find v(a) at=1\n.endc\n",
                SpiceOptions.DEFAULT);
        assertEquals(List.of(new Op()), netlist.analyses());
        assertEquals(List.of(), netlist.measures());
        assertEquals(
                "the .control block is skipped; only the cards are read",
                netlist.warnings().get(0).message());
    }

    @Test
    void optionsBeforeTheFirstAnalysisHoldAndLaterOnesEndTheReading() {
        SpiceNetlist netlist = parse("option reltol=1e-5\nset temp = 50\noption\nop\nset reltol=1\nac dec 1 1 10");
        assertEquals(1e-5, netlist.options().value("reltol").orElseThrow());
        assertEquals(50, netlist.options().temperature());
        assertEquals(List.of(new Op()), netlist.analyses());
        assertTrue(account(netlist).contains("reading ends at line 11, where an option is set after an analysis"));
    }

    @Test
    void measuresOfAnalysesThatWereReadAreTakenWhereTheyAreUnderstood() {
        SpiceNetlist netlist = parse("""
                meas dc early find v(a) at=1
                tran 1n 10n
                meas tran y find v(a) at=$&half
                measure tran z when v(a)=$&y
                meas tran strange sideways v(a)
                tran 1n 20n
                meas tran late max v(a)
                """);
        assertEquals(
                List.of("y"), netlist.measures().stream().map(Measure::name).toList());
        assertTrue(account(netlist).contains("meas y (line 9)"));
        assertTrue(account(netlist).contains("meas z (line 10) depends on a result and is left out"));
        assertTrue(netlist.warnings().stream()
                .anyMatch(warning ->
                        warning.message().startsWith("a measure of the .control block is left out: netlist:11: ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tran $&perod 1n | netlist:7: '$&perod' is not set before this line; write let perod = value,",
                "tran $&perod 1n | did you mean 'period'?",
                "tran 1n $stop | netlist:7: '$stop' is not set before this line; write set stop = value",
                "tran 1n | ",
                "tran 1n 10n x | netlist:7: 'x' is no parameter here",
                "let z = 1/0\\ntran 1n $&z | netlist:8: ",
                "dc v9 0 1 1 | netlist:7: 'v9' is neither"
            })
    void whatIsWrongInAReadCommandIsToldWithItsLine(String commands, String message) {
        String text = commands.replace("\\n", "\n");
        if (message == null) {
            assertEquals(1e-9, tran(parse(text)).stop());
            return;
        }
        String told = assertThrows(SpiceException.class, () -> parse(text)).getMessage();
        assertTrue(told.contains(message), told);
    }

    @Test
    void namesThatDoubleEachOtherEndInAMessage() {
        StringBuilder doubling = new StringBuilder("let a = period\n");
        for (int k = 0; k < 60; k++) {
            doubling.append("let a = a + a\n");
        }
        String told = assertThrows(SpiceException.class, () -> parse(doubling + "tran 1n $&a"))
                .getMessage();
        assertTrue(told.contains("stand for more than"), told);
    }

    @Test
    void aNetlistWithoutAnyAnalysisStaysOne() {
        SpiceNetlist netlist = parse("plot v(a)\nlet x = 1");
        assertTrue(netlist.analyses().isEmpty());
        assertTrue(account(netlist).contains("is skipped, no analysis is read from it"));
    }
}
