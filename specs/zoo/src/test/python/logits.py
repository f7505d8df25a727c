"""Loads a safetensors file into PyTorch's network of that name, strictly, and prints its logits.

    python3 specs/zoo/src/test/python/logits.py NAME FILE IMAGES

IMAGES holds float32 values, little-endian, NCHW, for one image. Prints the logits in float64, one a
line.
"""

import json
import struct
import sys

import numpy as np
import torch
from torch_models import build, input_shape

TYPES = {"F32": "<f4", "I64": "<i8"}


def read(path):
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()
    tensors = {}
    for name, entry in header.items():
        if name != "__metadata__":
            begin, end = entry["data_offsets"]
            array = np.frombuffer(data[begin:end], TYPES[entry["dtype"]])
            tensors[name] = torch.from_numpy(array.reshape(entry["shape"]).copy())
    return tensors


def main():
    name, file, images = sys.argv[1:]
    model, _ = build(name)
    model.load_state_dict(read(file), strict=True)
    shape = (1,) + input_shape(name)[1:]
    x = torch.from_numpy(np.fromfile(images, "<f4").astype(np.float64).reshape(shape))
    with torch.no_grad():
        for value in model.double()(x)[0].tolist():
            print(value)


if __name__ == "__main__":
    main()
