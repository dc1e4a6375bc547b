"""The demo directorate's finished public files, and the truth behind them; built once, in one language or in all."""

from __future__ import annotations

import pytest
from finished_build import Built

from jamstilt.production.demo import demo
from jamstilt.production.produce import build


@pytest.fixture(scope="session")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("reviewed") / "demo"
    demo(folder)
    assert not build(folder).stopped
    return Built(folder)


@pytest.fixture(scope="session")
def built(everything: Built) -> Built:
    nynorsk = Built(everything.folder)
    nynorsk.files = {name: each for name, each in everything.files.items() if not name.startswith(OTHERS)}
    nynorsk.truth = everything.truth
    return nynorsk


OTHERS = ("statement-nb", "statement-en")
