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


PARTS = {"safetensors": safetensors, "numpy": numpy_files}

for part in sys.argv[2:] or PARTS:
    PARTS[part]()
