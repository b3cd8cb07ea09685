package org.sneakpath.analysis.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Netlists broken by number: the same number always gives the same text. */
final class NetlistMutator {
    private static final String TOKEN_END = " \t\n(){}=,'";

    private static final String[] NUMBERS = {
        "0",
        "-1",
        "1e-18",
        "1e300",
        "-1e300",
        "1e308",
        "1e999",
        "-1e999",
        "nan",
        "inf",
        "1e-300",
        "4.9e-324",
        "1e9",
        "1e12",
        "1e15",
        "2147483648",
        "-2147483649",
        "9223372036854775808",
        "1e-9",
        "0.5",
        "1k",
        "3meg",
        "1mil",
        "1e",
        "1.2.3",
        "--1",
        "1e+",
        "0x10",
        "1e5",
        "100000",
        "1e7",
        "1u",
        "1f",
        "-0",
        "1/0",
        "{1/0}",
        "{-1}",
        "{0/0}"
    };

    private static final String[] PIECES = {
        "(",
        ")",
        "{",
        "}",
        "'",
        "\"",
        "=",
        ",",
        "+",
        "-",
        "*",
        "**",
        "^",
        "/",
        "?",
        ":",
        "<",
        ">",
        "==",
        "!",
        "&",
        "|",
        "~",
        ".",
        "k",
        "v(",
        "i(",
        "V(a,b)",
        "I(V1)",
        "x",
        "idt(",
        "ddt(",
        "sdt(x,1)",
        "if(",
        "table(",
        "rand()",
        "pow(",
        "agauss(1,1,1)",
        "exp(exp(",
        "sqrt(-1)",
        "ln(0)",
        "temper",
        "time",
        "hertz",
        "m=",
        "W=",
        "L=",
        "AC",
        "DC",
        "uic",
        "params:",
        "$ ",
        "; ",
        "//",
        "@",
        "#",
        "[",
        "]",
        "%",
        "\\",
        "\u00b5",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "\ud800",
        "\u0130",
        "\u0000",
        "\u0007",
        "\t",
        "\r",
        "\f",
        "gnd",
        "0",
        "all",
        "LAST",
        "on",
        "off",
        "LIST",
        "DEC",
        "POLY(3)",
        "POLY(1e9)",
        "TABLE",
        "VALUE=",
        "REPEAT FOREVER",
        "FILE=",
        "IC=",
        "tc1=",
        "temp=",
        "dtemp=",
        "area="
    };

    private static final String[] LINES = {
        ".op",
        ".tran 1u 10u",
        ".tran 1e-18 1",
        ".tran 1u 10u 0 1e-18",
        ".tran 1 1e300",
        ".tran 1e-300 1e-290 uic",
        ".ac dec 10 1 1e3",
        ".ac dec 1e12 1 1e12",
        ".ac lin 1e7 1 1e6",
        ".ac oct 5 1e-300 1e300",
        ".dc V1 0 1 1e-12",
        ".dc V1 0 1e300 1e299",
        ".dc V1 -1 1 0.5",
        ".dc V1 1 0 -0.25 V2 0 1 0.5",
        ".dc temp 0 100 50",
        ".dc R1 1 3 1",
        ".step param k 0 1 1e-12",
        ".step param r list 1 2 3",
        ".step V1 0 1 0.5",
        ".step temp -300 500 400",
        ".step param k 1 1e6 1",
        ".temp -400",
        ".temp 1e300",
        ".options reltol=1e-30 abstol=0 method=trap",
        ".options gmin=-1 temp=100",
        ".param k={k}",
        ".param k={q} q={k}",
        ".param r=0",
        ".func f(x)={f(x)}",
        ".func g(x)={g2(x,x)}",
        ".subckt s a b",
        ".ends",
        ".include a",
        ".lib a b",
        ".control",
        ".endc",
        ".end",
        ".global a",
        ".ic v(a)=1",
        ".ic v(b)=1e300",
        ".nodeset v(a)=nan",
        ".save v(a) i(R1) all",
        ".print ac vdb(b) vp(b)",
        ".probe",
        ".noise v(b) V1 dec 2 1 1e3",
        ".noise v(a,b) V1 lin 1e7 1 1e9",
        ".model m d(is=1e300)",
        ".model dm D(IS=0 N=0)",
        ".model nm NMOS(LEVEL=99)",
        ".model sm SW(VT=nan)",
        "X9 a b s",
        "X9 a 0 vteam ron=0",
        "X9 a b t m=1e9",
        "D9 a 0 dm 1e300",
        "M9 a b c 0 nm W=1e300 L=1e-300",
        "Q9 a b 0 qm",
        "J9 a b 0 jm",
        "R9 a b 0",
        "R9 a b -1k",
        "R9 a a 1",
        "C9 a b 1e300",
        "C9 a 0 -1n",
        "L9 a 0 0",
        "L9 a 0 1e-300",
        "K9 L1 L2 1.5",
        "K9 L1 L1 1",
        "V9 a 0 1",
        "V9 a a 1",
        "I9 a b 1e300",
        "V9 q 0 PULSE(0 1 0 0 0 0 0)",
        "V9 q 0 PULSE(0 1 0 1e-18 1e-18 1e-18 2e-18)",
        "V9 q 0 PWL(0 0 1e-18 1 R=0)",
        "V9 q 0 SIN(0 1 1e18)",
        "V9 q 0 SFFM(0 1 1e15 1e9 1e15)",
        "V9 q 0 EXP(0 1 0 0 0 0)",
        "B9 a 0 I=exp(exp(V(a)*100))",
        "B9 a 0 V=V(a)",
        "B9 q 0 V=1/V(q)",
        "B9 a 0 I=sqrt(V(a)-9)",
        "B9 a 0 V=I(B9)",
        "B9 q 0 V=table(V(a),0,0,0,1)",
        "E9 q 0 q 0 2",
        "E9 q 0 POLY(20) a 0 b 0 1 2 3",
        "F9 q 0 F9 1",
        "G9 a b a b -1",
        "H9 a 0 V1 1e300",
        "S9 a b a b sm",
        "S9 a 0 a 0 sm off",
        "W9 a 0 W9 wm",
        "Y9 a b m",
        "A9 a b m",
        "T1 a b c d z0=50",
        ".measure tran x1 FIND v(a) AT=1",
        ".measure tran x2 WHEN v(a)=v(b) CROSS=1e9",
        ".measure tran x3 PARAM='x3+1'",
        ".measure ac x4 MAX vdb(b)",
        ".measure dc x5 DERIV v(a) AT=0",
        ".measure tran x6 RMS v(a) FROM=9 TO=1",
        ".measure noise x7 INTEG onoise_spectrum",
        ".if (k)",
        ".else",
        ".endif",
        "+",
        "+ (",
        "*",
        ".measure tran x8 PP i(V9)",
        ".tran 1u 1u 1u",
        ".options seed=1e300",
        ".data d",
        ".fft v(a)",
        ".four 1k v(a)",
        ".sens v(a)",
        ".tf v(a) V1"
    };

    private final List<String> seeds;

    NetlistMutator(List<String> seeds) {
        this.seeds = seeds;
    }

    /** A netlist with one to six changes. */
    String mutant(long number) {
        SplittableRandom random = new SplittableRandom(number * 0x9E3779B97F4A7C15L + 12345);
        String text = seeds.get(random.nextInt(seeds.size()));
        if (random.nextInt(8) == 0) {
            text = splice(text, seeds.get(random.nextInt(seeds.size())), random);
        }
        StringBuilder changed = new StringBuilder(text);
        int changes = 1 + Math.min(random.nextInt(6), random.nextInt(6));
        for (int k = 0; k < changes; k++) {
            change(changed, random);
        }
        return changed.toString();
    }

    private static String splice(String first, String second, SplittableRandom random) {
        List<String> a = first.lines().toList();
        List<String> b = second.lines().toList();
        List<String> lines = new ArrayList<>(a.subList(0, random.nextInt(a.size() + 1)));
        lines.addAll(b.subList(random.nextInt(b.size()), b.size()));
        return String.join("\n", lines) + "\n";
    }

    private static void change(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(40));
        switch (random.nextInt(16)) {
            case 0 -> text.insert(at, pick(PIECES, random));
            case 1 -> text.delete(at, end);
            case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
            case 3 -> text.insert(at, (char) random.nextInt(random.nextInt(4) == 0 ? 0x3000 : 128));
            case 4, 5, 6 -> number(text, at, random);
            case 7, 8 -> token(text, at, otherToken(text, random));
            case 9 -> token(text, at, pick(PIECES, random));
            case 10, 11, 12 -> line(text, at, pick(LINES, random));
            case 13 -> swapLines(text, random);
            case 14 -> joinLines(text, at);
            default -> rare(text, at, random);
        }
    }

    /** Changes that make a text long or deep. */
    private static void rare(StringBuilder text, int at, SplittableRandom random) {
        int times = 1 << random.nextInt(random.nextInt(20) == 0 ? 17 : 9);
        switch (random.nextInt(6)) {
            case 0 -> text.insert(at, pick(PIECES, random).repeat(Math.min(times, 20_000)));
            case 1 -> token(text, at, "n".repeat(times));
            case 2 -> line(text, at, "B8 a 0 I=" + "(".repeat(times) + "V(a)" + ")".repeat(times));
            case 3 -> line(text, at, "B8 a 0 I=" + "sin(".repeat(Math.min(times, 9000)) + "V(a)*" + times);
            case 4 -> line(text, at, "V8 a 0 PWL(" + "1 2 ".repeat(Math.min(times, 20_000)) + ")");
            default -> text.insert(0, "t\n.func h(x)={x" + "+h(x)".repeat(times % 99) + "}\n");
        }
    }

    private static String pick(String[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }

    /** Puts another number in the place of the next one. */
    private static void number(StringBuilder text, int at, SplittableRandom random) {
        int start = at;
        while (start < text.length() && !Character.isDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && TOKEN_END.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String other = random.nextInt(3) == 0
                ? String.format(Locale.ROOT, "%.3ge%d", random.nextDouble(-9, 9), random.nextInt(-30, 30))
                : pick(NUMBERS, random);
        text.replace(start, end, other);
    }

    private static int begin(StringBuilder text, int at) {
        int start = Math.min(at, text.length());
        while (start > 0 && TOKEN_END.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int end(StringBuilder text, int at) {
        int end = at;
        while (end < text.length() && TOKEN_END.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static void token(StringBuilder text, int at, String other) {
        text.replace(begin(text, at), end(text, at), other);
    }

    private static String otherToken(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(begin(text, at), end(text, at));
    }

    private static void line(StringBuilder text, int at, String line) {
        int start = text.indexOf("\n", at);
        text.insert(start < 0 ? text.length() : start + 1, line + "\n");
    }

    private static void swapLines(StringBuilder text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.toString().lines().toList());
        if (!lines.isEmpty()) {
            String moved = lines.remove(random.nextInt(lines.size()));
            lines.add(random.nextInt(lines.size() + 1), moved);
        }
        text.setLength(0);
        text.append(String.join("\n", lines)).append('\n');
    }

    private static void joinLines(StringBuilder text, int at) {
        int end = text.indexOf("\n", at);
        if (end >= 0) {
            text.replace(end, end + 1, " ");
        }
    }
}
