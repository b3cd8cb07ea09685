package org.sneakpath.devices.veriloga;

import java.util.IdentityHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;

/**
 * What every slot holds at one point of a module's text. Both sides of an {@code if} are executed on copies, which are then
 * merged into choices. A variable that is read where it need not have been assigned would carry a value over from an earlier
 * evaluation; that is an error, since equations have no such memory.
 */
final class Store {
    private enum Certainty {
        ASSIGNED,
        /** On some ways through the text only. */
        PARTLY,
        /** In a block that runs at the first evaluation only. */
        AT_START
    }

    private record Content(Value value, Certainty certainty) {}

    private final IdentityHashMap<Slot, Content> contents;

    Store() {
        this(new IdentityHashMap<>());
    }

    private Store(IdentityHashMap<Slot, Content> contents) {
        this.contents = contents;
    }

    /** How many slots hold something. */
    int size() {
        return contents.size();
    }

    Store copy() {
        return new Store(new IdentityHashMap<>(contents));
    }

    /** Takes over what another store holds. */
    void become(Store other) {
        contents.clear();
        contents.putAll(other.contents);
    }

    void set(Slot slot, Value value) {
        contents.put(slot, new Content(value, Certainty.ASSIGNED));
    }

    /** Whether anything was assigned to a slot on any way here. */
    boolean has(Slot slot) {
        return contents.containsKey(slot);
    }

    /** Forgets a slot. */
    void clear(Slot slot) {
        contents.remove(slot);
    }

    /** The value of a slot that something was assigned to on every way here. */
    Value get(Slot slot, SourcePlace place) {
        Content content = contents.get(slot);
        if (content != null && content.certainty == Certainty.ASSIGNED) {
            return content.value;
        }
        if (content == null && slot.base.isPresent()) {
            return slot.base.get();
        }
        throw new VerilogException(place, hidden(slot, content));
    }

    private static String hidden(Slot slot, @Nullable Content content) {
        String when = content == null
                ? "before anything is assigned to it"
                : content.certainty == Certainty.PARTLY
                        ? "where only some branches above have assigned it"
                        : "where it has its value from the first evaluation, but other evaluations assign it too";
        return "variable '" + slot.name + "' is read " + when
                + ", so it would keep a value from one evaluation to the next; "
                + "equations have no such memory. Assign it on every path first, or, if it is a state, write "
                + slot.name + " = idt(rate, initial)";
    }

    /** Marks all that differs from an earlier store as known from the first evaluation only, for slots that others assign too. */
    void atStart(Store before, Predicate<Slot> assignedElsewhere) {
        contents.replaceAll(
                (slot, content) -> content.equals(before.contents.get(slot)) || !assignedElsewhere.test(slot)
                        ? content
                        : new Content(content.value, Certainty.AT_START));
    }

    /** Becomes {@code then} where the condition holds, else {@code otherwise}. */
    void merge(Expression condition, Store then, Store otherwise, Arithmetic arithmetic, SourcePlace place) {
        IdentityHashMap<Slot, Content> merged = new IdentityHashMap<>();
        then.contents.forEach((slot, a) -> {
            Content b = otherwise.contents.get(slot);
            merged.put(slot, a.equals(b) ? a : merged(slot, condition, a, b, arithmetic, place));
        });
        otherwise.contents.forEach((slot, b) -> {
            if (!then.contents.containsKey(slot)) {
                merged.put(slot, merged(slot, condition, null, b, arithmetic, place));
            }
        });
        contents.clear();
        contents.putAll(merged);
    }

    private static Content merged(
            Slot slot,
            Expression condition,
            @Nullable Content a,
            @Nullable Content b,
            Arithmetic arithmetic,
            SourcePlace place) {
        Content first = a != null ? a : based(slot);
        Content second = b != null ? b : based(slot);
        if (first == null || second == null || first.certainty != second.certainty) {
            Content any = first != null ? first : second;
            if (any == null) {
                throw new IllegalStateException("slot '" + slot + "' is on neither side");
            }
            return new Content(any.value, Certainty.PARTLY);
        }
        return new Content(arithmetic.choose(condition, first.value, second.value, place), first.certainty);
    }

    private static @Nullable Content based(Slot slot) {
        return slot.base.map(value -> new Content(value, Certainty.ASSIGNED)).orElse(null);
    }
}
