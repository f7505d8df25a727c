"""Makes the small files of weights under src/test/resources/weights by the libraries themselves.

    python make_weight_files.py FOLDER [safetensors|numpy|torch|keras|tensorflow ...]

Each part needs only its own library. Element i of every tensor is pattern(i), which every type
holds exactly, so the tests need no second copy of the values.
"""

import sys
from pathlib import Path

import numpy

FOLDER = Path(sys.argv[1])


def pattern(shape, dtype):
    count = int(numpy.prod(shape))
    values = numpy.arange(count, dtype=numpy.int64) * 7 % 31
    kind = numpy.dtype(dtype).kind
    if kind == "b":
        values = values % 2
    elif kind == "f":
        values = (values - 15) / 8
    elif kind == "i":
        values = values - 15
    return values.astype(dtype).reshape(shape)


NUMPY_TYPES = {
    "F64": "<f8", "F32": "<f4", "F16": "<f2", "I64": "<i8", "I32": "<i4", "I16": "<i2", "I8": "|i1",
    "U64": "<u8", "U32": "<u4", "U16": "<u2", "U8": "|u1", "BOOL": "|b1",
}


def safetensors():
    from safetensors.numpy import save_file

    tensors = {f"some.{name}": pattern((3, 5), code) for name, code in NUMPY_TYPES.items()}
    tensors["scalar"] = pattern((), "<f4")
    tensors["empty"] = pattern((0, 4), "<f4")
    save_file(tensors, FOLDER / "numpy.safetensors", metadata={"format": "np", "who": "a test"})


def numpy_files():
    arrays = {f"some/{name}": pattern((3, 5), code) for name, code in NUMPY_TYPES.items()}
    arrays["scalar"] = pattern((), "<f4")
    arrays["big"] = pattern((3, 5), ">f4")
    arrays["fortran"] = numpy.asfortranarray(pattern((2, 3, 4), "<f4"))
    numpy.savez(FOLDER / "plain.npz", **arrays)
    numpy.savez_compressed(FOLDER / "deflated.npz", **arrays)
    numpy.save(FOLDER / "c.npy", pattern((2, 3, 4), "<f4"))
    numpy.save(FOLDER / "fortran.npy", numpy.asfortranarray(pattern((2, 3, 4), "<f4")))
    numpy.save(FOLDER / "big-endian.npy", pattern((2, 3, 4), ">f8"))
    numpy.save(FOLDER / "vector.npy", pattern((7,), "<i8"))
    for version in (1, 2, 3):
        with open(FOLDER / f"version{version}.npy", "wb") as file:
            numpy.lib.format.write_array(file, pattern((5,), "<f2"), version=(version, 0))


def torch_files():
    import torch

    types = {**NUMPY_TYPES}
    tensors = {
        f"some.{name}": torch.from_numpy(pattern((3, 5), code))
        for name, code in types.items()
        if name not in ("U64", "U32", "U16")
    }
    tensors["some.BF16"] = torch.from_numpy(pattern((3, 5), "<f4")).to(torch.bfloat16)
    tensors["scalar"] = torch.from_numpy(pattern((), "<f4"))
    tensors["empty"] = torch.zeros(0, 4)
    whole = torch.from_numpy(pattern((4, 6), "<f4"))
    tensors["whole"] = whole
    tensors["same"] = whole
    tensors["transposed"] = whole.t()
    tensors["rows"] = whole[1:3]
    tensors["columns"] = whole[:, 1:4:2]
    tensors["parameter"] = torch.nn.Parameter(torch.from_numpy(pattern((2, 2), "<f4")))
    module = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.BatchNorm1d(3))
    for value in module.state_dict().values():
        value.copy_(torch.from_numpy(pattern(tuple(value.shape), str(value.numpy().dtype))))
    saved = {
        "epoch": 3, "best": 91.7, "arch": "tiny", "done": True, "nothing": None,
        "state_dict": {f"module.{name}": value for name, value in tensors.items()},
        "model": module.state_dict(),
        "optimizer": torch.optim.SGD(module.parameters(), lr=0.1, momentum=0.9).state_dict(),
        "size": torch.Size([2, 3]),
    }
    torch.save(saved, FOLDER / "nested.pth")
    torch.save(saved, FOLDER / "nested-legacy.th", _use_new_zipfile_serialization=False)
    torch.save(module.state_dict(), FOLDER / "module.pth")
    torch.save(module, FOLDER / "whole-model.pth")
    small = {"w": torch.from_numpy(pattern((2, 3), "<f4")).t()}
    torch.save(small, FOLDER / "small.pth")
    torch.save(small, FOLDER / "small-legacy.th", _use_new_zipfile_serialization=False)
    torch.jit.save(torch.jit.script(torch.nn.Linear(2, 2)), FOLDER / "script.pt")


def tensorflow_files():
    import tensorflow as tf

    types = {**NUMPY_TYPES}
    tensors = {f"some/{name}": tf.constant(pattern((3, 5), code)) for name, code in types.items()}
    tensors["some/BF16"] = tf.cast(pattern((3, 5), "<f4"), tf.bfloat16)
    tensors["scalar"] = tf.constant(pattern((), "<f4"))
    tensors["empty"] = tf.zeros((0, 4))
    names = list(tensors)
    tf.raw_ops.SaveV2(
        prefix=str(FOLDER / "raw"), tensor_names=names, shape_and_slices=[""] * len(names),
        tensors=list(tensors.values()))
    objects = tf.train.Checkpoint(w=tf.Variable(pattern((2, 3), "<f4")), step=tf.Variable(7))
    objects.write(str(FOLDER / "objects"))
    many = [f"layer{i:03d}/kernel" for i in range(200)]
    tf.raw_ops.SaveV2(
        prefix=str(FOLDER / "many"), tensor_names=many, shape_and_slices=[""] * 200,
        tensors=[tf.constant(pattern((2,), "<f4"))] * 200)


def keras_files():
    import keras

    inputs = keras.Input((8, 8, 3))
    x = keras.layers.Conv2D(4, 3, name="first")(inputs)
    x = keras.layers.BatchNormalization(name="norm")(x)
    x = keras.layers.DepthwiseConv2D(3, name="depthwise")(x)
    x = keras.layers.GlobalAveragePooling2D()(x)
    model = keras.Model(inputs, keras.layers.Dense(5, name="head", dtype="float16")(x))
    for variable in model.variables:
        variable.assign(pattern(tuple(variable.shape), str(variable.dtype)))
    model.save_weights(FOLDER / "plain.weights.h5")
    model.compile(keras.optimizers.SGD(momentum=0.9))
    model.optimizer.build(model.trainable_variables)
    model.save_weights(FOLDER / "trained.weights.h5")
    small = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, dtype="bfloat16")])
    for variable in small.variables:
        variable.assign(pattern(tuple(variable.shape), "<f4"))
    small.save_weights(FOLDER / "small.weights.h5")
    wide = keras.Sequential([keras.Input((2,))] + [keras.layers.Dense(2) for _ in range(40)])
    for variable in wide.variables:
        variable.assign(pattern(tuple(variable.shape), "<f4"))
    wide.save_weights(FOLDER / "wide.weights.h5")
    small.save(FOLDER / "model.keras")


PARTS = {
    "safetensors": safetensors, "numpy": numpy_files, "torch": torch_files,
    "tensorflow": tensorflow_files, "keras": keras_files,
}

for part in sys.argv[2:] or PARTS:
    PARTS[part]()
