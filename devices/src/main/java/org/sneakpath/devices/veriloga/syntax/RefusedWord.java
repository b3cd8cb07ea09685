package org.sneakpath.devices.veriloga.syntax;

/** Reserved words of Verilog-AMS that begin what is not supported. */
final class RefusedWord {
    private RefusedWord() {}

    /** What it would begin, that it is not supported, and what to do instead where something can be done. */
    static String why(String word) {
        return switch (word) {
            case "always",
                    "fork",
                    "join",
                    "forever",
                    "force",
                    "release",
                    "assign",
                    "deassign",
                    "wait",
                    "posedge",
                    "negedge" ->
                "'" + word
                        + "' belongs to digital Verilog, which is not supported; describe the device in an analog block";
            case "reg",
                    "wire",
                    "wreal",
                    "tri",
                    "tri0",
                    "tri1",
                    "triand",
                    "trior",
                    "trireg",
                    "wand",
                    "wor",
                    "supply0",
                    "supply1" ->
                "'" + word
                        + "' declares a digital net, which is not supported; use real or integer for a variable and a"
                        + " discipline such as electrical for a node";
            case "time", "realtime", "event" ->
                "'" + word
                        + "' declares a digital variable, which is not supported; it is reserved and cannot be a name";
            case "generate", "endgenerate" ->
                "generate is not supported; a for loop with constant bounds in an analog block may do";
            case "connect", "connectmodule", "connectrules", "endconnectrules" ->
                "connectrules and connect modules between analog and digital are not supported";
            case "paramset", "endparamset" -> "paramset is not supported; give the parameters where the module is used";
            case "defparam" -> "defparam is not supported; give the parameters where the module is used";
            case "config", "endconfig" -> "config is not supported";
            case "macromodule" -> "macromodule is not supported; write module";
            case "specify", "endspecify", "specparam" -> "specify blocks are not supported";
            case "task", "endtask" -> "tasks are not supported; write an analog function";
            case "disable" -> "disable is not supported; use if or while to leave a block";
            case "casex", "casez" -> "'" + word + "' is not supported; write case";
            case "automatic" -> "'automatic' is not supported; leave it out";
            case "primitive", "endprimitive", "endtable" -> "user-defined primitives are not supported";
            default -> "'" + word + "' is a digital gate, which is not supported; it is reserved and cannot be a name";
        };
    }
}
