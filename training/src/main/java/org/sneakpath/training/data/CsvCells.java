package org.sneakpath.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells of a file of separated values (RFC 4180), one record after the other, each cell with its place. A cell in quotes may
 * hold separators and line breaks, and two quotes for one; blanks around a cell without quotes do not belong to it. Empty
 * lines are passed over.
 */
final class CsvCells {
    /**
     * A cell.
     *
     * @param line from 1
     * @param column of its first character, from 1
     */
    record Cell(String text, int line, int column) {}

    private final Path file;
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;
    private int lineStart;

    CsvCells(Path file, String text, char separator) {
        this.file = file;
        this.text = text;
        this.separator = separator;
        // a byte order mark is not part of the first cell
        at = text.startsWith("\uFEFF") ? 1 : 0;
        lineStart = at;
    }

    /** The cells of the next line that is not empty; empty at the end. */
    List<Cell> next() throws TableFormatException {
        List<Cell> cells = new ArrayList<>();
        while (cells.isEmpty() && at < text.length()) {
            if (!skipEmptyLine()) {
                boolean more = true;
                while (more) {
                    cells.add(cell());
                    more = at < text.length() && text.charAt(at) == separator;
                    at += more ? 1 : 0;
                }
                endLine();
            }
        }
        return cells;
    }

    private boolean skipEmptyLine() throws TableFormatException {
        int start = at;
        skipBlanks();
        if (at < text.length() && !isBreak(text.charAt(at))) {
            at = start;
            return false;
        }
        endLine();
        return true;
    }

    private Cell cell() throws TableFormatException {
        skipBlanks();
        int startLine = line;
        int column = at - lineStart + 1;
        if (at < text.length() && text.charAt(at) == '"') {
            String content = quoted(startLine, column);
            skipBlanks();
            if (at < text.length() && text.charAt(at) != separator && !isBreak(text.charAt(at))) {
                throw new TableFormatException(
                        file,
                        line,
                        at - lineStart + 1,
                        "'" + text.charAt(at) + "' after a closing quote; write a quote inside of quotes twice");
            }
            return new Cell(content, startLine, column);
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && !isBreak(text.charAt(at))) {
            at++;
        }
        return new Cell(text.substring(start, at).strip(), startLine, column);
    }

    private String quoted(int startLine, int column) throws TableFormatException {
        StringBuilder content = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                at++;
            } else if (c == '"') {
                return content.toString();
            } else if (c == '\n') {
                line++;
                lineStart = at;
            }
            content.append(c);
        }
        throw new TableFormatException(file, startLine, column, "a quote opens here and is never closed");
    }

    private void skipBlanks() {
        while (at < text.length()
                && (text.charAt(at) == ' ' || text.charAt(at) == '\t')
                && text.charAt(at) != separator) {
            at++;
        }
    }

    /** Over CR LF, LF or CR, or nothing at the end of the text. */
    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        lineStart = at;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
