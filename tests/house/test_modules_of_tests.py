"""What stands beside tests is found by its name alone, so two folders may not use the same."""

from __future__ import annotations

from collections import Counter

from house import ROOT


def test_no_two_modules_beside_tests_share_a_name():
    names = Counter(
        path.stem for path in (ROOT / "tests").rglob("*.py") if not path.name.startswith(("test_", "conftest"))
    )
    assert [name for name, times in names.items() if times > 1] == []
