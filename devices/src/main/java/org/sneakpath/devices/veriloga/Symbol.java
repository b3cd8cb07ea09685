package org.sneakpath.devices.veriloga;

import java.util.List;
import java.util.Optional;
import org.sneakpath.devices.veriloga.syntax.Declaration;

/** What a name means. */
sealed interface Symbol {
    /** In words, for messages. */
    String kind();

    /** A value that never changes: a parameter or what was made of parameters. */
    record Fixed(Value value) implements Symbol {
        @Override
        public String kind() {
            return "a parameter";
        }
    }

    /** A variable; the declaration carries the attributes of a state that may be assigned to it. */
    record Scalar(Slot slot, Optional<Declaration.Variable> declaration) implements Symbol {
        @Override
        public String kind() {
            return "a variable";
        }
    }

    /**
     * An array.
     *
     * @param first index of the first slot
     */
    record Array(List<Slot> slots, int first) implements Symbol {
        public Array {
            slots = List.copyOf(slots);
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    /** A node, counted through terminals and internal nodes. */
    record Node(int index) implements Symbol {
        @Override
        public String kind() {
            return "a node";
        }
    }

    /** A named branch. */
    record NamedBranch(BranchKey.Directed branch) implements Symbol {
        @Override
        public String kind() {
            return "a branch";
        }
    }

    /** A function of the module. */
    record Function(Declaration.Function declaration) implements Symbol {
        @Override
        public String kind() {
            return "a function";
        }
    }
}
