"""Times two workers in turn, so that both meet the same machine, and prints JSON.

    python3 interleave.py --rounds 15 --steps 10 --first "java … StepWorker" --second "python3 keras_step.py"

A worker prints `ready`, then answers each line `run N` with the seconds its N steps took. Only one
worker computes at a time; which one begins a round alternates.
"""

import argparse
import json
import shlex
import statistics
import subprocess


class Worker:
    def __init__(self, command):
        self.command = command
        self.process = subprocess.Popen(
            shlex.split(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for line in self.process.stdout:
            if line.strip() == "ready":
                return
        raise SystemExit(f"the worker ended before it was ready: {command}")

    def run(self, steps):
        self.process.stdin.write(f"run {steps}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"the worker ended in the middle: {self.command}")
        return float(answer) / steps

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--first", required=True)
    parser.add_argument("--second", required=True)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--steps", type=int, default=10)
    arguments = parser.parse_args()
    workers = [Worker(arguments.first), Worker(arguments.second)]
    for worker in workers:
        worker.run(arguments.steps)
    seconds = [[], []]
    for number in range(arguments.rounds):
        for which in (0, 1) if number % 2 == 0 else (1, 0):
            seconds[which].append(workers[which].run(arguments.steps))
    for worker in workers:
        worker.close()
    ratios = [a / b for a, b in zip(*seconds)]
    print(
        json.dumps(
            {
                "first_ms_per_step": round_ms(statistics.median(seconds[0])),
                "second_ms_per_step": round_ms(statistics.median(seconds[1])),
                "ratio_of_medians": round(
                    statistics.median(seconds[0]) / statistics.median(seconds[1]), 4
                ),
                "median_of_ratios": round(statistics.median(ratios), 4),
                "rounds": arguments.rounds,
                "steps_per_round": arguments.steps,
            }
        )
    )


def round_ms(seconds):
    return round(seconds * 1000, 2)


if __name__ == "__main__":
    main()
