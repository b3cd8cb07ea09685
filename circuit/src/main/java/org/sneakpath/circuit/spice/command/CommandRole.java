package org.sneakpath.circuit.spice.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a command of a {@code .control} block is to somebody who wants its analyses. */
enum CommandRole {
    /** Becomes a card. */
    ANALYSIS("op dc ac tran noise"),
    /** An analysis that there is not. */
    UNSUPPORTED("tf pz sens disto pss sp hb"),
    /** Gives a name a value. */
    LET("let"),
    /** Gives a name a text. */
    SET("set"),
    /** Makes a vector from results or lists, which no argument can be. */
    VECTOR("compose cross setcs strcmp strslice fopen fread"),
    /** Changes how the analyses after it are solved. */
    OPTION("option options"),
    MEASURE("meas measure"),
    /** Changes the circuit, or which commands come next. */
    TURN("alias alter altermod alterparam circbyline dowhile else foreach goto if label loadsnap "
            + "mc_source next remcirc repeat reset resume setcirc snload source step stop while"),
    /** Nothing comes after it. */
    LAST("quit exit"),
    /** Shows, writes or works on results; whatever is in no list is such. */
    OTHER("");

    private static final Map<String, CommandRole> BY_WORD = new HashMap<>();

    static {
        for (CommandRole role : values()) {
            for (String word : role.words.split(" ", -1)) {
                BY_WORD.put(word, role);
            }
        }
    }

    private final String words;

    /** @param words separated by blanks */
    CommandRole(String words) {
        this.words = words;
    }

    /** The role of the command of that name, in lower case. */
    static CommandRole of(String word) {
        return BY_WORD.getOrDefault(word, OTHER);
    }

    /** Variables that ngspice's {@code set} hands on to the simulator. */
    static final Set<String> OF_THE_SIMULATOR = Set.of(
            "abstol", "chgtol", "gmin", "itl1", "itl2", "itl4", "maxord", "method", "reltol", "temp", "tnom", "trtol",
            "vntol");
}
