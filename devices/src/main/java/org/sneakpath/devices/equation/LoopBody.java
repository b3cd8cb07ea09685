package org.sneakpath.devices.equation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the straight-line code of one instance, with a real branch per condition.
 *
 * <p>A region is a piece of code that runs as a whole: the body, or one side of a branch. In a region those nodes are
 * computed that its results need in every case; what only one side of a choice needs is left to the region of that side.
 * Choices on one condition share one branch, so that the value and its derivatives share what is inside. On a side the
 * condition is known, and inner choices on the same condition are read as the operand taken.
 *
 * <p>A node used once is computed where it is used, on the stack; others go to a local variable.
 */
final class LoopBody {
    /** Operations nested on the stack at most; deeper ones pass through a local variable. */
    private static final int DEEPEST = 12;

    /** Operations after which a loop is given up as too large. */
    private static final int MOST_OPERATIONS = 4000;

    /** Branches within branches at most; a longer chain of choices is given up as too large. */
    private static final int DEEPEST_BRANCH = 200;

    private final Dataflow flow;
    private final MethodVisitor code;
    private final Arguments arguments;
    private final Jumps jumps;
    private final int[] local;
    /** Variables of exponentials not yet tested for being too large. */
    private final int[] untested;

    private final Boolean[] known;
    private final int[] height;
    private final Deque<Integer> defined = new ArrayDeque<>();
    private final BitSet pending = new BitSet();
    private int nextLocal;
    private int operations;
    private int depth;

    /** Thrown where the code would be longer than HotSpot compiles. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super(null, null, false, false);
        }
    }

    LoopBody(Dataflow flow, MethodVisitor code, Arguments arguments, int firstLocal) {
        this.flow = flow;
        this.code = code;
        this.arguments = arguments;
        nextLocal = firstLocal;
        local = new int[flow.size()];
        Arrays.fill(local, -1);
        untested = local.clone();
        known = new Boolean[flow.size()];
        jumps = new Jumps(flow, code, k -> known[k], k -> local[k] >= 0, this::push);
        height = heights();
    }

    private int[] heights() {
        int[] result = new int[flow.size()];
        for (int k = 0; k < result.length; k++) {
            int deepest = 0;
            for (int operand : flow.operands(k)) {
                deepest = Math.max(deepest, result[operand]);
            }
            result[k] = deepest + 1 > DEEPEST || flow.uses(k) > 1 ? 0 : deepest + 1;
        }
        return result;
    }

    /** Computes what is the same for all instances; comes before the loop. */
    void prologue() {
        BitSet needed = needed(flow.roots());
        needed.and(flow.invariant());
        emit(needed, true);
    }

    /** Computes what the roots need in every case and all choices among it; afterwards {@link #push} gives their values. */
    void region(int[] roots) {
        emit(needed(roots), false);
    }

    /** Nodes that these roots need in every case and that are not there yet. */
    private BitSet needed(int[] roots) {
        BitSet result = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int root : roots) {
            open.push(root);
        }
        while (!open.isEmpty()) {
            int k = resolve(open.pop());
            if (local[k] >= 0 || result.get(k) || (known[k] != null && flow.isLogical(k))) {
                continue;
            }
            result.set(k);
            if (flow.node(k) instanceof Select) {
                open.push(flow.condition(k));
                flow.needOfBothSides(k).stream().forEach(open::push);
            } else {
                for (int operand : flow.operands(k)) {
                    open.push(operand);
                }
            }
        }
        return result;
    }

    private void emit(BitSet needed, boolean storeAll) {
        for (int k = needed.nextSetBit(0); k >= 0; k = needed.nextSetBit(k + 1)) {
            prepare(k, needed, storeAll);
        }
    }

    /** Makes node k available, if it is one that goes to a local variable. */
    private void prepare(int k, BitSet needed, boolean storeAll) {
        if (local[k] >= 0 || flow.conditionOnly(k)) {
            return;
        }
        if (flow.node(k) instanceof Select) {
            branch(k, needed, storeAll);
        } else if (!isFree(k) && (storeAll || height[k] == 0)) {
            if (takesJump(k)) {
                exponentials(k, needed);
            }
            push(k);
            store(k, allocate());
        }
    }

    /** Whether the node is an exponential that may go on along its tangent, which takes a jump. */
    private boolean takesJump(int k) {
        return flow.node(k) instanceof Unary f
                && f.function() == UnaryFunction.EXP
                && !Operations.plain(f.function(), flow.range(flow.operands(k)[0]));
    }

    /**
     * All exponentials that can be computed before the jump of this one: HotSpot moves nothing over a jump, and a processor works
     * on exponentials next to each other at the same time.
     */
    private void exponentials(int first, BitSet needed) {
        for (int k = needed.nextSetBit(first); k >= 0; k = needed.nextSetBit(k + 1)) {
            if (local[k] < 0 && untested[k] < 0 && height[k] == 0 && takesJump(k) && !waitsForJump(k, first)) {
                int a = flow.operands(k)[0];
                for (int j = flow.closure(a).nextSetBit(0);
                        j >= 0;
                        j = flow.closure(a).nextSetBit(j + 1)) {
                    if (needed.get(j)) {
                        prepare(j, needed, false);
                    }
                }
                if (local[a] < 0 && !isFree(a)) {
                    push(a);
                    store(a, allocate());
                }
                push(a);
                Operations.exponential(code);
                untested[k] = allocate();
                code.visitVarInsn(Opcodes.DSTORE, untested[k]);
                defined.push(~k);
            }
        }
    }

    private boolean waitsForJump(int k, int first) {
        BitSet before = flow.closure(k);
        for (int j = before.nextSetBit(0); j >= 0 && j < k; j = before.nextSetBit(j + 1)) {
            if (local[j] < 0 && (j == first || takesJump(j) || flow.node(j) instanceof Select || flow.isLogical(j))) {
                return true;
            }
        }
        return false;
    }

    /** Whether loading the node's value costs no more than a local variable. */
    private boolean isFree(int k) {
        return flow.node(k) instanceof Constant || flow.node(k) instanceof Time;
    }

    /** One branch for this choice and all others on its condition that can go along. */
    private void branch(int first, BitSet needed, boolean storeAll) {
        List<Integer> members = members(first, needed);
        members.forEach(pending::set);
        for (int member : members) {
            for (int k = flow.closure(member).nextSetBit(0);
                    k >= 0 && k < member;
                    k = flow.closure(member).nextSetBit(k + 1)) {
                if (needed.get(k) && !members.contains(k)) {
                    prepare(k, needed, storeAll);
                }
            }
        }
        members.forEach(pending::clear);
        int condition = flow.condition(first);
        int[] targets = new int[members.size()];
        for (int m = 0; m < targets.length; m++) {
            targets[m] = allocate();
        }
        Label otherwise = new Label();
        Label end = new Label();
        jumps.jump(condition, false, otherwise);
        side(members, targets, condition, true);
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(otherwise);
        side(members, targets, condition, false);
        code.visitLabel(end);
        for (int m = 0; m < targets.length; m++) {
            local[members.get(m)] = targets[m];
            defined.push(members.get(m));
        }
    }

    /**
     * Needed choices on the same condition, in order, but not one that waits for something computed outside the branch from
     * an earlier member, or for a branch that is itself waiting for this one.
     */
    private List<Integer> members(int first, BitSet needed) {
        List<Integer> members = new ArrayList<>(List.of(first));
        for (int s = needed.nextSetBit(first + 1); s >= 0; s = needed.nextSetBit(s + 1)) {
            if (flow.node(s) instanceof Select
                    && local[s] < 0
                    && !pending.get(s)
                    && flow.condition(s) == flow.condition(first)
                    && !waits(s, members, needed)) {
                members.add(s);
            }
        }
        return members;
    }

    private boolean waits(int select, List<Integer> members, BitSet needed) {
        BitSet between = (BitSet) flow.closure(select).clone();
        between.and(needed);
        between.clear(select);
        for (int k = between.nextSetBit(0); k >= 0; k = between.nextSetBit(k + 1)) {
            if (local[k] < 0 && !members.contains(k)) {
                if (pending.get(k)) {
                    return true;
                }
                for (int member : members) {
                    if (flow.closure(k).get(member)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void side(List<Integer> members, int[] targets, int condition, boolean taken) {
        if (++depth > DEEPEST_BRANCH) {
            throw new TooLarge();
        }
        int mark = defined.size();
        int locals = nextLocal;
        known[condition] = taken;
        region(members.stream().mapToInt(s -> flow.side(s, taken)).toArray());
        for (int m = 0; m < targets.length; m++) {
            push(flow.side(members.get(m), taken));
            code.visitVarInsn(Opcodes.DSTORE, targets[m]);
        }
        known[condition] = null;
        while (defined.size() > mark) {
            forget(defined.pop());
        }
        nextLocal = locals;
        depth--;
    }

    private int resolve(int k) {
        while (flow.node(k) instanceof Select) {
            Boolean condition = known[flow.condition(k)];
            if (condition == null || local[k] >= 0) {
                return k;
            }
            k = flow.side(k, condition);
        }
        return k;
    }

    private void forget(int variable) {
        if (variable < 0) {
            untested[~variable] = -1;
        } else {
            local[variable] = -1;
        }
    }

    private int allocate() {
        nextLocal += 2;
        return nextLocal - 2;
    }

    private void store(int k, int variable) {
        code.visitVarInsn(Opcodes.DSTORE, variable);
        local[k] = variable;
        defined.push(k);
    }

    /** Leaves the value of a node on the stack. */
    void push(int unresolved) {
        int k = resolve(unresolved);
        if (++operations > MOST_OPERATIONS) {
            throw new TooLarge();
        }
        Expression e = flow.node(k);
        if (local[k] >= 0) {
            code.visitVarInsn(Opcodes.DLOAD, local[k]);
        } else if (e instanceof Constant c) {
            arguments.constant(code, c.value());
        } else if (e instanceof Control c) {
            arguments.control(code, c.index());
        } else if (e instanceof ParameterValue p) {
            arguments.parameter(code, p.index());
        } else if (e instanceof Time) {
            arguments.time(code);
        } else if (flow.isLogical(k)) {
            jumps.truth(k);
        } else if (e instanceof Lookup l) {
            arguments.table(code, l.table());
            push(flow.operands(k)[0]);
            arguments.lookup(code);
        } else if (untested[k] >= 0) {
            code.visitVarInsn(Opcodes.DLOAD, untested[k]);
            push(flow.operands(k)[0]);
            Operations.tested(code);
        } else if (e instanceof Unary f) {
            pushAll(flow.operands(k));
            Operations.unary(code, f.function(), flow.range(flow.operands(k)[0]));
        } else if (e instanceof Binary f) {
            pushAll(flow.operands(k));
            Operations.binary(
                    code, f.function(), flow.range(flow.operands(k)[1]).withoutZero(), f.b());
        } else {
            throw new IllegalStateException("choice " + e + " is not computed where it is needed");
        }
    }

    private void pushAll(int[] operands) {
        for (int operand : operands) {
            push(operand);
        }
    }
}
