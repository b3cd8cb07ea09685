package org.sneakpath.analysis.dataset;

/**
 * A file as it was published.
 *
 * @param name without folders
 * @param bytes its size
 * @param sha256 its sum, 64 hexadecimal digits in lower case
 */
public record PublishedFile(String name, long bytes, String sha256) {}
