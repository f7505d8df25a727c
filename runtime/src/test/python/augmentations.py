"""Writes what torchvision makes of sixteen pictures, for AugmentationTest.

    /usr/bin/python3 augmentations.py ../resources/io/radon/runtime/image/augmentations

Pictures and drawn parameters follow formulas that the test has too, so only results are stored:
unsigned bytes, [16, height, width, 3], rounded where torchvision gives decimals. Made with
torchvision 0.14 and Pillow 9.
"""

import pathlib
import sys

import numpy as np
import torch
import torchvision.transforms.functional as F
from PIL import Image

COUNT, HEIGHT, WIDTH = 16, 20, 26


def picture(i):
    y, x, c = np.meshgrid(np.arange(HEIGHT), np.arange(WIDTH), np.arange(3), indexing="ij")
    return ((i * 37 + y * 11 + x * 7 + c * 53 + (y * x + i) % 17 * 9) % 256).astype(np.uint8)


def unit(i, row):
    """A number between 0 and 1 in place of a drawn one."""
    return (i * 37 + row * 21 + 5) % 100 / 100


def window(i):
    return i % 4, (2 * i) % 7, 8 + i % 9, 9 + (3 * i) % 11


def as_bytes(tensor):
    return (tensor * 255).round().clamp(0, 255).to(torch.uint8).permute(1, 2, 0).numpy()


def resized_crop(i):
    image = Image.fromarray(picture(i))
    return np.asarray(F.resized_crop(image, *window(i), size=[12, 10]))


def resize(i):
    image = F.resize(Image.fromarray(picture(i)), 14 + i)
    return np.asarray(F.center_crop(image, [13, 13]))


def pad_crop_flip(i):
    image = F.pad(Image.fromarray(picture(i)), 4)
    image = F.crop(image, i % 9, (3 * i) % 9, HEIGHT, WIDTH)
    return np.asarray(F.hflip(image) if i % 2 else image)


def jitter(i):
    image = torch.from_numpy(picture(i)).permute(2, 0, 1).float() / 255
    image = F.adjust_brightness(image, 1 + 0.4 * (2 * unit(i, 0) - 1))
    image = F.adjust_contrast(image, 1 + 0.3 * (2 * unit(i, 1) - 1))
    return as_bytes(F.adjust_saturation(image, 1 + 0.5 * (2 * unit(i, 2) - 1)))


def pca_colour(i):
    """Krizhevsky et al. (2012) in NumPy, with the numbers fb.resnet.torch publishes."""
    values = np.array([0.2175, 0.0188, 0.0045])
    vectors = np.array(
        [[-0.5675, 0.7192, 0.4009], [-0.5808, -0.0045, -0.8140], [-0.5836, -0.6948, 0.4203]]
    )
    draws = np.array([unit(i, row) * 2 - 1 for row in range(3)])
    image = picture(i) / 255 + vectors @ (draws * values)
    return np.clip(np.rint(image * 255), 0, 255).astype(np.uint8)


def erasing(i):
    image = torch.from_numpy(picture(i)).permute(2, 0, 1).float() / 255
    if unit(i, 0) >= 0.5:
        return as_bytes(image)
    area = HEIGHT * WIDTH * (0.02 + unit(i, 1) * (0.33 - 0.02))
    ratio = np.exp(np.log(0.3) + unit(i, 2) * (np.log(3.3) - np.log(0.3)))
    height = int(np.clip(np.rint(np.sqrt(area * ratio)), 1, HEIGHT))
    width = int(np.clip(np.rint(np.sqrt(area / ratio)), 1, WIDTH))
    top = int(unit(i, 3) * (HEIGHT - height + 1))
    left = int(unit(i, 4) * (WIDTH - width + 1))
    return as_bytes(F.erase(image, top, left, height, width, torch.zeros(1)))


folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for step in (resized_crop, resize, pad_crop_flip, jitter, pca_colour, erasing):
    data = b"".join(np.ascontiguousarray(step(i)).tobytes() for i in range(COUNT))
    (folder / f"{step.__name__}.bin").write_bytes(data)
    print(step.__name__, len(data))
