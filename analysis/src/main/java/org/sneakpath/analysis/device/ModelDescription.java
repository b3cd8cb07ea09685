package org.sneakpath.analysis.device;

import java.util.Optional;

/** What a model is, in a line: the first sentence of the comment that its file begins with. */
final class ModelDescription {
    private static final int LONGEST = 110;
    private static final int SHORTEST = 20;

    private ModelDescription() {}

    static String of(DeviceChoice device) {
        return device.source().map(ModelDescription::firstSentence).orElseGet(() -> semiconductor(device.name()));
    }

    /** The models that are written in Java. */
    private static String semiconductor(String name) {
        return switch (name) {
            case "diode" -> "Junction diode of SPICE";
            case "nmos" -> "n-channel MOSFET of SPICE, level 1";
            case "pmos" -> "p-channel MOSFET of SPICE, level 1";
            case "npn" -> "npn transistor of Gummel and Poon";
            case "pnp" -> "pnp transistor of Gummel and Poon";
            case "njf" -> "n-channel junction field-effect transistor of SPICE";
            case "pjf" -> "p-channel junction field-effect transistor of SPICE";
            default -> "";
        };
    }

    /** Without its full stop; cut at a colon, or between words, where it would not fit into a line. */
    static String firstSentence(String source) {
        StringBuilder text = new StringBuilder();
        for (String line : source.lines().map(String::strip).toList()) {
            Optional<String> comment = comment(line);
            if (comment.isEmpty() || comment.get().isEmpty()) {
                if (text.isEmpty() && (line.isEmpty() || comment.isPresent())) {
                    continue;
                }
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(comment.get());
        }
        String sentence = text.toString().split("\\.(?= |$)", 2)[0];
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int colon = sentence.indexOf(": ");
        if (colon >= SHORTEST && colon <= LONGEST) {
            return sentence.substring(0, colon);
        }
        return sentence.substring(0, sentence.lastIndexOf(' ', LONGEST)) + " …";
    }

    private static Optional<String> comment(String line) {
        if (line.startsWith("//")) {
            return Optional.of(line.substring(2).strip());
        }
        if (line.startsWith("/*") || line.startsWith("*")) {
            return Optional.of(line.replaceAll("^/?\\*+|\\*+/$", "").strip());
        }
        return Optional.empty();
    }
}
