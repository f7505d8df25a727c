"""Ten steps of one dense layer as PyTorch does them, for TrainingStepsTest.

    python3 training_steps.py > ../resources/io/radon/runtime/train/training_steps.json

Batches of four 4x4 images of one channel, three classes, in float64: with smoothed labels, blended images, rectangles of
other images, averages of the weights, gradients of two batches, and all of it. What is mixed with what is drawn by
Radon; the draws are written here and the test compares them.
"""

import json
import math

import torch
from torch.optim.swa_utils import AveragedModel

STEPS, IMAGES, PIXELS, CLASSES = 10, 4, 16, 3
BLENDS = [
    ([3, 0, 1, 2], 0.10665662),
    ([2, 1, 0, 3], 0.09767179),
    ([1, 0, 3, 2], 3.9886928e-4),
    ([0, 1, 2, 3], 0.072836705),
    ([3, 2, 0, 1], 0.9175668),
    ([2, 3, 1, 0], 0.61570156),
    ([0, 2, 1, 3], 0.28327364),
    ([1, 2, 3, 0], 0.92284393),
    ([0, 2, 3, 1], 0.9941673),
    ([0, 1, 2, 3], 4.8834187e-5),
]
RECTANGLES = [  # partners, and the pixels that are theirs
    ([3, 0, 1, 2], [6, 7, 10, 11]),
    ([2, 1, 0, 3], []),
    ([1, 0, 3, 2], []),
    ([0, 1, 2, 3], [4, 8]),
    ([3, 2, 0, 1], [1, 2]),
    ([2, 3, 1, 0], [0, 1, 4, 5]),
    ([0, 2, 1, 3], [4, 8]),
    ([1, 2, 3, 0], [1, 2, 5, 6]),
    ([0, 2, 3, 1], [2, 3, 6, 7]),
    ([0, 1, 2, 3], [0]),
]


def images(step):
    rows = [[math.sin(1 + 16 * (4 * step + n) + 0.7 * i) for i in range(PIXELS)] for n in range(IMAGES)]
    return torch.tensor(rows, dtype=torch.float64)


def labels(step):
    return [(step + n * n) % CLASSES for n in range(IMAGES)]


def layer():
    dense = torch.nn.Linear(PIXELS, CLASSES).double()
    with torch.no_grad():
        dense.weight.copy_(torch.tensor([[0.2 * math.cos(i + 5 * c) for i in range(PIXELS)] for c in range(CLASSES)]))
        dense.bias.copy_(torch.tensor([0.1, -0.2, 0.05]))
    return dense


def rounded(numbers):
    return [float(f"{number:.9g}") for number in numbers]


def values(dense):
    """As Radon keeps them: the kernel [pixels, classes], then the bias."""
    return rounded(dense.weight.detach().T.flatten().tolist() + dense.bias.detach().tolist())


def run(smoothing=0.0, blend=False, cut=False, decay=None, accumulate=1):
    dense = layer()
    optimizer = torch.optim.SGD(dense.parameters(), lr=0.1, momentum=0.9, weight_decay=0.01)
    loss_of = torch.nn.CrossEntropyLoss(label_smoothing=smoothing)
    averaged = AveragedModel(dense, avg_fn=lambda old, new, n: decay * old + (1 - decay) * new) if decay else None
    weights, averages = [], []
    for step in range(STEPS):
        x, y = images(step), torch.tensor(labels(step))
        if blend or cut:
            partners, mixed = (BLENDS if blend else RECTANGLES)[step]
            y = torch.nn.functional.one_hot(y, CLASSES).double()
            if blend:
                share = mixed
                x = share * x + (1 - share) * x[partners]
            else:
                share = 1 - len(mixed) / PIXELS
                theirs = x[partners]
                x = x.clone()
                x[:, mixed] = theirs[:, mixed]
            y = share * y + (1 - share) * y[partners]
        (loss_of(dense(x), y) / accumulate).backward()
        if (step + 1) % accumulate == 0:
            optimizer.step()
            optimizer.zero_grad()
            if averaged:
                averaged.update_parameters(dense)
        weights.append(values(dense))
        averages.append(values(averaged.module) if averaged else [])
    return dict(weights=weights, averages=averages)


CASES = {
    "plain": run(),
    "smoothing": run(smoothing=0.1),
    "mixup": run(blend=True),
    "cutmix": run(cut=True),
    "ema": run(decay=0.9),
    "accumulate": run(accumulate=2),
    "all": run(smoothing=0.2, blend=True, decay=0.8, accumulate=2),
}

print(
    json.dumps(
        dict(
            start=values(layer()),
            images=[rounded(images(s).flatten().tolist()) for s in range(STEPS)],
            labels=[labels(s) for s in range(STEPS)],
            blends=[dict(partners=p, share=s) for p, s in BLENDS],
            rectangles=[dict(partners=p, theirs=t) for p, t in RECTANGLES],
            cases=CASES,
        ),
        separators=(",", ":"),
    )
)
