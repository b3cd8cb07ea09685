package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionTest {
    /** Newton's iterations of u + p₀ sinh u = u₀, written out, and its derivatives. */
    private static List<Assignment> unrolled(int iterations) {
        Expression u = new Control(0);
        for (int k = 0; k < iterations; k++) {
            Expression residual = Expression.difference(
                    Expression.sum(u, Expression.product(new ParameterValue(0), Unary.of(UnaryFunction.SINH, u))),
                    new Control(0));
            Expression slope = Expression.sum(
                    Constant.ONE, Expression.product(new ParameterValue(0), Unary.of(UnaryFunction.COSH, u)));
            u = Expression.difference(u, Expression.quotient(residual, slope));
        }
        Expression other = Unary.of(UnaryFunction.EXP, u);
        return new Equations(List.of(u, other), 1, 1).assignments(Task.VALUES_AND_PARTIALS);
    }

    @Test
    void partsAreNoLargerThanAskedForAndComputeLittleTwice() {
        List<Assignment> whole = unrolled(30);
        int size = Partition.size(whole);
        for (int most : new int[] {8, 50, 200}) {
            Partition partition = new Partition(whole, 0, most);
            int operations = 0;
            int results = 0;
            for (List<Assignment> part : partition.parts()) {
                int rows = (int)
                        part.stream().filter(a -> a.target() == Scratch.SCRATCH).count();
                results += part.size() - rows;
                List<Expression> nodes = Traversal.of(
                                part.stream().map(Assignment::expression).toList())
                        .nodes();
                int computed = (int) nodes.stream()
                        .filter(node -> !node.operands().isEmpty())
                        .count();
                assertTrue(computed <= most, computed + " operations in a part of " + most);
                operations += computed;
            }
            assertEquals(whole.size(), results);
            assertTrue(operations < 1.3 * size, operations + " operations in all parts, " + size + " in one");
        }
    }

    /** A row is used again once nobody needs what is in it. */
    @Test
    void scratchDoesNotGrowWithTheLengthOfAChain() {
        Expression chain = new Control(0);
        for (int k = 0; k < 4000; k++) {
            chain = Unary.of(UnaryFunction.SIN, chain);
        }
        List<Assignment> whole = List.of(new Assignment(chain, KernelArray.VALUES, 0));
        assertTrue(new Partition(whole, 0, 100).rows() <= 2);
    }

    /** Both sides of a choice longer than a part are computed, and the choice is made between results. */
    @Test
    void aChoiceLongerThanAPartIsCutToo() {
        List<Expression> sides = new ArrayList<>();
        for (UnaryFunction f : List.of(UnaryFunction.SIN, UnaryFunction.COS)) {
            Expression chain = new Control(0);
            for (int k = 0; k < 2000; k++) {
                chain = Expression.sum(Unary.of(f, chain), new Constant(k));
            }
            sides.add(chain);
        }
        Expression choice =
                Select.of(Comparison.of(Relation.GREATER, new Control(0), Constant.ZERO), sides.get(0), sides.get(1));
        Equations equations = new Equations(List.of(choice), 1, 0);
        double[] u = {-0.5, 0.5};
        double[] slow = new double[2];
        double[] fast = new double[2];
        equations.interpret().values(u, u, 0, slow, 2, 0, 2);
        equations.compile().values(u, u, 0, fast, 2, 0, 2);
        assertEquals(slow[0], fast[0]);
        assertEquals(slow[1], fast[1]);
        assertTrue(new Partition(equations.assignments(Task.VALUES), 0, 640)
                        .parts()
                        .size()
                > 5);
    }
}
