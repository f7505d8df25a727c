package io.radon.compiler.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Any bytes, led by what they reach in the compiler. The seeds are the specs of the zoo and of the
 * golden snippets.
 */
class SpecFuzzTest {
  @DictionaryFile(resourcePath = "words.dict")
  @FuzzTest(maxDuration = "10m")
  void anyBytesGiveMessagesOrClasses(byte[] spec) {
    FuzzTarget.run(spec);
  }
}
