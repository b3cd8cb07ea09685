package org.sneakpath.circuit.multirate;

/** Parts in a heap by the time that each would reach next; of equal times the lower number comes first. */
final class EarliestFirst {
    private final int[] heap;
    private final double[] key;
    private int size;

    EarliestFirst(int parts) {
        heap = new int[parts];
        key = new double[parts];
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int part, double time) {
        key[part] = time;
        int at = size++;
        while (at > 0 && before(part, heap[(at - 1) >> 1])) {
            heap[at] = heap[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }
        heap[at] = part;
    }

    int first() {
        return heap[0];
    }

    /** Gives the first part a later time. */
    void delay(double time) {
        key[heap[0]] = time;
        sink(heap[0]);
    }

    void removeFirst() {
        size--;
        if (size > 0) {
            sink(heap[size]);
        }
    }

    private void sink(int part) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], part)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = part;
    }

    private boolean before(int a, int b) {
        return key[a] < key[b] || (key[a] == key[b] && a < b);
    }
}
