"""Keras's own ResNet-50 with weights that Radon wrote; compares its logits with those in the folder.

    python3 keras_reads.py FOLDER back.npz|PREFIX

The second argument is a NumPy archive or a TensorFlow checkpoint with Keras's names.
"""

import pathlib
import sys

import keras
import numpy
import tensorflow

folder = pathlib.Path(sys.argv[1])
if sys.argv[2].endswith(".npz"):
    tensors = dict(numpy.load(sys.argv[2]))
else:
    reader = tensorflow.train.load_checkpoint(sys.argv[2])
    tensors = {name: reader.get_tensor(name) for name in reader.get_variable_to_shape_map()}
model = keras.applications.ResNet50(weights=None, classifier_activation=None)
for weight in model.weights:
    weight.assign(tensors.pop(weight.path))
assert not tensors, f"not Keras's: {sorted(tensors)}"
expected = numpy.load(folder / "logits.npy")
found = numpy.asarray(model.predict(numpy.load(folder / "images.npy"), verbose=0))
print("largest relative difference:", numpy.abs(found - expected).max() / numpy.linalg.norm(expected))
