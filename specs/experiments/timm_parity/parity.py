"""Compares Radon's networks with timm's: the same weights, the same images, the logits of both.

Weights and images come from a formula, so no download is needed. Each model's weights are written as
safetensors under timm's own names and read by `radon predict`. Needs timm, torch and numpy:

    python3 specs/experiments/timm_parity/parity.py [--radon ./radon] [MODEL ...]
"""

import argparse
import json
import pathlib
import struct
import subprocess
import sys
import tempfile

import numpy as np
import timm
import torch

ROOT = pathlib.Path(__file__).resolve().parents[3]
BOUND = 1e-4
MODELS = (
    "resnet18d resnet34d resnet50d resnet50t seresnet50 ecaresnet50d resnetrs50 "
    "resnet50_gn resnet26t seresnet18 resnext50_32x4d wide_resnet50_2 resnet50c resnet50s"
).split()
SPECS = {"resnetv2_50": "preact_resnet50"}


def units(key, count):
    """Numbers between -1 and 1: SplitMix64 from the FNV-1a hash of the key."""
    state = 0xCBF29CE484222325
    for byte in key.encode():
        state = (state ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    with np.errstate(over="ignore"):
        z = np.uint64(state) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z = z ^ (z >> np.uint64(31))
    return (z >> np.uint64(40)).astype(np.float64) / 2.0**23 - 1


def values(key, shape):
    """What a tensor of that name and shape is filled with."""
    count = int(np.prod(shape, dtype=np.int64))
    u = units(key, count)
    role = key.rsplit(".", 1)[-1]
    if role == "weight" and len(shape) > 2:
        u = u * np.sqrt(6.0 / np.prod(shape[1:]))
    elif role == "weight" and len(shape) == 2:
        u = u * np.sqrt(1.0 / shape[1])
    elif role == "weight":
        u = 1 + 0.1 * u
    elif role == "running_var":
        u = 1 + 0.5 * np.abs(u)
    else:
        u = 0.1 * u
    return u.astype(np.float32).reshape(shape)


def write_safetensors(path, tensors):
    header, offset = {"__metadata__": {"format": "pt"}}, 0
    for name, tensor in tensors.items():
        end = offset + tensor.nbytes
        kind = {"float32": "F32", "int64": "I64"}[str(tensor.dtype)]
        header[name] = {"dtype": kind, "shape": list(tensor.shape), "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as out:
        out.write(struct.pack("<Q", len(text)) + text)
        for tensor in tensors.values():
            out.write(tensor.tobytes())


def filled(model):
    state = {
        name: torch.from_numpy(values(name, tuple(tensor.shape)))
        if tensor.is_floating_point()
        else tensor
        for name, tensor in model.state_dict().items()
    }
    model.load_state_dict(state, strict=True)
    return {name: tensor.contiguous().numpy() for name, tensor in model.state_dict().items()}


def compare(name, radon, folder):
    model = timm.create_model(name, pretrained=False).eval()
    write_safetensors(folder / "weights.safetensors", filled(model))
    images = units("input", 2 * 3 * 224 * 224).astype(np.float32).reshape(2, 3, 224, 224)
    np.save(folder / "images.npy", images)
    with torch.no_grad():
        expected = model.double()(torch.from_numpy(images).double()).numpy()
    spec = ROOT / "specs/zoo/imagenet" / (SPECS.get(name, name) + ".rn")
    command = [radon, "predict", spec, "--weights", folder / "weights.safetensors"]
    command += ["--input", folder / "images.npy", "--layout", "nchw"]
    command += ["--output", folder / "logits.npy"]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if done.returncode != 0:
        return None, done.stderr.strip()
    found = np.load(folder / "logits.npy").astype(np.float64)
    distance = np.linalg.norm(found - expected) / np.linalg.norm(expected)
    return distance, int(sum(parameter.numel() for parameter in model.parameters()))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--radon", default=str(ROOT / "radon"))
    parser.add_argument("models", nargs="*", default=MODELS)
    arguments = parser.parse_args()
    print(f"timm {timm.__version__}, torch {torch.__version__}\n")
    print("| model | parameters | distance of the logits |\n|---|---|---|")
    failed = False
    for name in arguments.models:
        with tempfile.TemporaryDirectory() as folder:
            distance, more = compare(name, arguments.radon, pathlib.Path(folder))
        if distance is None:
            print(f"| {name} | | {more} |", flush=True)
        else:
            print(f"| {name} | {more:,} | {distance:.1e} |", flush=True)
        failed |= distance is None or distance > BOUND
    sys.exit(failed)


if __name__ == "__main__":
    main()
