package io.radon.runtime.data;

/** One method for each kind of step; a new kind is a compile error in every visitor. */
public interface ImageStepVisitor<R> {
  /** Visits {@code (x - mean) / deviation}. */
  R normalize(ImageStep.Normalize step);

  /** Visits {@code x - mean}. */
  R subtractMean(ImageStep.SubtractMean step);

  /** Visits a border of zeros. */
  R pad(ImageStep.Pad step);

  /** Visits a random cut. */
  R randomCrop(ImageStep.RandomCrop step);

  /** Visits a random mirroring. */
  R randomFlip(ImageStep.RandomFlip step);

  /** Visits a change of size that keeps the proportions. */
  R resizeShorter(ImageStep.ResizeShorter step);

  /** Visits a change to a given size. */
  R resizeTo(ImageStep.ResizeTo step);

  /** Visits a cut from the middle. */
  R centerCrop(ImageStep.CenterCrop step);

  /** Visits {@code (x - mean) / deviation} with given numbers. */
  R normalizeBy(ImageStep.NormalizeBy step);

  /** Visits a random cut that is resized. */
  R randomResizedCrop(RandomResizedCrop step);

  /** Visits a change to a random size. */
  R randomResize(RandomResize step);

  /** Visits a random change along the colours' principal components. */
  R pcaColour(PcaColour step);

  /** Visits a random rectangle of zeros. */
  R erasing(Erasing step);

  /** Visits a random change of brightness, contrast and saturation. */
  R colourJitter(ColourJitter step);
}
