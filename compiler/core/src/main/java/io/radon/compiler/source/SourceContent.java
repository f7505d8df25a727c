package io.radon.compiler.source;

/**
 * What a file holds, as bytes: decoding is the compiler's, so that a file that is not UTF-8 is told
 * like any other mistake.
 *
 * @param displayPath the path as people know it
 * @param bytes the file's content
 */
@SuppressWarnings(
    "ArrayRecordComponent") // passed once from a reader to the decoder, never compared
public record SourceContent(String displayPath, byte[] bytes) {}
