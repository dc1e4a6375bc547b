"""Published sets: which atoms are in a row of a table."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby

from jamstilt.figure import PAY_COMPONENTS, TOTAL, UNRESOLVED, Component, Figure, Gender, Subset
from jamstilt.statistics.atoms import Membership, Quantity
from jamstilt.statistics.measures import Atoms
from jamstilt.statistics.population import Basis, Choices, Item

EMPLOYED = frozenset({Membership.EMPLOYED})
IN_YEAR = frozenset({Membership.IN_YEAR})
MEMBERS: dict[str, frozenset[Membership]] = {
    TOTAL: EMPLOYED,
    Subset.LEAVERS: frozenset({Membership.LEAVER}),
    Subset.NEW_HIRES: frozenset({Membership.NEW_HIRE}),
    Subset.PART_TIME: EMPLOYED | {Membership.PART_TIME},
    Subset.TEMPORARY: EMPLOYED | {Membership.TEMPORARY},
    Subset.PARENTAL_LEAVE: frozenset({Membership.PARENTAL_LEAVE}),
}
"""What one must be to be in a row that is not a position group."""

WITNESSES: dict[Subset, frozenset[Membership] | Quantity] = {
    Subset.LEAVERS: Quantity.HAS_END,
    Subset.NEW_HIRES: Quantity.HAS_START,
    Subset.PART_TIME: frozenset({Membership.PART_TIME, Membership.FULL_TIME}),
    Subset.TEMPORARY: frozenset({Membership.TEMPORARY, Membership.PERMANENT}),
    Subset.PARENTAL_LEAVE: Quantity.LEAVE_DAYS,
}
"""What somebody must have if the files tell who is in the subset at all."""

SUMS_OF_THE_YEAR = tuple(component for component in PAY_COMPONENTS if component is not Component.AGREED)
DURING_YEAR = (Subset.LEAVERS, Subset.NEW_HIRES, Subset.PARENTAL_LEAVE)


@dataclass(frozen=True, slots=True, eq=False)
class Sets:
    """The atoms of all periods, and the employer's choices of population."""

    atoms: Atoms
    choices: Choices
    _found: dict[object, Atoms] = field(default_factory=dict[object, Atoms])
    _alike: dict[int, tuple[Atoms, ...]] = field(default_factory=dict[int, tuple[Atoms, ...]])

    @property
    def periods(self) -> tuple[int, ...]:
        """The years there are persons for, oldest first."""
        return tuple(sorted({atom.period for atom in self.atoms}))

    def groups(self, period: int) -> tuple[str, ...]:
        """The position groups in the order they are printed; those with an unknown code last, if there are any."""
        unresolved = any(alike[0].group == UNRESOLVED for alike in self._of_period(period))
        return (*self.choices.groups, UNRESOLVED) if unresolved else self.choices.groups

    def row(
        self,
        item: Item,
        period: int,
        group: str = TOTAL,
        gender: Gender = Gender.ALL,
        *,
        being: frozenset[Membership] | None = None,
    ) -> Atoms:
        """The atoms in a row: the total, a position group or a subset, of one gender or all.

        Args:
            item: its population is left out of totals and subsets, never of a group's own row.
            period: the year.
            group: ``total``, a group's key or a subset's.
            gender: one of them, or all.
            being: what one must be, in place of employed on the reference date or the subset's own condition.
        """
        wanted = MEMBERS.get(group, EMPLOYED) if being is None else being
        left_out = self.choices.population(item).leave_out_groups if group in MEMBERS else frozenset[str]()
        key = (period, group if group not in MEMBERS else None, gender, wanted, left_out)
        if key not in self._found:
            self._found[key] = tuple(
                atom
                for alike in self._of_period(period)
                for one in alike[:1]
                if (gender is Gender.ALL or one.gender is gender)
                and (group in MEMBERS or one.group == group)
                and one.group not in left_out
                and wanted <= one.memberships
                for atom in alike
            )
        return self._found[key]

    def knows(self, period: int, subset: Subset, gender: Gender = Gender.ALL) -> bool:
        """Whether the files of the year tell who of a gender is in a subset; else the count is *not known*, never none.

        Where nobody of the gender could be in it, what the files tell of the others is enough; so it is for those who
        left, since whoever has no last day is still there.
        """
        witness = WITNESSES[subset]
        asked = [
            alike
            for alike in self._of_period(period)
            if isinstance(witness, Quantity) or Membership.EMPLOYED in alike[0].memberships
        ]
        telling = {
            alike[0].gender
            for alike in asked
            if (
                any(atom.sums[witness].known for atom in alike)
                if isinstance(witness, Quantity)
                else alike[0].memberships & witness
            )
        }
        if gender is Gender.ALL or subset is Subset.LEAVERS or gender not in {alike[0].gender for alike in asked}:
            return bool(telling)
        return gender in telling

    def label(self, item: Item, figure: Figure) -> tuple[str, Basis]:
        """The population and the basis that a figure in this item's rows is about."""
        over_the_year = figure.group in DURING_YEAR or figure.component in SUMS_OF_THE_YEAR
        basis = Basis.DURING_YEAR if over_the_year else Basis.ON_REFERENCE_DATE
        own_group = figure.group not in MEMBERS
        return ("own_group" if own_group else self.choices.population(item).key), basis

    def _of_period(self, period: int) -> tuple[Atoms, ...]:
        """The atoms of a period, those of one group, gender and memberships together: they are in the same rows."""
        if period not in self._alike:
            of_period = (atom for atom in self.atoms if atom.period == period)
            alike = groupby(of_period, key=lambda atom: (atom.group, atom.gender, atom.memberships))
            self._alike[period] = tuple(tuple(atoms) for _, atoms in alike)
        return self._alike[period]
