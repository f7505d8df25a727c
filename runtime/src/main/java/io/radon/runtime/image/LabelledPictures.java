package io.radon.runtime.image;

import io.radon.runtime.data.Dataset;
import java.util.List;

/** Pictures with their classes, which may all have sizes of their own. */
public interface LabelledPictures {
  /** How many there are. */
  int size();

  /** The names of the classes; a label is an index into this list. */
  List<String> classNames();

  /** The class of a picture, from 0. */
  int label(int index);

  /** A picture, before any image step. */
  Picture picture(int index, PictureDecoder decoder);

  /** The pictures of a data set, in sizes of their own where it has them so. */
  static LabelledPictures of(Dataset data) {
    if (data instanceof LabelledPictures pictures) {
      return pictures;
    }
    return new LabelledPictures() {
      @Override
      public int size() {
        return data.size();
      }

      @Override
      public List<String> classNames() {
        return data.classNames();
      }

      @Override
      public int label(int index) {
        return data.label(index);
      }

      @Override
      public Picture picture(int index, PictureDecoder decoder) {
        byte[] pixels = new byte[data.imageBytes()];
        data.read(index, pixels, 0);
        return new Picture(data.height(), data.width(), data.channels(), pixels);
      }
    };
  }
}
