package io.radon.runtime.train;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.image.Picture;
import io.radon.runtime.image.PictureSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the views of pictures that are judged. */
final class ViewMaker {
  private final List<ImageStep> steps;
  private final TestViews views;

  ViewMaker(List<ImageStep> steps, TestViews views) {
    this.steps = steps;
    this.views = views;
  }

  /** The views, all of one size where there are no scales. */
  List<Picture> of(Picture picture) {
    if (!views.scales().isEmpty()) {
      return scaled(picture);
    }
    return views.crops() == 1 ? List.of(PictureSteps.of(steps).apply(picture)) : ten(picture);
  }

  private List<Picture> scaled(Picture picture) {
    ImageStep.Filter filter = ImageStep.Filter.BILINEAR;
    List<Picture> all = new ArrayList<>();
    for (int scale : views.scales()) {
      ImageStep step = new ImageStep.ResizeShorter(scale, filter);
      all.add(PictureSteps.of(List.of(step)).apply(picture));
    }
    return all;
  }

  private List<Picture> ten(Picture picture) {
    int at = 0;
    while (at < steps.size() && steps.get(at).window().isEmpty()) {
      at++;
    }
    if (at == steps.size()) {
      throw TestViews.noWindow();
    }
    Optional<ImageStep.CenterCrop> window = steps.get(at).window();
    int height = window.orElseThrow().height();
    int width = window.orElseThrow().width();
    Picture whole = PictureSteps.of(steps.subList(0, at)).apply(picture);
    int bottom = whole.height() - height;
    int right = whole.width() - width;
    if (bottom < 0 || right < 0) {
      throw TestViews.noWindow();
    }
    List<Picture> all = new ArrayList<>();
    all.add(whole.window(0, 0, height, width));
    all.add(whole.window(0, right, height, width));
    all.add(whole.window(bottom, 0, height, width));
    all.add(whole.window(bottom, right, height, width));
    all.add(PictureSteps.of(List.of(steps.get(at))).apply(whole));
    for (Picture each : List.copyOf(all)) {
      all.add(each.mirrored());
    }
    return all;
  }
}
