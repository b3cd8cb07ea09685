package org.sneakpath.crossbar.cell;

/** A selector: two terminals, i_a = i(v − z). */
final class SelectorAccess extends Access {
    private final TwoTerminal selector;

    SelectorAccess(TwoTerminal selector) {
        super(selector.i, selector.g, selector.g);
        this.selector = selector;
    }

    @Override
    boolean isBiased() {
        return false;
    }

    @Override
    int unknowns() {
        return selector.unknowns();
    }

    @Override
    double[] inner() {
        return selector.inner();
    }

    @Override
    void rest() {
        selector.rest();
    }

    @Override
    void evaluate(double[] v, double[] b, double[] z, int from, int to) {
        for (int k = from; k < to; k++) {
            selector.v[k] = v[k] - z[k];
        }
        selector.evaluate(from, to);
    }

    @Override
    double byBase(int k) {
        return 0;
    }

    @Override
    void gate(double[] potentials) {
        throw new IllegalStateException("a selector has no gate");
    }

    @Override
    double byGate(int k) {
        throw new IllegalStateException("a selector has no gate");
    }
}
