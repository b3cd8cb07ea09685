package org.sneakpath.devices.veriloga.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Broken modules by number: the same number gives the same text. */
public final class ModuleMutations {
    private static final Pattern WORD = Pattern.compile("[`$]?[A-Za-z0-9_.]+|\\s+|.", Pattern.DOTALL);
    private static final List<String> SPICE = List.of(
            "(",
            ")",
            "[",
            "]",
            "{",
            "'{",
            "}",
            "(*",
            "*)",
            ";",
            ",",
            ":",
            ".",
            "#",
            "@",
            "?",
            "=",
            "<+",
            "**",
            "<=",
            "==",
            "&&",
            "!",
            "~",
            "%",
            "begin ",
            "end ",
            "endmodule ",
            "module ",
            "analog ",
            "initial ",
            "if (x) ",
            "else ",
            "case (1) ",
            "endcase ",
            "for (i=0;i<3;i=i+1) ",
            "while (1) ",
            "repeat (1000000000) ",
            "inf",
            "from [0:inf)",
            "exclude 3 ",
            "parameter real p = ",
            "1e999",
            "1e-400",
            "10meg",
            "8'hFF",
            "'bx",
            ".5",
            "1.",
            "0x1p3",
            "\"",
            "\\",
            "\\x ",
            "/*",
            "*/",
            "//",
            "\n",
            "\\\n",
            "I(<p>)",
            "V(a, b)",
            "ddt(",
            "idt(",
            "generate ",
            "wire ",
            "connectrules ",
            "$strobe(\"%d\")",
            "\t",
            "99999999999999999999",
            "x[99999999]",
            "x.y",
            "'",
            "`",
            "é",
            "\u0000",
            "\ud83d\ude00",
            "\ud800",
            "\udc00");
    private static final List<String> DIRECTIVES = List.of(
            "`ifdef A\n",
            "`ifndef A\n",
            "`elsif B\n",
            "`else\n",
            "`endif\n",
            "`define A\n",
            "`define A `B\n",
            "`define B `A\n",
            "`define A `A\n",
            "`define D(x) x x\n",
            "`define D(x) `A x `D\n",
            "`define E `ifdef A\n",
            "`define F(x, y) y(x\n",
            "`define G(x) \\\n x \\\n + x\n",
            "`undef A\n",
            "`undef D\n",
            "`A ",
            "`B ",
            "`D(1)",
            "`D(`D(`D(x)))",
            "`E ",
            "`F(",
            "`F(1, 2)",
            "`G(1))",
            "`include \"constants.vams\"\n",
            "`include \"disciplines.vams\"\n",
            "`include <diode.va>\n",
            "`include \"mutant.va\"\n",
            "`include \"none\"\n",
            "`include <",
            "`include ",
            "`define ",
            "`timescale 1ns/1ps\n",
            "`line 3\n",
            "`define M0 x\n`define M1 `M0 `M0\n`define M2 `M1 `M1\n`define M3 `M2 `M2\n`define M4 `M3 `M3\n`M4 ",
            "`resetall ",
            "`unknown ",
            "``",
            "`3 ");
    private static final List<String> REPEATED = List.of(
            "(",
            "(1+",
            "- ",
            "! ",
            "begin ",
            "if (x) ",
            "x ? ",
            "f(",
            "a[",
            "{",
            "end ",
            ")",
            "(* a *) ",
            "1 + ",
            "`D(",
            "\n",
            "; ");
    private static final int MOST_REPEATED = 400;

    private final List<List<String>> corpus = new ArrayList<>();
    private final CounterRandom random;

    public ModuleMutations(long seed) {
        random = new CounterRandom(seed, Purpose.NETLIST);
        for (String name : ModuleCorpus.NAMES) {
            corpus.add(words(ModuleCorpus.text(name)));
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** The choices for one mutant, one after the other. */
    private final class Dice {
        private final long mutant;
        private long event;

        Dice(long mutant) {
            this.mutant = mutant;
        }

        int below(int bound) {
            return (int) (random.uniform(mutant, event++) * bound);
        }

        <T> T of(List<T> list) {
            return list.get(below(list.size()));
        }

        /** A position in a text, its end included. */
        int in(List<String> text) {
            return below(text.size() + 1);
        }
    }

    public String mutant(long number) {
        Dice dice = new Dice(number);
        List<String> text = new ArrayList<>(dice.of(corpus));
        int mutations = 1 + dice.below(2 + dice.below(6));
        for (int i = 0; i < mutations; i++) {
            mutate(text, dice);
        }
        return String.join("", text);
    }

    private void mutate(List<String> text, Dice dice) {
        int at = dice.in(text);
        int end = Math.min(text.size(), at + 1 + dice.below(1 + dice.below(30)));
        switch (dice.below(13)) {
            case 0 -> text.subList(at, end).clear();
            case 1 -> text.addAll(dice.in(text), List.copyOf(text.subList(at, end)));
            case 2 -> {
                if (at < text.size()) {
                    int other = dice.below(text.size());
                    text.set(other, text.set(at, text.get(other)));
                }
            }
            case 3 -> {
                if (at < text.size()) {
                    text.set(at, dice.of(dice.of(corpus)));
                }
            }
            case 4 -> text.add(at, dice.of(SPICE));
            case 5 -> {
                if (at < text.size()) {
                    text.set(at, dice.of(SPICE));
                }
            }
            case 6 -> splice(text, at, dice);
            case 7 -> text.add(at, bytes(dice));
            case 8 -> storm(text, dice);
            case 9 -> text.add(at, dice.of(REPEATED).repeat(dice.below(1 + dice.below(MOST_REPEATED))));
            case 10 -> character(text, at, dice);
            case 11 -> {
                if (dice.below(4) == 0) {
                    text.subList(at, text.size()).clear();
                }
            }
            default -> {
                if (dice.below(2) == 0) {
                    text.add(0, dice.of(DIRECTIVES));
                }
            }
        }
    }

    /** Puts a piece or all the rest of another module in. */
    private void splice(List<String> text, int at, Dice dice) {
        List<String> other = dice.of(corpus);
        int from = dice.below(other.size());
        if (dice.below(3) == 0) {
            text.subList(at, text.size()).clear();
            text.addAll(other.subList(from, other.size()));
        } else {
            text.addAll(at, other.subList(from, Math.min(other.size(), from + 1 + dice.below(60))));
        }
    }

    private static String bytes(Dice dice) {
        StringBuilder bytes = new StringBuilder();
        int count = 1 + dice.below(20);
        for (int i = 0; i < count; i++) {
            bytes.append((char) dice.below(dice.below(4) == 0 ? 0x10000 : 0x100));
        }
        return bytes.toString();
    }

    private static void storm(List<String> text, Dice dice) {
        int count = 1 + dice.below(8);
        for (int i = 0; i < count; i++) {
            text.add(dice.in(text), dice.of(DIRECTIVES));
        }
    }

    private static void character(List<String> text, int at, Dice dice) {
        if (at == text.size() || text.get(at).isEmpty()) {
            return;
        }
        StringBuilder word = new StringBuilder(text.get(at));
        int position = dice.below(word.length());
        if (dice.below(2) == 0) {
            word.deleteCharAt(position);
        } else {
            word.insert(position, (char) (' ' + dice.below(95)));
        }
        text.set(at, word.toString());
    }
}
