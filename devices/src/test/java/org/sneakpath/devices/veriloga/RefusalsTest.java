package org.sneakpath.devices.veriloga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot become equations is refused where it stands, and says what to write instead. */
class RefusalsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    real x; analog begin if (V(p,n) > 0) x = 1; I(p,n) <+ x; end | 1:55 | only some branches above have assigned it
                    real x; analog begin I(p,n) <+ x; x = V(p,n); end            | 1:32 | before anything is assigned to it
                    real x; analog begin @(initial_step) x = 1; x = x + V(p,n); I(p,n) <+ x; end | 1:49 | value from the first evaluation
                    real x; analog begin x = x + V(p,n)*$abstime; I(p,n) <+ x; end | 1:26 | idt(rate, initial)
                    analog I(p,n) <+ $abstime;                                   | 1:18 | do not know the time
                    analog I(p,n) <+ V(p,q);                                     | 1:22 | 'q' is not declared
                    real vth; analog I(p,n) <+ V(p,n)*vht;                       | 1:35 | did you mean 'vth'?
                    analog I(p,n) <+ Temp(p,n);                                  | 1:18 | its accesses are V and I
                    analog I(p,p) <+ 1;                                          | 1:8  | one node over itself
                    analog I(p,n) <+ exp(1,2);                                   | 1:18 | takes 1 argument, not 2
                    analog I(p,n) <+ exxp(V(p,n));                               | 1:18 | did you mean 'exp'?
                    analog I(p,n) <+ transition(V(p,n), 0, 1n);                  | 1:18 | 'transition' is not supported
                    analog I(p,n) <+ transition(V(p,n), 0, 1n);                  | 1:18 | write the ramp as an equation
                    analog I(p,n) <+ V(p,n)*analysis("tran");                    | 1:25 | 'analysis' is not supported
                    analog if (analysis("dc")) I(p,n) <+ 1; else I(p,n) <+ 2;    | 1:12 | the same equations in every analysis
                    analog I(p,n) <+ I(<p>);                                     | 1:18 | put a branch in series
                    real x; analog begin if (V(p,n) > 0) x = idt(1, 0); else x = 0; I(p,n) <+ x; end | 1:42 | not always taken
                    real x; analog begin x = idt(1, V(p,n)); I(p,n) <+ x; end    | 1:33 | must follow from parameters
                    real y; integer k; analog begin y = 0; for (k = 0; k < V(p,n); k = k+1) y = y+1; I(p,n) <+ y; end | 1:54 | condition of a loop
                    real y; analog begin y = 0; while (1) y = y + 1; I(p,n) <+ y; end | 1:43 | shorten its loops
                    real y; analog begin while (1) y = idtmod(0, 1, 2); I(p,n) <+ y; end | 1:36 | more than 1000 states
                    analog while (1) I(p,n) <+ white_noise(1);                   | 1:18 | shorten its loops
                    real y; analog begin y = V(p,n); while (1) y = sin(y)*ddx(y*y, V(p)); I(p,n) <+ y; end | 1:55 | shorten its loops
                    real y; analog begin y = white_noise(1); while (1) y = y + y; I(p,n) <+ y; end | 1:58 | shorten its loops
                    analog function real f; input x; real x; f = f(x); endfunction analog I(p,n) <+ f(1); | 1:46 | calls itself
                    analog function real f; input x; real x; f = V(p,n); endfunction analog I(p,n) <+ f(1); | 1:46 | not available in an analog function
                    parameter real a = V(p,n); analog I(p,n) <+ a;               | 1:16 | must follow from constants
                    parameter real a = 5 from [0:1]; analog I(p,n) <+ a;         | 1:16 | outside its range
                    parameter string s = "a"; analog I(p,n) <+ 1;                | 1:18 | string parameters
                    parameter real a = 1; real a; analog I(p,n) <+ a;            | 1:28 | declared already
                    analog a = 1;                                                | 1:8  | 'a' is not declared
                    analog begin p = 1; end                                      | 1:14 | only variables can be assigned
                    real y; analog begin y = white_noise(1); I(p,n) <+ exp(y); end | 1:52 | noise can be added
                    real y; electrical a; analog begin y = white_noise(1); I(p,a) <+ y; I(a,n) <+ y; end | 1:40 | correlated
                    real x; analog begin x = idt(flicker_noise(1, 1), 0); I(p,n) <+ x; end | 1:30 | must be white
                    real x, y; analog begin y = white_noise(1); x = idt(y, 0); I(p,n) <+ x + y; end | 1:29 | correlated
                    real x, y; analog begin y = white_noise(1); x = idt(y, idt(y, 0)); I(p,n) <+ x; end | 1:56 | must follow from parameters
                    real a[0:2]; analog begin a[3] = 1; I(p,n) <+ 1; end         | 1:27 | outside 0 to 2
                    analog begin end                                             | -1:8 | contributes to no branch
                    analog begin @(cross(V(p,n))) x = 1; I(p,n) <+ x; end real x; | 1:14 | only @(initial_step) may assign
                    analog I(p,n) <+ $param_given(p);                            | 1:18 | takes the name of a parameter
                    analog I(p,n) <+ V(p,n) & 1;                                 | 1:25 | integers that are constant
                    """)
    void withPlaceAndHint(String body, String place, String hint) {
        int colon = place.indexOf(':');
        int line = Integer.parseInt(place.substring(0, colon)) + Modules.HEADER_LINES;
        String message = Modules.refusal(body);
        assertTrue(message.contains(hint), message);
        assertTrue(message.startsWith("m.va:" + line + place.substring(colon) + ": "), message);
    }

    @Test
    void onOneLineWhateverNamesHold() {
        String message = Modules.refusal("analog I(p,n) <+ \\a\u0085b\u2028c ;");
        assertEquals(1, message.lines().count());
        assertTrue(message.contains("'a?b?c'"), message);
    }

    @Test
    void whatIsTooLargeForADevice() {
        StringBuilder body = new StringBuilder("analog begin\n");
        StringBuilder nodes = new StringBuilder("electrical n0");
        for (int k = 1; k < 500; k++) {
            nodes.append(", n").append(k);
            body.append("I(n").append(k - 1).append(",n").append(k).append(") <+ 1;\n");
        }
        String message = Modules.refusal(nodes + ";\n" + body + "end");
        assertTrue(message.contains("has 499 branches"), message);
    }
}
