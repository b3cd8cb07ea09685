package org.sneakpath.analysis.figure;

import java.util.List;

/**
 * What a network's output neurons did while it was shown a sample.
 *
 * @param quantity on the vertical axis
 * @param time of the samples of all traces (s), rising; not copied, not to be changed
 * @param outputs one for each class, in their order, labelled with its name
 * @param truth the sample's class
 * @param predicted the class that it was put into; −1 for none
 * @param image brightness of the sample's pixels in 0..1, row by row; empty where it is no image
 * @param imageRows of the image; 0 where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of samples; equal by identity on purpose
public record Decision(
        AxisTitle quantity,
        double[] time,
        List<Trace> outputs,
        int truth,
        int predicted,
        List<Double> image,
        int imageRows) {
    public Decision {
        outputs = List.copyOf(outputs);
        image = List.copyOf(image);
        for (Trace output : outputs) {
            if (output.values().length != time.length || time.length < 2) {
                throw new IllegalArgumentException("trace '" + output.label() + "' has " + output.values().length
                        + " values at " + time.length + " times; need one at each, at two at least");
            }
        }
        if (truth < 0 || truth >= outputs.size() || predicted < -1 || predicted >= outputs.size()) {
            throw new IllegalArgumentException(
                    "classes " + truth + " and " + predicted + " of " + outputs.size() + " outputs");
        }
        if (imageRows < 0 || (imageRows == 0 ? !image.isEmpty() : image.isEmpty() || image.size() % imageRows != 0)) {
            throw new IllegalArgumentException(image.size() + " pixels in " + imageRows + " rows");
        }
    }

    /** Whether there is a picture of the sample. */
    boolean hasImage() {
        return imageRows > 0;
    }

    /** Name of the sample's class. */
    String trueName() {
        return outputs.get(truth).label();
    }

    /** Name of the class that it was put into. */
    String predictedName() {
        return predicted < 0 ? "none" : outputs.get(predicted).label();
    }
}
