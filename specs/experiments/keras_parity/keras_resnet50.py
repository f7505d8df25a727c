"""Keras's own ResNet-50 with drawn weights: writes resnet50.weights.h5, images.npy and logits.npy into a folder.

    python3 keras_resnet50.py FOLDER
"""

import pathlib
import sys

import keras
import numpy

folder = pathlib.Path(sys.argv[1])
model = keras.applications.ResNet50(weights=None, classifier_activation=None)
random = numpy.random.default_rng(0)
for weight in model.weights:
    shape = weight.shape
    if len(shape) == 4:
        value = random.normal(size=shape) * numpy.sqrt(2 / (shape[0] * shape[1] * shape[2]))
    elif "variance" in weight.name:
        value = 1 + 0.5 * random.random(shape)
    elif "gamma" in weight.name:
        value = 1 + 0.1 * random.normal(size=shape)
    else:
        value = 0.05 * random.normal(size=shape)
    weight.assign(value.astype("float32"))
model.save_weights(folder / "resnet50.weights.h5")
images = random.normal(size=(2, 224, 224, 3)).astype("float32")
numpy.save(folder / "images.npy", images)
numpy.save(folder / "logits.npy", numpy.asarray(model.predict(images, verbose=0)))
