package org.sneakpath.devices.veriloga.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short ways to parse in tests; the file is called {@code m.va}. */
final class Parsed {
    private Parsed() {}

    static SourceText file(String text) {
        return VerilogParser.parse("m.va", text, Includes.none());
    }

    static SourceText file(String text, Map<String, String> includes) {
        return VerilogParser.parse("m.va", text, name -> Optional.ofNullable(includes.get(name)));
    }

    static VerilogModule module(String text) {
        List<VerilogModule> modules = file(text).modules();
        assertEquals(1, modules.size());
        return modules.get(0);
    }

    /** The declarations of a module with these items. */
    static List<Declaration> items(String items) {
        return module("module m(a, b);\n" + items + "\nendmodule").declarations();
    }

    /** The statement of a module's only analog block, which begins in line 2, column 8. */
    static Statement statement(String statement) {
        List<Statement> analog =
                module("module m(a, b);\nanalog " + statement + "\nendmodule").analog();
        assertEquals(1, analog.size());
        return analog.get(0);
    }

    /** The expression in {@code x = expression;}; it begins in line 2, column 12. */
    static VerilogExpression expression(String expression) {
        return ((Statement.Assign) statement("x = " + expression + ";")).value();
    }

    static String refusal(String text) {
        return String.valueOf(
                assertThrows(VerilogException.class, () -> file(text)).getMessage());
    }
}
