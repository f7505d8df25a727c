"""Twenty rates of each schedule as PyTorch gives them, for ScheduleNumbersTest.

    python3 schedules.py > ../resources/io/radon/runtime/optim/schedules.json

A warm-up multiplies a schedule without shifting it, as ChainedScheduler does; schedules in a row are SequentialLR.
"""

import json
import warnings

import torch
from torch.optim import lr_scheduler as s

warnings.filterwarnings("ignore")
STEPS = 20

CASES = {
    "step": (0.1, lambda o: s.MultiStepLR(o, [6, 13], gamma=0.1)),
    "cosine": (0.1, lambda o: s.CosineAnnealingLR(o, T_max=STEPS, eta_min=0.003)),
    "linear": (0.1, lambda o: s.LinearLR(o, start_factor=1.0, end_factor=0.25, total_iters=STEPS)),
    "polynomial": (0.1, lambda o: s.PolynomialLR(o, total_iters=STEPS, power=2.5)),
    "one_cycle": (0.1, lambda o: s.OneCycleLR(o, max_lr=0.4, total_steps=STEPS, pct_start=0.3, cycle_momentum=False)),
    "warm_up_linear": (
        0.1,
        lambda o: s.ChainedScheduler(
            [s.LinearLR(o, start_factor=0.1, total_iters=5), s.CosineAnnealingLR(o, T_max=STEPS)]
        ),
    ),
    "warm_up_constant": (
        0.1,
        lambda o: s.ChainedScheduler(
            [s.ConstantLR(o, factor=0.1, total_iters=5), s.MultiStepLR(o, [10], gamma=0.5)]
        ),
    ),
    "in_turn": (
        0.1,
        lambda o: s.SequentialLR(
            o,
            [s.LinearLR(o, start_factor=0.1, total_iters=5), s.CosineAnnealingLR(o, T_max=STEPS - 5)],
            milestones=[5],
        ),
    ),
}


def rates(first, make):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=first)
    scheduler = make(optimizer)
    found = []
    for _ in range(STEPS):
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return found


print(json.dumps({name: rates(*case) for name, case in CASES.items()}, separators=(",", ":")))
