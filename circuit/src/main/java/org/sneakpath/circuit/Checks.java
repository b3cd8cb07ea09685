package org.sneakpath.circuit;

/** What an element may be called, joined to and valued at; the messages name the element. */
final class Checks {
    private Checks() {}

    private static boolean blankOrSpaced(String name) {
        for (int k = 0; k < name.length(); k++) {
            if (Character.isWhitespace(name.charAt(k))) {
                return true;
            }
        }
        return name.isEmpty();
    }

    static void name(String name) {
        if (blankOrSpaced(name)) {
            throw new IllegalArgumentException("element name '" + name + "' must be non-empty and without white space");
        }
    }

    static void node(String element, String node) {
        if (blankOrSpaced(node)) {
            throw new IllegalArgumentException("element '" + element + "': node name '" + node
                    + "' must be non-empty and without white space; ground is \"" + Netlist.GROUND + "\"");
        }
    }

    static void controlNode(String node) {
        if (blankOrSpaced(node)) {
            throw new IllegalArgumentException("controlling node '" + node
                    + "' must be non-empty and without white space; ground is \"" + Netlist.GROUND + "\"");
        }
    }

    static void twoNodes(String element, String a, String b) {
        node(element, a);
        node(element, b);
        if (a.equals(b)) {
            throw new IllegalArgumentException("element '" + element + "' has both terminals at node '" + a
                    + "'; join it to two nodes or remove it");
        }
    }

    static void positive(String element, String quantity, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("element '" + element + "': " + quantity + " " + value + " " + unit
                    + " must be positive and finite; for an ideal connection use one node instead of two, for none "
                    + "leave the element out");
        }
    }

    static void temperature(String what, double kelvin) {
        if (!(kelvin > 0) || Double.isInfinite(kelvin)) {
            throw new IllegalArgumentException(
                    what + ": temperature " + kelvin + " K must be positive and finite; 27 °C are 300.15 K");
        }
    }

    static double finite(String what, double value, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    what + " " + value + (unit.isEmpty() ? "" : " " + unit) + " must be finite");
        }
        return value;
    }

    static double nonNegative(String what, double value, String unit) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(what + " " + value + " " + unit + " must not be negative");
        }
        return value;
    }
}
