"""PyTorch's side of multi-scale testing: the pretrained CIFAR ResNet-20 on whole pictures of several sizes.

    python3 multi_scale.py WEIGHTS.pth CIFAR_FOLDER SIDE...

Prints how many of the 10,000 test images are right when the probabilities of all sides are averaged, and the mean loss.
"""

import pathlib
import sys

import numpy
import torch
from PIL import Image
from torch.nn import functional as F
from torchvision.transforms import functional


def convolve(state, x, name, stride=1):
    return F.conv2d(x, state[f"{name}.weight"], stride=stride, padding=1)


def normalize(state, x, name):
    moments = (state[f"{name}.running_mean"], state[f"{name}.running_var"])
    return F.batch_norm(x, *moments, state[f"{name}.weight"], state[f"{name}.bias"])


def logits(state, x):
    x = F.relu(normalize(state, convolve(state, x, "conv1"), "bn1"))
    for stage in (1, 2, 3):
        for block in range(3):
            name = f"layer{stage}.{block}"
            stride = 2 if stage > 1 and block == 0 else 1
            y = F.relu(normalize(state, convolve(state, x, f"{name}.conv1", stride), f"{name}.bn1"))
            y = normalize(state, convolve(state, y, f"{name}.conv2"), f"{name}.bn2")
            if stride == 2:  # option A
                more = x.shape[1] // 2
                x = F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, more, more))
            x = F.relu(x + y)
    return F.linear(x.mean((2, 3)), state["linear.weight"], state["linear.bias"])


torch.set_num_threads(1)
saved = torch.load(sys.argv[1], map_location="cpu")
state = {key.removeprefix("module."): value for key, value in saved.get("state_dict", saved).items()}
records = numpy.fromfile(pathlib.Path(sys.argv[2]) / "cifar-10-batches-bin/test_batch.bin", "uint8").reshape(-1, 3073)
labels = torch.from_numpy(records[:, 0].astype("int64"))
pictures = torch.from_numpy(records[:, 1:].reshape(-1, 3, 32, 32).copy())
mean, deviation = (torch.tensor(v).view(3, 1, 1) for v in ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]))
total = 0
with torch.no_grad():
    for side in map(int, sys.argv[3:]):
        parts = []
        for batch in pictures.split(250):
            # Pillow's resize, as torchvision's on a picture: it rounds to bytes between the two directions.
            shown = (Image.fromarray(each.permute(1, 2, 0).numpy()) for each in batch)
            resized = torch.stack([functional.pil_to_tensor(functional.resize(each, side)) for each in shown])
            parts.append(logits(state, (resized / 255 - mean) / deviation).softmax(1))
        total = total + torch.cat(parts)
average = total / len(sys.argv[3:])
print("correct", int((average.argmax(1) == labels).sum()), "of", len(labels))
print("loss", float(-average[torch.arange(len(labels)), labels].log().mean()))
