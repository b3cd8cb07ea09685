package org.sneakpath.crossbar.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Generalised minimal residuals for A·x = b with any square matrix of which only products are known (Y. Saad, M. H. Schultz,
 * 1986): the x within the span of b, A·b, A²·b … whose residual is least, by Arnoldi's orthogonal basis of that span and Givens
 * rotations.
 *
 * <p>A matrix that is the identity but for rank k is solved in k + 1 products. Vectors of the basis are kept between calls and
 * made when first needed; after 60 products the search starts over from what it has.
 *
 * <p>Cost of product j: the product, 4·j + 6 flops an element. Memory: 8 bytes an element and product, up to 61.
 */
final class Gmres {
    private static final int RESTART = 60;
    /** Norm that the orthogonalisation may lose before it is repeated. */
    private static final double CANCELLED = 0.7;

    private final int n;
    private final List<double[]> basis = new ArrayList<>(RESTART + 1);
    /** Upper Hessenberg matrix, made triangular: column j from {@code j·(RESTART + 1)}. */
    private final double[] triangle = new double[RESTART * (RESTART + 1)];

    private final double[] cosine = new double[RESTART];
    private final double[] sine = new double[RESTART];
    private final double[] right = new double[RESTART + 1];
    private final double[] product;
    private int products;

    /** A square matrix, by its products. */
    interface Product {
        /** Writes A·x into {@code y}. */
        void apply(double[] x, double[] y);
    }

    Gmres(int n) {
        this.n = n;
        product = new double[n];
    }

    /** Products that the latest {@link #solve} took. */
    int products() {
        return products;
    }

    /**
     * Solves from x = 0.
     *
     * @param b right-hand side
     * @param x overwritten
     * @param target Euclidean norm of the residual at which to stop
     * @param limit most products
     * @return norm of the residual as the rotations tell it, above {@code target} if the limit was met; NaN if a product was
     *     not finite
     */
    double solve(Product matrix, double[] b, double[] x, double target, int limit) {
        Arrays.fill(x, 0);
        products = 0;
        double residual = norm(b);
        System.arraycopy(b, 0, product, 0, n);
        while (residual > target && products < limit) {
            double before = residual;
            residual = cycle(matrix, x, residual, target, limit);
            if (!(residual < before)) {
                return residual;
            }
            if (residual > target && products < limit) {
                matrix.apply(x, product);
                products++;
                for (int k = 0; k < n; k++) {
                    product[k] = b[k] - product[k];
                }
                residual = norm(product);
            }
        }
        return residual;
    }

    /** One search from the residual that is in {@code product}; adds to x. */
    private double cycle(Product matrix, double[] x, double start, double target, int limit) {
        Arrays.fill(right, 0);
        right[0] = start;
        scaleInto(0, 1 / start);
        int size = 0;
        double residual = start;
        while (size < RESTART && residual > target && products < limit) {
            matrix.apply(basis.get(size), product);
            products++;
            double length = orthogonalise(size);
            rotate(size, length);
            residual = Math.abs(right[size + 1]);
            size++;
            if (!(length > 0) || !Double.isFinite(length)) {
                break; // the span is complete, or nothing is finite
            }
            scaleInto(size, 1 / length);
        }
        return combine(size, x) ? residual : Double.NaN;
    }

    private void scaleInto(int index, double factor) {
        if (basis.size() == index) {
            basis.add(new double[n]);
        }
        double[] q = basis.get(index);
        for (int k = 0; k < n; k++) {
            q[k] = factor * product[k];
        }
    }

    /** Takes from the product its parts along the basis, column {@code size} of the Hessenberg matrix; returns what is left. */
    private double orthogonalise(int size) {
        int column = size * (RESTART + 1);
        Arrays.fill(triangle, column, column + size + 1, 0);
        double before = norm(product);
        double after = before;
        for (int pass = 0; pass < 2 && (pass == 0 || after < CANCELLED * before); pass++) {
            for (int i = 0; i <= size; i++) {
                double[] q = basis.get(i);
                double along = 0;
                for (int k = 0; k < n; k++) {
                    along += q[k] * product[k];
                }
                for (int k = 0; k < n; k++) {
                    product[k] -= along * q[k];
                }
                triangle[column + i] += along;
            }
            after = norm(product);
        }
        return after <= Math.ulp(before) ? 0 : after;
    }

    private void rotate(int size, double length) {
        int column = size * (RESTART + 1);
        for (int i = 0; i < size; i++) {
            double upper = triangle[column + i];
            double lower = triangle[column + i + 1];
            triangle[column + i] = cosine[i] * upper + sine[i] * lower;
            triangle[column + i + 1] = cosine[i] * lower - sine[i] * upper;
        }
        double diagonal = triangle[column + size];
        double hypotenuse = Math.hypot(diagonal, length);
        cosine[size] = hypotenuse == 0 ? 1 : diagonal / hypotenuse;
        sine[size] = hypotenuse == 0 ? 0 : length / hypotenuse;
        triangle[column + size] = hypotenuse;
        right[size + 1] = -sine[size] * right[size];
        right[size] *= cosine[size];
    }

    /** Adds the best combination of the basis to x; false if it is not finite. */
    private boolean combine(int size, double[] x) {
        for (int j = size - 1; j >= 0; j--) {
            double sum = right[j];
            for (int l = j + 1; l < size; l++) {
                sum -= triangle[l * (RESTART + 1) + j] * right[l];
            }
            right[j] = sum / triangle[j * (RESTART + 1) + j];
            if (!Double.isFinite(right[j])) {
                return false;
            }
        }
        for (int j = 0; j < size; j++) {
            double[] q = basis.get(j);
            for (int k = 0; k < n; k++) {
                x[k] += right[j] * q[k];
            }
        }
        return true;
    }

    private static double norm(double[] a) {
        double sum = 0;
        for (double value : a) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
