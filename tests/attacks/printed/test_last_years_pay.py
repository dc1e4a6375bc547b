"""What last year's table printed of one person, nobody can take back.

The consultant's 466 600 stands in the table for 2023. A reader who takes it for granted that pay does not fall, and
grows by a tenth at most, knows his pay for 2024 even if nothing at all is printed for 2024.
"""

from __future__ import annotations

import pytest
from attackers import comes_too_close, interval
from printed_table import printed
from statement import Somebody, Stayed, person, shown, statement

CONSULTANT = {Somebody("consultants", "men", 2023, 0): Somebody("consultants", "men", 2024, 0)}
PUZZLE = statement((2023, 2024), stayed=Stayed(CONSULTANT, (1.0, 1.1)))
HE = person(PUZZLE, "consultants", "men")


def test_he_is_known_although_nothing_is_printed_for_2024():
    nothing = [cell for cell in printed() if cell.year == 2024]
    found = interval(PUZZLE, shown(PUZZLE, [cell for cell in nothing if cell in PUZZLE.finest()]), HE)
    assert found == pytest.approx((466_599.5, 1.1 * 466_600.5), abs=0.01)
    assert comes_too_close(HE, *found)


def test_had_2023_hidden_him_he_would_be_open():
    found = interval(PUZZLE, shown(PUZZLE, PUZZLE.finest()), HE)
    assert not comes_too_close(HE, *found)
