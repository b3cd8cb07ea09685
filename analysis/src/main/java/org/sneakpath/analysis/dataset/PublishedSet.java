package org.sneakpath.analysis.dataset;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A data set that others published, by its files.
 *
 * @param name how it is asked for
 * @param about in a few words
 * @param places folders on the web that have the files, in the order in which they are asked
 * @param files all of them
 */
public record PublishedSet(String name, String about, List<URI> places, List<PublishedFile> files) {
    public PublishedSet {
        places = List.copyOf(places);
        files = List.copyOf(files);
    }

    /** The sums are those of the files of 1998, whose MD5 the distributors publish. */
    private static final PublishedSet MNIST = new PublishedSet(
            "mnist",
            "70,000 handwritten digits, 28 x 28 pixels (LeCun, Cortes, Burges)",
            List.of(
                    URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
                    URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/")),
            List.of(
                    new PublishedFile(
                            "train-images-idx3-ubyte.gz",
                            9912422,
                            "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                    new PublishedFile(
                            "train-labels-idx1-ubyte.gz",
                            28881,
                            "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                    new PublishedFile(
                            "t10k-images-idx3-ubyte.gz",
                            1648877,
                            "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                    new PublishedFile(
                            "t10k-labels-idx1-ubyte.gz",
                            4542,
                            "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6")));

    private static final PublishedSet FASHION = new PublishedSet(
            "fashion-mnist",
            "70,000 pictures of clothes, 28 x 28 pixels (Xiao, Rasul, Vollgraf)",
            List.of(
                    URI.create("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/"),
                    URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/")),
            List.of(
                    new PublishedFile(
                            "train-images-idx3-ubyte.gz",
                            26421880,
                            "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
                    new PublishedFile(
                            "train-labels-idx1-ubyte.gz",
                            29515,
                            "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
                    new PublishedFile(
                            "t10k-images-idx3-ubyte.gz",
                            4422102,
                            "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
                    new PublishedFile(
                            "t10k-labels-idx1-ubyte.gz",
                            5148,
                            "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5")));

    /** All that are known. */
    public static List<PublishedSet> all() {
        return List.of(MNIST, FASHION);
    }

    /** The one of that name. */
    public static Optional<PublishedSet> named(String name) {
        return all().stream().filter(set -> set.name.equals(name)).findFirst();
    }

    /** Size of all files. */
    public long bytes() {
        return files.stream().mapToLong(PublishedFile::bytes).sum();
    }

    /** The same files from other places. */
    public PublishedSet from(List<URI> others) {
        return new PublishedSet(name, about, others, files);
    }
}
