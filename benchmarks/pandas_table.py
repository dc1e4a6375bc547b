"""The obvious script: the same figures by pandas, as an analyst would write it. ``pandas_table.py DIR OUT [--tuned]``.

It checks nothing, protects nobody and knows these files only. It is written to be fast where that is natural:
categories for words, dates parsed by their format, no loop over people. ``--tuned`` is what somebody would do who has
measured it: only the columns that are needed, and the days of leave by NumPy in place of ``date_range``.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import numpy as np
import pandas as pd

YEARS = (2023, 2024)
GENDERS = {"Kvinne": "women", "Mann": "men", "Ikke oppgitt": "other"}
COLUMNS = {
    "Ansattnr": "person",
    "Kjønn": "gender",
    "Stillingskode": "code",
    "Årslønn": "agreed",
    "Tillegg": "irregular",
    "Overtid": "overtime",
    "Bonus": "bonus",
    "Naturalytelser": "benefits",
    "Stillingsprosent": "share",
    "Ansettelsesform": "appointment",
    "Tiltrådt": "started",
    "Fratrådt": "left",
    "Ønsker større stilling": "wants_more",
    "Avtalte dagsverk": "agreed_days",
    "Egenmeldt fravær": "self_certified",
    "Legemeldt fravær": "doctor_certified",
    "Sykt barn": "sick_child",
}
WORDS = ("Kjønn", "Stillingskode", "Stilling", "Avdeling", "Ansettelsesform", "Ønsker større stilling")
COMPONENTS = ["cash_total", "agreed", "irregular", "bonus", "overtime", "benefits"]
LEFT_OUT_OF_HEADS = "apprentices"
SHORTEST_DAYS = 90
KEYS = ("measure", "component", "group", "gender", "period")


def read_employees(folder: Path, year: int, groups: dict[str, str], *, tuned: bool) -> pd.DataFrame:
    """One row a person, with group, gender and pay per full-time year."""
    people = pd.read_csv(
        folder / f"employees-{year}.csv",
        sep=";",
        decimal=",",
        encoding="utf-8-sig",
        usecols=list(COLUMNS) if tuned else None,
        dtype={name: "category" for name in WORDS if name in COLUMNS or not tuned},
        parse_dates=["Tiltrådt", "Fratrådt"],
        date_format="%d.%m.%Y",
    ).rename(columns=COLUMNS)
    first, last = pd.Timestamp(year, 1, 1), pd.Timestamp(year, 12, 31)
    people["gender"] = people["gender"].map(GENDERS)
    people["group"] = people["code"].map(groups)
    people["employed"] = ~(people["left"] <= last) & (people["started"] <= last)
    people["new_hires"] = people["started"].between(first, last)
    people["leavers"] = people["left"].between(first, last)
    people["part_time"] = people["share"] < 100  # noqa: PLR2004 - a full position, in per cent
    people["temporary"] = people["appointment"] == "Midlertidig"
    days = (people["left"].fillna(last).clip(upper=last) - people["started"].clip(lower=first)).dt.days + 1
    per_year = (((last - first).days + 1) / days).where(days >= SHORTEST_DAYS, 1.0)
    for component in ("irregular", "bonus"):
        people[component] *= per_year / (people["share"] / 100)
    for component in ("overtime", "benefits"):
        people[component] *= per_year
    people["cash_total"] = people["agreed"] + people["irregular"] + people["bonus"] + people["overtime"]
    return people


def read_leave(folder: Path, year: int, *, tuned: bool) -> pd.Series:
    """Days of leave in the year for each person; a day in two periods counts once."""
    leave = pd.read_csv(
        folder / f"parental-leave-{year}.csv",
        sep=";",
        encoding="utf-8-sig",
        parse_dates=["Fra", "Til"],
        date_format="%d.%m.%Y",
    )
    leave["start"] = leave["Fra"].clip(lower=pd.Timestamp(year, 1, 1))
    leave["until"] = leave["Til"].fillna(pd.Timestamp(year, 12, 31)).clip(upper=pd.Timestamp(year, 12, 31))
    days = _days_by_numpy(leave) if tuned else _days(leave)
    return days.drop_duplicates(["Ansattnr", "day"]).groupby("Ansattnr").size()


def _days(leave: pd.DataFrame) -> pd.DataFrame:
    leave["day"] = [pd.date_range(start, until) for start, until in zip(leave["start"], leave["until"], strict=True)]
    return leave[["Ansattnr", "day"]].explode("day")


def _days_by_numpy(leave: pd.DataFrame) -> pd.DataFrame:
    length = ((leave["until"] - leave["start"]).dt.days + 1).clip(lower=0).to_numpy()
    offset = np.arange(length.sum()) - np.repeat(length.cumsum() - length, length)
    day = np.repeat(leave["start"].to_numpy(), length) + offset.astype("timedelta64[D]")
    return pd.DataFrame({"Ansattnr": np.repeat(leave["Ansattnr"].to_numpy(), length), "day": day})


class Table:
    """The figures of one year as they are worked out."""

    def __init__(self, year: int) -> None:
        """Begin with none."""
        self.year = year
        self.rows: list[tuple[str, str, str, str, int, float]] = []

    def add(self, measure: str, group: str, gender: str, value: float, component: str = "") -> None:
        """Keep a figure, unless there is nobody behind it."""
        if np.isfinite(value):
            self.rows.append((measure, component, group, gender, self.year, value))

    def heads(self, people: pd.DataFrame, group: str, measure: str = "employees") -> dict[str, int]:
        """Count heads by gender and together."""
        counts = people["gender"].value_counts().reindex(GENDERS.values(), fill_value=0).to_dict()
        counts["all"] = len(people)
        for gender, count in counts.items():
            self.add(measure, group, gender, count)
        return counts

    def balance(self, people: pd.DataFrame, group: str) -> None:
        """Head counts, and women's and men's shares."""
        counts = self.heads(people, group)
        for gender in ("women", "men"):
            both = counts["women"] + counts["men"]
            self.add("gender_share", group, gender, 100 * counts[gender] / both if both else np.nan)

    def rate(self, measure: str, part: dict[str, int], whole: dict[str, int]) -> None:
        """A share of each gender, in per cent."""
        for gender in ("women", "men"):
            self.add(measure, "total", gender, 100 * part[gender] / whole[gender] if whole[gender] else np.nan)

    def pay(self, people: pd.DataFrame, group: str) -> None:
        """Mean and median of each component by gender, and women's as a share of men's."""
        by_gender = people.groupby("gender", observed=True)[COMPONENTS]
        for measure, ratio, frame in (
            ("mean_pay", "womens_share_of_mens_pay", by_gender.mean()),
            ("median_pay", "womens_share_of_mens_median_pay", by_gender.median()),
        ):
            frame = frame.reindex(["women", "men"])  # noqa: PLW2901 - so that both are there
            for component in COMPONENTS:
                women, men = frame[component]
                self.add(measure, group, "women", women, component)
                self.add(measure, group, "men", men, component)
                self.add(ratio, group, "all", 100 * women / men if men else np.nan, component)


def figures_of(folder: Path, year: int, groups: dict[str, str], *, tuned: bool) -> Table:
    """Every figure of a year."""
    people = read_employees(folder, year, groups, tuned=tuned)
    leave_days = read_leave(folder, year, tuned=tuned)
    table = Table(year)
    stock = people[people["employed"]]
    part_time, temporary = stock[stock["part_time"]], stock[stock["temporary"]]
    people["leave_days"] = people["person"].map(leave_days).fillna(0)
    subsets = {
        "leavers": people[people["leavers"]],
        "new_hires": people[people["new_hires"]],
        "part_time": part_time,
        "temporary": temporary,
    }
    on_leave = people[people["leave_days"] > 0]
    by_group = dict(list(stock.groupby("group", observed=True)))
    table.balance(stock[stock["group"] != LEFT_OUT_OF_HEADS], "total")
    for name, members in (*by_group.items(), *subsets.items(), ("parental_leave", on_leave)):
        table.balance(members, name)
    for name, members in (("total", stock), *by_group.items(), *subsets.items()):
        table.pay(members, name)
    _part_time_and_temporary(table, stock, part_time, temporary)
    _absence(table, people, on_leave)
    for name in ("new_hires", "leavers"):
        table.heads(subsets[name], "total", name)
    return table


def _part_time_and_temporary(
    table: Table, stock: pd.DataFrame, part_time: pd.DataFrame, temporary: pd.DataFrame
) -> None:
    everyone = stock["gender"].value_counts().to_dict()
    table.rate("temporary_rate", table.heads(temporary, "total", "temporary"), everyone)
    table.rate("part_time_rate", table.heads(part_time, "total", "part_time"), everyone)
    answered = part_time[part_time["wants_more"].notna()]
    unwilling = table.heads(answered[answered["wants_more"] == "Ja"], "total", "involuntary_part_time")
    table.rate("involuntary_part_time_rate", unwilling, table.heads(answered, "total", "part_time_answered"))


def _absence(table: Table, people: pd.DataFrame, on_leave: pd.DataFrame) -> None:
    table.heads(on_leave, "total", "parental_leave_takers")
    table.heads(people[people["sick_child"] > 0], "total", "sick_child_takers")
    for gender in ("women", "men", "all"):
        mine = people if gender == "all" else people[people["gender"] == gender]
        takers = on_leave if gender == "all" else on_leave[on_leave["gender"] == gender]
        table.add("parental_leave_mean_weeks", "total", gender, takers["leave_days"].mean() / 7)
        agreed, own, doctor = (mine[name].sum() for name in ("agreed_days", "self_certified", "doctor_certified"))
        lost = {"self_certified": own, "doctor_certified": doctor, "total": own + doctor}
        for component, days in lost.items():
            table.add("sick_leave_rate", "total", gender, 100 * days / agreed, component)


if __name__ == "__main__":
    dossier, out = (Path(argument) for argument in sys.argv[1:3])
    code_groups = tomllib.loads((dossier / "mapping.toml").read_text(encoding="utf-8"))["groups"]
    by_hand = "--tuned" in sys.argv
    rows = [row for year in YEARS for row in figures_of(dossier / "source", year, code_groups, tuned=by_hand).rows]
    pd.DataFrame(rows, columns=[*KEYS, "value"]).to_csv(out, index=False)
