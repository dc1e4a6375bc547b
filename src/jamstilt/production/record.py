"""The record of a build: what went in, what was decided, what came out. No clock: same inputs, same bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from jamstilt.disclosure.plan import Plan
from jamstilt.production.protection_report import loss_and_least, proof_of

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings


CONTRACT = 1
LIBRARIES = ("jamstilt", "polars", "typst", "pikepdf", "xlsxwriter")


def record(
    folder: Path, inputs: tuple[Path, ...], settings: Settings, plan: Plan, outputs: Mapping[str, bytes]
) -> bytes:
    """``record.json``: hashes of inputs and outputs, versions, the disclosure policy, the plan and every decision.

    It also logs who gets the complete version (LAW 2.3). Inputs are named by their place in the dossier's ``folder``.
    """
    content = {
        "contract": CONTRACT,
        "versions": {name: version(name) for name in LIBRARIES},
        "inputs": {path.relative_to(folder).as_posix(): _sha256(path.read_bytes()) for path in inputs},
        "disclosure": settings.disclosure.model_dump(mode="json"),
        "plan": _plan(plan),
        "entitled": [recipient.model_dump(mode="json") for recipient in settings.entitled],
        "decisions": [decision.model_dump(mode="json") for decision in settings.decisions],
        "outputs": {name: _sha256(content) for name, content in sorted(outputs.items())},
    }
    return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _plan(plan: Plan) -> dict[str, object]:
    """How much the public does not get, what that costs, and how well it is proved: no figure and no pay."""
    loss, least = loss_and_least(plan)
    return {
        "proof": proof_of(plan),
        "loss": round(loss, 6),
        "least": round(least, 6),
        "hidden": len(plan.hidden),
        "coarser": len(plan.coarser),
    }


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
