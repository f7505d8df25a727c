package io.radon.runtime.model;

/**
 * Which fan scales the normal distribution that convolution kernels start from (He et al., 2015,
 * "Delving Deep into Rectifiers", equations 10 and 14): standard deviation sqrt(2 / fan).
 */
public enum Initializer {
  /** Outputs per input: kernel height * kernel width * output channels / groups. */
  HE_FAN_OUT,
  /** Inputs per output: kernel height * kernel width * input channels / groups. */
  HE_FAN_IN;

  double standardDeviation(int kernelHeight, int kernelWidth, int in, int out, int groups) {
    int channels =
        switch (this) {
          case HE_FAN_OUT -> out;
          case HE_FAN_IN -> in;
        };
    double fan = (double) kernelHeight * kernelWidth * channels / groups;
    return Math.sqrt(2 / fan);
  }
}
