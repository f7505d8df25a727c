"""Writes what PyTorch computes, in float64, for networks whose weights come from a formula.

    python3 specs/zoo/src/test/python/goldens.py [NAME ...]

The formula is that of the reference data beside the repository: SplitMix64 from the FNV-1a hash of
a tensor's name. The files have the form of those, so the same test reads them.
"""

import json
import pathlib
import sys

import numpy as np
import torch
from torch_models import build, input_shape

NAMES = "resnext50_32x4d wide_resnet50_2 cifar_20_B cifar_56_A resnet50d seresnet18 resnet101".split()
FOLDER = pathlib.Path(__file__).parents[1] / "resources/goldens"


def units(key, count):
    state = 0xCBF29CE484222325
    for byte in key.encode():
        state = (state ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    with np.errstate(over="ignore"):
        z = np.uint64(state) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(
            0x9E3779B97F4A7C15
        )
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z = z ^ (z >> np.uint64(31))
    return (z >> np.uint64(40)).astype(np.float64) / 2.0**23 - 1


def values(key, shape):
    u = units(key, int(np.prod(shape, dtype=np.int64)))
    role = key.rsplit(".", 1)[-1]
    if role == "weight" and len(shape) > 1:
        u = u * np.sqrt((6.0 if len(shape) > 2 else 1.0) / np.prod(shape[1:]))
    elif role == "weight":
        u = 1 + 0.1 * u
    elif role == "running_var":
        u = 1 + 0.5 * np.abs(u)
    else:
        u = 0.1 * u
    return torch.from_numpy(u.astype(np.float32).astype(np.float64).reshape(shape))


def statistics(x):
    return {
        "shape_nchw": list(x.shape),
        "mean": x.mean().item(),
        "std": x.std(unbiased=False).item(),
        "l2": x.norm().item(),
        "first8_of_first_pixel_channels": x[0, :8, 0, 0].tolist(),
    }


def golden(name):
    model, stem = build(name)
    model = model.double()
    keys = {key: list(t.shape) for key, t in model.state_dict().items() if t.is_floating_point()}
    model.load_state_dict({key: values(key, shape) for key, shape in keys.items()}, strict=False)
    shape = input_shape(name)
    images = units("input", int(np.prod(shape))).astype(np.float32).astype(np.float64)
    x = torch.from_numpy(images.reshape(shape))
    with torch.no_grad():
        logits = model(x)
        taps, at, stage = {"stem": stem(x)}, stem(x), 1
        while hasattr(model, f"layer{stage}"):
            at = getattr(model, f"layer{stage}")(at)
            taps[f"layer{stage}"] = at
            stage += 1
    return {
        "name": name,
        "input": {"key": "input", "shape_nchw": list(shape)},
        "parameters": sum(p.numel() for p in model.parameters()),
        "keys": keys,
        "eval": {
            "taps": {key: statistics(tap) for key, tap in taps.items()},
            "logits": logits[:, :16].tolist(),
            "logits_l2": logits.norm().item(),
        },
    }


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or NAMES:
        text = json.dumps(golden(name), separators=(",", ":"))
        (FOLDER / f"{name}.json").write_text(text.replace('],"', '],\n"') + "\n")
        print(name, flush=True)


if __name__ == "__main__":
    main()
