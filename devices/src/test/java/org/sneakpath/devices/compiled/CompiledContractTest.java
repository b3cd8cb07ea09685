package org.sneakpath.devices.compiled;

import org.junit.jupiter.api.Nested;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;
import org.sneakpath.devices.library.Vteam;

class CompiledContractTest {
    /** Equations that go through everything: branches, charges, an internal node, states, dependent defaults. */
    @Nested
    class Several extends CompactModelContract {
        private static final CompactModel MODEL = new CompiledModel(SampleEquations.several());

        @Override
        protected CompactModel model() {
            return MODEL;
        }

        @Override
        protected double voltage() {
            return 1.5;
        }

        @Override
        protected boolean passive() {
            return false;
        }
    }

    @Nested
    class SeveralInterpreted extends CompactModelContract {
        private static final CompactModel MODEL = new CompiledModel(SampleEquations.several()).interpreted();

        @Override
        protected CompactModel model() {
            return MODEL;
        }

        @Override
        protected double voltage() {
            return 1.5;
        }

        @Override
        protected boolean passive() {
            return false;
        }
    }

    @Nested
    class Threshold extends CompactModelContract {
        private static final CompactModel MODEL =
                new CompiledModel(SampleEquations.vteam(new Vteam().parameters(), new Vteam().states()));

        @Override
        protected CompactModel model() {
            return MODEL;
        }

        @Override
        protected double voltage() {
            return 1;
        }
    }

    /** Four methods and more. */
    @Nested
    class Unrolled extends CompactModelContract {
        private static final CompactModel MODEL = new CompiledModel(SampleEquations.unrolled(20));

        @Override
        protected CompactModel model() {
            return MODEL;
        }

        @Override
        protected double voltage() {
            return 1;
        }
    }
}
