package io.radon.runtime.image;

import java.nio.file.Path;

/**
 * A picture that is still a file.
 *
 * @param path where it is
 * @param name its path below the data set's folder, with forward slashes on every machine
 * @param label its class
 */
record PictureFile(Path path, String name, int label) {}
