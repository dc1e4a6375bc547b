"""The gate lets go what other houses than the demo print: their ids, their versions, the limits of the method."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_employer import departure, dossier

from jamstilt.findings import Severity
from jamstilt.production.produce import build

PAYS = [478_000 + 17_300 * (7 * number % 29) for number in range(25)]


@pytest.mark.parametrize("women", [1, 12])
def test_a_small_house_in_one_language_is_built(tmp_path: Path, women: int):
    people = [("women" if number < women else "men", "advisers", pay) for number, pay in enumerate(PAYS)]
    outcome = build(dossier(tmp_path / "house", people, "publish_kroner = true", departure("publish_kroner")))
    assert [each.rule for each in outcome.findings if each.severity is Severity.STOPS] == []
    assert (tmp_path / "house" / "build" / "public" / "statement-en.pdf").exists()
