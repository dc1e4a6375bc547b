"""The parts of a puzzle that nothing printed ties together: one year and another, pay and benefits."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from jamstilt.disclosure.proof.puzzle import Coefficients, Display, Level, Puzzle, Side


def parts(puzzle: Puzzle) -> tuple[Puzzle, ...]:
    """Smaller puzzles with the same displays and targets among them, and without the laws that tie them.

    What leaks in a part leaks in the whole: laws only tell more. Where there are no laws the parts are the whole.
    """
    home = list(range(len(puzzle.unknowns)))

    def root(place: int) -> int:
        while home[place] != place:
            home[place] = home[home[place]]
            place = home[place]
        return place

    ties = [side.coefficients for display in puzzle.displays for level in display.levels for side in level.sides]
    for coefficients in (*ties, *(target.coefficients for target in puzzle.targets)):
        for place, _ in coefficients[1:]:
            home[root(place)] = root(coefficients[0][0])
    inside: defaultdict[int, list[int]] = defaultdict(list)
    for place in range(len(home)):
        inside[root(place)].append(place)
    displays: defaultdict[int, list[Display]] = defaultdict(list)
    for display in puzzle.displays:
        first = next((side.coefficients[0][0] for level in display.levels for side in level.sides), None)
        if first is not None:
            displays[root(first)].append(display)
    return tuple(_part(puzzle, inside[each], displays[each]) for each in inside if displays[each])


def _part(puzzle: Puzzle, places: list[int], displays: list[Display]) -> Puzzle:
    new = {place: number for number, place in enumerate(places)}
    keys = {display.key for display in displays}
    return replace(
        puzzle,
        unknowns=tuple(puzzle.unknowns[place] for place in places),
        displays=tuple(_moved(display, new) for display in displays),
        targets=tuple(
            replace(target, coefficients=_renumbered(target.coefficients, new))
            for target in puzzle.targets
            if target.coefficients[0][0] in new
        ),
        laws=(),
        together=tuple(pair for pair in puzzle.together if keys.issuperset(pair)),
    )


def _moved(display: Display, new: dict[int, int]) -> Display:
    return Display(
        display.key,
        tuple(
            Level(
                level.step,
                level.loss,
                tuple(Side(_renumbered(side.coefficients, new), side.bound) for side in level.sides),
            )
            for level in display.levels
        ),
    )


def _renumbered(coefficients: Coefficients, new: dict[int, int]) -> Coefficients:
    return tuple((new[place], value) for place, value in coefficients)
