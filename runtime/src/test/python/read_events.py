"""Reads a run's event file with the real TensorBoard and compares it with history.csv.

    python3 -m venv venv && venv/bin/pip install tensorboard
    venv/bin/python runtime/src/test/python/read_events.py RUN

RUN is a folder of `radon train --tensorboard`.
"""

import csv
import sys
from pathlib import Path

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

SCALARS = {
    "loss/train": lambda row: float(row["train_loss"]),
    "loss/test": lambda row: float(row["test_loss"]),
    "top1/train": lambda row: float(row["train_top1"]),
    "top1/test": lambda row: float(row["test_top1"]),
    "error/train": lambda row: 1 - float(row["train_top1"]),
    "error/test": lambda row: 1 - float(row["test_top1"]),
    "rate": lambda row: float(row["learning_rate"]),
    "images_per_second": lambda row: float(row["images_per_second"]),
}


def main(run):
    rows = list(csv.DictReader((run / "history.csv").open()))
    events = EventAccumulator(str(run / "tensorboard"), {"scalars": 0, "histograms": 0, "images": 0})
    events.Reload()
    tags = events.Tags()
    for kind in ("scalars", "histograms", "images"):
        print(f"{kind}: {', '.join(tags[kind])}")
    print(f"graph: {len(events.Graph().node)} nodes" if tags["graph"] else "graph: none")
    steps = [int(row["step"]) for row in rows]
    wrong = []
    for tag, value in SCALARS.items():
        found = events.Scalars(tag)
        if [event.step for event in found] != steps:
            wrong.append(f"{tag}: expected the steps {steps}, found {[e.step for e in found]}")
            continue
        for event, row in zip(found, rows):
            # history.csv has six decimals of the fractions and one of the throughput.
            bound = 0.051 if tag == "images_per_second" else 1e-6 * max(1, abs(value(row)))
            if abs(event.value - value(row)) > bound:
                wrong.append(f"{tag} at {event.step}: expected {value(row)}, found {event.value}")
    for tag in tags["histograms"]:
        if [event.step for event in events.Histograms(tag)] != steps:
            wrong.append(f"{tag}: expected a histogram for each epoch")
    if not tags["graph"]:
        wrong.append("expected a graph, found none")
    print("\n".join(wrong) if wrong else f"{len(SCALARS)} scalars equal history.csv in {len(rows)} epochs")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
