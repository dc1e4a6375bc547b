"""The policy: how careful to be. Strict by default; each departure is a logged decision in the dossier."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """What may be shown to the public.

    Attributes:
        threshold: fewest people of a gender behind a pay figure, a mean of weeks or a count of absence
            (Datatilsynet's guidance on pay data: five of each gender, LAW R2.10).
        quantile_minimum: fewest people of a gender behind a median; below it a median is somebody's pay.
        publish_kroner: whether means in kroner are published; women's share of men's pay is what the law requires
            (LAW R2.2).
    """

    threshold: int = 5
    quantile_minimum: int = 10
    publish_kroner: bool = False


STRICT = Policy()
