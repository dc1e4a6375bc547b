"""The title over the pay chart says in how many groups women earned less, as people would say it."""

from __future__ import annotations

import pytest
from written import writer

from jamstilt.language.catalogue import Language
from jamstilt.statement.state_of_equality.charts import pay_title


@pytest.mark.parametrize(
    ("lower", "groups", "said"),
    [
        (0, 0, "Gjennomsnittsløna til kvinner og menn i 2024"),
        (0, 2, "Kvinner tente i gjennomsnitt minst like mykje som menn i dei viste stillingsgruppene i 2024"),
        (1, 1, "Kvinner tente i gjennomsnitt mindre enn menn i den viste stillingsgruppa i 2024"),
        (1, 2, "Kvinner tente i gjennomsnitt mindre enn menn i 1 av 2 viste stillingsgrupper i 2024"),
        (2, 2, "Kvinner tente i gjennomsnitt mindre enn menn i begge dei viste stillingsgruppene i 2024"),
        (3, 3, "Kvinner tente i gjennomsnitt mindre enn menn i alle dei 3 viste stillingsgruppene i 2024"),
    ],
)
def test_the_groups_are_counted_as_people_count_them(lower, groups, said):
    assert str(writer({}).words(pay_title(lower, groups), lower=lower, groups=groups, year=2024)) == said


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("lower", "groups"), [(0, 0), (0, 1), (1, 1), (2, 2), (3, 3), (1, 3)])
def test_every_title_exists_in_every_language(language, lower, groups):
    assert "2024" in str(writer({}, language).words(pay_title(lower, groups), lower=lower, groups=groups, year=2024))
