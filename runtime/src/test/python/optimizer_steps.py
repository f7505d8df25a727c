"""Ten steps of each optimizer as PyTorch does them, for OptimizerStepsTest.

    python3 optimizer_steps.py > ../resources/io/radon/runtime/optim/optimizer_steps.json

A kernel [3, 2] and a bias [2] receive given gradients; the numbers are those after each step, in float64. LAMB, which
PyTorch lacks, is spelt from You et al. (2020), algorithm 2, with bias corrections.
"""

import json
import math

import torch

STEPS = 10
RATES = [0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.02, 0.02, 0.02, 0.02]


def start():
    kernel = torch.tensor([[0.5, -0.25], [1.5, 0.75], [-1.0, 0.125]], dtype=torch.float64)
    bias = torch.tensor([0.3, -0.6], dtype=torch.float64)
    return [torch.nn.Parameter(kernel), torch.nn.Parameter(bias)]


def gradient(step, parameter, size):
    """Of very different sizes, so that a wrong epsilon shows."""
    return [math.sin(1 + 3 * step + 7 * parameter + i) * 10.0 ** (-(i % 4)) for i in range(size)]


class Lamb(torch.optim.Optimizer):
    def __init__(self, groups, betas=(0.9, 0.999), eps=1e-6):
        super().__init__(groups, dict(lr=0.0, weight_decay=0.0))
        self.betas, self.eps, self.steps = betas, eps, 0

    @torch.no_grad()
    def step(self):
        self.steps += 1
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                if not state:
                    state["m"], state["v"] = torch.zeros_like(p), torch.zeros_like(p)
                b1, b2 = self.betas
                state["m"].mul_(b1).add_(p.grad, alpha=1 - b1)
                state["v"].mul_(b2).addcmul_(p.grad, p.grad, value=1 - b2)
                m = state["m"] / (1 - b1**self.steps)
                v = state["v"] / (1 - b2**self.steps)
                update = m / (v.sqrt() + self.eps)
                if group["weight_decay"] != 0:
                    update = update + group["weight_decay"] * p
                    update = update * (p.norm() / update.norm())
                p.sub_(update, alpha=group["lr"])


def kernels_only(parameters, decay):
    return [dict(params=parameters[:1], weight_decay=decay), dict(params=parameters[1:], weight_decay=0.0)]


CASES = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.1),
    "sgd_momentum_decay": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.01),
    "sgd_nesterov": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.01, nesterov=True),
    "sgd_dampening": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.8, dampening=0.3, weight_decay=0.01),
    "sgd_kernels": lambda p: torch.optim.SGD(kernels_only(p, 0.02), lr=0.1, momentum=0.9),
    "adam": lambda p: torch.optim.Adam(p, lr=0.1),
    "adam_decay": lambda p: torch.optim.Adam(p, lr=0.1, weight_decay=0.05, betas=(0.8, 0.99), eps=1e-3),
    "adamw": lambda p: torch.optim.AdamW(p, lr=0.1, weight_decay=0.3),
    "adamw_kernels": lambda p: torch.optim.AdamW(kernels_only(p, 0.3), lr=0.1),
    "lamb": lambda p: Lamb([dict(params=p, weight_decay=0.02)]),
    "lamb_kernels": lambda p: Lamb(kernels_only(p, 0.02)),
    "clipped_norm": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.01),
    "clipped_value": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.01),
}


def run(name, make):
    parameters = start()
    optimizer = make(parameters)
    states = []
    for step in range(STEPS):
        for group in optimizer.param_groups:
            group["lr"] = RATES[step]
        for i, parameter in enumerate(parameters):
            values = gradient(step, i, parameter.numel())
            parameter.grad = torch.tensor(values, dtype=torch.float64).reshape(parameter.shape)
        if name == "clipped_norm":
            torch.nn.utils.clip_grad_norm_(parameters, 0.5)
        elif name == "clipped_value":
            torch.nn.utils.clip_grad_value_(parameters, 0.05)
        optimizer.step()
        states.append([p.detach().flatten().tolist() for p in parameters])
    return states


print(
    json.dumps(
        {
            "rates": RATES,
            "start": [p.detach().flatten().tolist() for p in start()],
            "gradients": [[gradient(s, 0, 6), gradient(s, 1, 2)] for s in range(STEPS)],
            "cases": {name: run(name, make) for name, make in CASES.items()},
        },
        separators=(",", ":"),
    )
)
