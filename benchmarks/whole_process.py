"""Times a command as a whole process, from start to exit, by what the operating system says of it."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

MEGABYTE = 1 << 20
_UNIT_OF_RSS = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds by the clock on the wall, seconds of processor time, and the most memory held, in bytes."""

    wall: float
    processor: float
    memory: int


@dataclass(frozen=True, slots=True)
class Runs:
    """All runs of one command."""

    runs: tuple[Run, ...]

    @property
    def wall(self) -> tuple[float, float]:
        """The least, and the one in the middle."""
        walls = [run.wall for run in self.runs]
        return min(walls), median(walls)

    @property
    def processor(self) -> float:
        """The one in the middle: it says more than the clock where others use the machine."""
        return median(run.processor for run in self.runs)

    @property
    def memory(self) -> float:
        """The most that any run held, in megabytes."""
        return max(run.memory for run in self.runs) / MEGABYTE


def run(command: Sequence[str], compiled: Path) -> Run:
    """Run a command to its end. What it prints is thrown away; an exit status other than 0 or 1 is an error.

    Compiled modules are kept in ``compiled``, whatever the surroundings say: who installs a program has them too.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - the commands are this benchmark's own
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**environment, "PYTHONPYCACHEPREFIX": str(compiled)},
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - began
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} failed:\n{said.decode(errors='replace')}")
    return Run(wall, _processor(usage), usage.ru_maxrss * _UNIT_OF_RSS)


def in_turn(commands: Mapping[str, Sequence[str]], times: int, compiled: Path) -> dict[str, Runs]:
    """Run the commands in turn, A B C A B C, after one round that is not counted: then a slow minute hits them all."""
    rounds = [[run(command, compiled) for command in commands.values()] for _ in range(times + 1)][1:]
    return {name: Runs(tuple(runs)) for name, runs in zip(commands, zip(*rounds, strict=True), strict=True)}


def _processor(usage: resource.struct_rusage) -> float:
    return usage.ru_utime + usage.ru_stime
