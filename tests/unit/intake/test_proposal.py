from __future__ import annotations

from collections.abc import Mapping as Lookup
from collections.abc import Sequence
from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.findings import Rule, Severity
from jamstilt.intake.columns import mapping_rules
from jamstilt.intake.columns.mapping_file import dump, parse
from jamstilt.intake.columns.proposal import Proposal, propose
from jamstilt.intake.mapping import CONFIDENCE_LIMIT, NOT_PAY, Field, FileUse, Kind, Layout, Mapping, PercentAs
from jamstilt.intake.raw_table import ROW, RawTable, Reading
from jamstilt.language.catalogue import Language, Words, sentences
from jamstilt.workforce.terms import PayBasis

EMPLOYEES: dict[str, Sequence[str | None]] = {
    "Ansattnr": ["001", "002", "003"],
    "Kjønn": ["Kvinne", "Mann", "Kvinne"],
    "Stillingskode": ["1062", "1434", "1408"],
    "Årslønn": ["1200000", "700000", "600000"],
    "Stillingsprosent": ["100,00", "80,00", "100,00"],
    "Ansettelsesform": ["Fast", "Fast", "Midlertidig"],
    "Tiltrådt": ["01.01.2010", "01.03.2024", "01.02.2019"],
}


def table(
    columns: Lookup[str, Sequence[str | None]],
    file: str = "ansatte-2024.csv",
    sheet: str | None = None,
    preamble: tuple[str, ...] = (),
) -> RawTable:
    height = len(next(iter(columns.values())))
    cells = pl.DataFrame(
        {ROW: range(2, height + 2), **columns}, schema={ROW: pl.Int32, **dict.fromkeys(columns, pl.String)}
    )
    reading = Reading(file, "0" * 64, "CSV", "utf-8", ";", sheet, 1, preamble, height, height, 0, 0)
    return RawTable(reading, tuple(columns), cells)


def employees(**changed: Sequence[str | None]) -> dict[str, Sequence[str | None]]:
    return EMPLOYEES | changed


def without(*headers: str) -> dict[str, Sequence[str | None]]:
    return {header: cells for header, cells in EMPLOYEES.items() if header not in headers}


def renamed(before: str, after: str) -> dict[str, Sequence[str | None]]:
    return {after if header == before else header: cells for header, cells in EMPLOYEES.items()}


def rules(proposal: Proposal) -> list[str]:
    return [finding.rule for finding in proposal.findings]


def columns(proposal: Proposal) -> dict[Field, str]:
    return dict(proposal.mapping.layouts[0].columns)


def said(proposal: Proposal) -> str:
    """All sentences in all three languages: none may be missing."""
    return " ".join(
        Words(language).say(text)
        for language in Language
        for finding in proposal.findings
        for text in (finding.problem, finding.remedy)
    )


def test_a_usual_file_is_mapped_with_confidence_and_without_a_finding():
    proposal = propose([table(EMPLOYEES)], None, 2024)
    assert proposal.findings == ()
    assert proposal.mapping == Mapping(
        (
            Layout(
                "employees",
                Kind.EMPLOYEES,
                {
                    Field.EMPLOYEE_NUMBER: "Ansattnr",
                    Field.GENDER: "Kjønn",
                    Field.POSITION_CODE: "Stillingskode",
                    Field.AGREED_PAY: "Årslønn",
                    Field.FULL_TIME_SHARE: "Stillingsprosent",
                    Field.APPOINTMENT: "Ansettelsesform",
                    Field.STARTED: "Tiltrådt",
                },
            ),
        ),
        (FileUse("ansatte-2024.csv", "employees", 2024),),
        {"1062": "top_managers", "1434": "case_workers", "1408": "consultants"},
    )
    assert all(guess.confidence >= CONFIDENCE_LIMIT for guess in proposal.guesses)


def test_pay_and_numbers_are_masked_in_the_samples():
    samples = {guess.field: guess.samples for guess in propose([table(EMPLOYEES)], None, 2024).guesses}
    assert samples[Field.AGREED_PAY] == ("9999999", "999999", "999999")
    assert samples[Field.EMPLOYEE_NUMBER] == ("999", "999", "999")
    assert samples[Field.GENDER] == ("Kvinne", "Mann")


def test_english_headers_do_as_well():
    english = dict(
        zip(
            ["Employee ID", "Gender", "Position code", "Annual salary", "FTE %", "Contract type", "Start date"],
            EMPLOYEES.values(),
            strict=True,
        )
    )
    proposal = propose([table(english)], None, 2024)
    assert (rules(proposal), len(columns(proposal))) == ([], 7)


def test_the_order_of_files_and_columns_does_not_matter():
    leave = table(
        {"Ansattnr": ["002"], "Fra": ["01.02.2024"], "Til": ["01.04.2024"], "Type": ["Foreldrepermisjon"]}, "b.csv"
    )
    backwards = table(dict(reversed(EMPLOYEES.items())))
    assert propose([table(EMPLOYEES), leave], None, 2024) == propose([leave, table(EMPLOYEES)], None, 2024)
    assert columns(propose([backwards], None, 2024)) == columns(propose([table(EMPLOYEES)], None, 2024))


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ({"Ansattnr": ["1"], "Fra": ["01.02.2024"], "Til": ["01.04.2024"], "Type": ["Foreldrepermisjon"]}, Kind.LEAVE),
        (
            {
                "Ansattnr": ["1"],
                "Kjønn": ["K"],
                "Startdato": ["01.02.2024"],
                "Sluttdato": ["01.04.2024"],
                "Permisjonstype": ["Foreldrepermisjon"],
            },
            Kind.LEAVE,
        ),
        ({"Ansattnr": ["1"], "Lønnart": ["Overtid"], "Beløp": ["100"]}, Kind.PAYMENTS),
        ({"Ansattnr": ["1"], "Bonus": ["100"], "Overtid": ["5"]}, Kind.ADDITIONS),
        ({"Ansattnr": ["1"], "Kjønn": ["K"], "Ønsker større stilling": ["Ja"]}, Kind.ADDITIONS),
    ],
)
def test_the_kind_of_a_file_shows_in_its_columns(cells: Lookup[str, Sequence[str | None]], kind: Kind):
    proposal = propose([table(EMPLOYEES), table(cells, "mer-2024.csv")], None, 2024)
    use = next(use for use in proposal.mapping.files if use.file == "mer-2024.csv")
    layout = proposal.mapping.layout_of(use)
    assert layout is not None
    assert (layout.kind, rules(proposal)) == (kind, [])


def test_more_columns_without_gender_are_additions_only_beside_a_file_of_employees():
    pay = {header: EMPLOYEES[header] for header in ("Ansattnr", "Årslønn", "Stillingsprosent")}
    beside = propose([table(without("Årslønn", "Stillingsprosent")), table(pay, "loenn-2024.csv")], None, 2024)
    assert [layout.kind for layout in beside.mapping.layouts] == [Kind.EMPLOYEES, Kind.ADDITIONS]
    assert beside.findings == ()
    alone = propose([table(pay)], None, 2024)
    assert "column_missing" in rules(alone)


def test_a_file_of_nothing_known_is_left_alone_and_asked_about():
    proposal = propose([table({"Rom": ["A1"], "Nøkler": ["2"]}, "rom.csv")], None, 2024)
    assert rules(proposal) == ["kind_unclear"]
    assert proposal.mapping.layouts[0].kind is Kind.IGNORED


def test_a_missing_column_stops_and_lists_the_headers_that_look_like_it():
    proposal = propose([table(renamed("Kjønn", "Kjønnsfordeling") | {"Kjønnsfordeling": ["A", "B", "A"]})], None, 2024)
    (finding,) = [finding for finding in proposal.findings if finding.rule == "column_missing"]
    assert finding.severity is Severity.STOPS
    assert "Kolonnar som liknar: Kjønnsfordeling. " in said(proposal)


def test_two_columns_for_one_field_are_a_decision_and_neither_is_used():
    proposal = propose([table(employees(**{"Brutto årslønn": ["1", "2", "3"]}))], None, 2024)
    (finding,) = proposal.findings
    assert (finding.rule, finding.severity) == ("header_ambiguous", Severity.DECIDE)
    assert "avtalt løn: Årslønn; Brutto årslønn. " in said(proposal)
    assert Field.AGREED_PAY not in columns(proposal)
    assert proposal.mapping.layouts[0].left_alone == ()


def test_two_columns_with_the_same_contents_are_no_question():
    proposal = propose([table(employees(**{"Brutto årslønn": EMPLOYEES["Årslønn"]}))], None, 2024)
    assert (rules(proposal), columns(proposal)[Field.AGREED_PAY]) == ([], "Årslønn")


def test_a_doubtful_header_is_asked_about_and_never_used():
    proposal = propose([table(renamed("Årslønn", "Lønn"))], None, 2024)
    (finding,) = proposal.findings
    assert (finding.rule, finding.where.column) == ("column_unsure", "Lønn")
    assert Field.AGREED_PAY not in columns(proposal)
    (guess,) = [guess for guess in proposal.guesses if guess.header == "Lønn"]
    assert guess.confidence < CONFIDENCE_LIMIT


def test_fixed_supplements_beside_agreed_pay_are_asked_about_until_they_are_let_be():
    beside = table(employees(**{"Faste tillegg": ["0", "1000", "0"]}))
    proposal = propose([beside], None, 2024)
    assert rules(proposal) == ["supplement_not_added"]
    assert rules(propose([beside], proposal.mapping, 2024)) == ["supplement_not_added"]
    let_be = replace(proposal.mapping.layouts[0], left_alone=("Faste tillegg",))
    assert propose([beside], replace(proposal.mapping, layouts=(let_be,)), 2024).findings == ()


def test_union_dues_are_not_written_to_the_mapping():
    cells = {"Ansattnr": ["1", "1"], "Lønnart": ["Overtid", "Fagforeningstrekk"], "Beløp": ["1", "1"]}
    proposal = propose([table(EMPLOYEES), table(cells, "l-2024.csv")], None, 2024)
    assert rules(proposal) == ["sensitive_column"]
    assert "Fagforening" not in dump(proposal.mapping)


def test_hours_of_overtime_are_not_taken_for_kroner():
    proposal = propose([table(employees(**{"Overtid timer": ["1", "2", "3"]}))], None, 2024)
    assert Field.OVERTIME not in columns(proposal)
    assert rules(proposal) == ["column_unsure"]


def test_contents_tell_gender_and_code_where_headers_do_not():
    plain = {"Felt1" if h == "Kjønn" else "Felt2" if h == "Stillingskode" else h: c for h, c in EMPLOYEES.items()}
    proposal = propose([table(plain)], None, 2024)
    assert (columns(proposal)[Field.GENDER], columns(proposal)[Field.POSITION_CODE]) == ("Felt1", "Felt2")
    assert rules(proposal) == []


def test_state_codes_under_the_header_of_a_title_are_codes():
    proposal = propose([table(renamed("Stillingskode", "Stilling"))], None, 2024)
    assert columns(proposal)[Field.POSITION_CODE] == "Stilling"


def test_identity_numbers_are_seen_whatever_the_header_says():
    numbers = ["17912099997", "29822099635", "57912075186"]
    proposal = propose([table(renamed("Ansattnr", "Pers.nr") | {"Pers.nr": numbers})], None, 2024)
    assert columns(proposal)[Field.NATIONAL_ID] == "Pers.nr"
    assert rules(proposal) == ["identity_in_column"]
    assert not any(number in said(proposal) for number in numbers)
    short = propose([table(renamed("Ansattnr", "Pers.nr"))], None, 2024)
    assert columns(short)[Field.EMPLOYEE_NUMBER] == "Pers.nr"


def test_names_under_the_header_of_a_number_are_no_key():
    proposal = propose([table(renamed("Ansattnr", "Ansatt") | {"Ansatt": ["Kari N", "Ola N", "Åse N"]})], None, 2024)
    assert Field.EMPLOYEE_NUMBER not in columns(proposal)
    assert "Kari" not in said(proposal)


def test_gender_in_numbers_is_never_guessed_until_somebody_has_answered():
    coded = table(employees(Kjønn=["1", "2", "1"]))
    proposal = propose([coded], None, 2024)
    assert rules(proposal) == ["gender_coded"]
    layout = replace(proposal.mapping.layouts[0], values={Field.GENDER: {"1": "men", "2": "women"}})
    assert propose([coded], replace(proposal.mapping, layouts=(layout,)), 2024).findings == ()


def test_shares_as_fractions_are_read_so_and_said():
    proposal = propose([table(employees(Stillingsprosent=["1", "0,8", "1"]))], None, 2024)
    assert rules(proposal) == ["percent_as_fraction"]
    assert proposal.mapping.layouts[0].percent_as is PercentAs.FRACTION


@pytest.mark.parametrize(
    ("header", "pay", "basis", "asked"),
    [
        ("Årslønn", ["500000", "600000", "700000"], PayBasis.YEAR, []),
        ("Månadsløn", ["50000", "60000", "70000"], PayBasis.MONTH, []),
        ("Timelønn", ["210,50", "250", "300"], PayBasis.HOUR, []),
        ("Grunnlønn", ["500000", "600000", "700000"], PayBasis.YEAR, ["pay_basis_unclear"]),
        ("Grunnlønn", ["50 000", "60 000", "70 000"], PayBasis.MONTH, ["pay_basis_unclear"]),
        ("Grunnlønn", ["210,50", "250", "300"], PayBasis.HOUR, ["pay_basis_unclear"]),
    ],
)
def test_what_pay_is_per_shows_in_the_header_or_is_asked(
    header: str, pay: list[str], basis: PayBasis, asked: list[str]
):
    proposal = propose([table(renamed("Årslønn", header) | {header: pay})], None, 2024)
    assert (proposal.mapping.layouts[0].pay_basis, rules(proposal)) == (basis, asked)


def test_pay_that_follows_the_share_is_found_and_pay_at_full_time_is_not():
    def file(part_time_pay: str) -> RawTable:
        return table(
            {
                "Ansattnr": [str(number) for number in range(8)],
                "Kjønn": ["K", "M"] * 4,
                "Stillingskode": ["1434"] * 8,
                "Årslønn": ["600000"] * 4 + [part_time_pay] * 4,
                "Stillingsprosent": ["100"] * 4 + ["50"] * 4,
                "Ansettelsesform": ["Fast"] * 8,
                "Tiltrådt": ["01.01.2024"] * 8,
            }
        )

    own, full = propose([file("310000")], None, 2024), propose([file("590000")], None, 2024)
    assert (own.mapping.layouts[0].pay_is_full_time, rules(own)) == (False, ["pay_at_own_share"])
    assert (full.mapping.layouts[0].pay_is_full_time, rules(full)) == (True, [])


@pytest.mark.parametrize(
    ("file", "preamble", "started", "left", "year", "unclear"),
    [
        ("ansatte.csv", (), "01.03.2024", "30.06.2024", 2024, False),
        ("ansatte.csv", (), "01.03.2023", "30.06.2023", 2023, False),
        ("ansatte.csv", (), "01.03.2024", None, 2024, False),
        ("ansatte.csv", (), "2024-03-01", "9999-12-31", 2024, False),
        ("ansatte.csv", ("Uttrekk per 31.12.2023, skrive ut 14.01.2024",), "01.03.2019", None, 2023, False),
        ("ansatte-2023.csv", (), "01.03.2019", None, 2023, False),
        ("ansatte_20231231.csv", (), "01.03.2019", "31.12.2025", 2023, False),
        ("ansatte.csv", (), "01.03.2019", None, 2024, True),
        ("ansatte-2024.csv", (), "01.03.2023", "30.06.2023", 2023, True),
        ("ansatte-2023-2024.csv", (), "01.03.2019", None, 2023, True),
    ],
)
def test_the_year_comes_from_the_dates_then_the_preamble_then_the_name(  # noqa: PLR0913 - one column each
    *, file: str, preamble: tuple[str, ...], started: str, left: str | None, year: int, unclear: bool
):
    cells = employees(Tiltrådt=["01.01.2010", started, "01.02.2015"], Fratrådt=[None, None, left])
    proposal = propose([table(cells, file, preamble=preamble)], None, 2024)
    assert proposal.mapping.files[0].year == year
    assert rules(proposal) == (["year_unclear"] if unclear else [])


def test_an_old_leaver_does_not_make_a_year_doubtful_that_the_name_tells():
    cells = employees(Tiltrådt=["01.03.2015"] * 3, Fratrådt=[None, None, "01.01.2010"])
    assert propose([table(cells, "ansatte 2024.csv")], None, 2024).findings == ()


def test_a_doubtful_year_says_what_else_the_dates_point_to():
    cells = employees(Tiltrådt=["01.03.2015"] * 3, Fratrådt=[None, None, "30.06.2016"])
    proposal = propose([table(cells, "ansatte 2024.csv")], None, 2024)
    assert rules(proposal) == ["year_unclear"]
    assert "peikar på: 2024, 2015, 2016." in said(proposal)


def test_leave_over_new_year_belongs_to_the_year_that_all_periods_touch():
    cells = {
        "Ansattnr": ["1", "2"],
        "Fra": ["01.11.2023", "01.02.2024"],
        "Til": ["01.02.2024", "31.01.2025"],
        "Type": ["Foreldrepermisjon"] * 2,
    }
    proposal = propose([table(EMPLOYEES), table(cells, "permisjon.csv")], None, 2025)
    assert next(use.year for use in proposal.mapping.files if use.file == "permisjon.csv") == 2024


def test_the_files_of_two_years_share_a_layout():
    earlier = table(employees(Tiltrådt=["01.01.2010", "01.03.2023", "01.02.2019"]), "ansatte-2023.csv")
    proposal = propose([table(EMPLOYEES), earlier], None, 2024)
    assert [(use.layout, use.year) for use in proposal.mapping.files] == [("employees", 2023), ("employees", 2024)]
    assert len(proposal.mapping.layouts) == 1


def test_the_answers_of_last_year_are_taken_for_files_with_the_same_headers():
    last_year = Mapping(
        (
            Layout(
                "egen",
                Kind.EMPLOYEES,
                {Field.EMPLOYEE_NUMBER: "Kolonne A", Field.GENDER: "Kolonne B", Field.AGREED_PAY: "Kolonne C"},
                pay_basis=PayBasis.MONTH,
                left_alone=("Kolonne D",),
            ),
        ),
        (FileUse("ansatte-2023.csv", "egen", 2023),),
        {"1": "a"},
    )
    cells = {"Kolonne A": ["1"], "Kolonne B": ["X"], "Kolonne C": ["5"], "Kolonne D": ["1434"]}
    proposal = propose([table(cells)], last_year, 2024)
    assert proposal.mapping.files == (FileUse("ansatte-2024.csv", "egen", 2024),)
    assert proposal.mapping.layouts == last_year.layouts
    assert proposal.mapping.groups == {"1": "a"}
    assert {(guess.confidence, guess.reason.key) for guess in proposal.guesses} == {(1.0, "mapping.reason.remembered")}


def test_a_second_proposal_on_the_saved_mapping_changes_and_asks_nothing():
    tables = [table(EMPLOYEES), table({"Ansattnr": ["1"], "Lønnart": ["Overtid"], "Beløp": ["1"]}, "l-2024.csv")]
    first = propose(tables, None, 2024)
    saved, _ = parse(dump(first.mapping), "mapping.toml")
    again = propose(tables, saved, 2024)
    assert (again.mapping, again.findings) == (first.mapping, ())


def test_an_edited_answer_is_never_taken_back():
    first = propose([table(EMPLOYEES)], None, 2024).mapping
    edited = replace(first.layouts[0], pay_basis=PayBasis.MONTH, pay_is_full_time=False)
    mapping = replace(first, layouts=(edited,), groups={**first.groups, "1062": "board"})
    assert propose([table(EMPLOYEES)], mapping, 2024).mapping == mapping


def test_a_good_column_that_the_users_answer_does_not_mention_is_noted_and_not_used():
    first = propose([table(EMPLOYEES)], None, 2024).mapping
    with_bonus = table(employees(Bonus=["0", "100", "0"]))
    proposal = propose([with_bonus], first, 2024)
    assert (rules(proposal), proposal.mapping) == (["column_unmentioned"], first)
    let_be = replace(first, layouts=(replace(first.layouts[0], left_alone=("Bonus",)),))
    assert propose([with_bonus], let_be, 2024).findings == ()


def test_a_new_column_this_year_is_read_and_said():
    first = propose([table(EMPLOYEES)], None, 2024).mapping
    next_year = employees(Bonus=["0", "100", "0"], Tiltrådt=["01.01.2010", "01.03.2025", "01.02.2019"])
    proposal = propose([table(next_year, "ansatte-2025.csv")], first, 2025)
    assert rules(proposal) == ["column_new"]
    assert [(layout.key, Field.BONUS in layout.columns) for layout in proposal.mapping.layouts] == [
        ("employees", False),
        ("employees-2", True),
    ]


def test_another_header_than_last_year_is_noted():
    first = propose([table(EMPLOYEES)], None, 2024).mapping
    cells = renamed("Årslønn", "Avtalt årslønn") | {"Tiltrådt": ["01.01.2010", "01.03.2025", "01.02.2019"]}
    proposal = propose([table(cells, "ansatte-2025.csv")], first, 2025)
    (finding,) = proposal.findings
    assert (finding.rule, finding.severity) == ("mapping_changed", Severity.NOTE)
    assert "«Avtalt årslønn»" in said(proposal)
    assert "«Årslønn»" in said(proposal)


def test_a_file_named_as_last_years_with_this_years_dates_is_asked_about():
    first = propose([table(EMPLOYEES, "ansatte.csv")], None, 2024).mapping
    cells = employees(Tiltrådt=["01.01.2010", "01.03.2025", "01.02.2019"], Fratrådt=["01.05.2025", None, None])
    first = replace(first, layouts=(replace(first.layouts[0], columns={**columns_of(first), Field.LEFT: "Fratrådt"}),))
    proposal = propose([table(cells, "ansatte.csv")], first, 2025)
    assert rules(proposal) == ["year_unclear"]


def columns_of(mapping: Mapping) -> dict[Field, str]:
    return dict(mapping.layouts[0].columns)


def test_codes_without_a_group_are_asked_about_and_left_out_twenty_at_most():
    codes = ["1062", "1087", "9001"]
    proposal = propose([table(employees(Stillingskode=codes))], None, 2024)
    assert rules(proposal) == ["group_unknown", "group_unknown"]
    assert [finding.where.row for finding in proposal.findings] == [3, 4]
    assert proposal.mapping.groups == {"1062": "top_managers"}
    assert "1087 (Overingeniør)" in said(proposal)
    many = {header: list(cells) * 8 for header, cells in EMPLOYEES.items()}
    many["Stillingskode"] = [str(2000 + number) for number in range(24)]
    assert rules(propose([table(many)], None, 2024)).count("group_unknown") == 20
    assert "4 " in said(propose([table(many)], None, 2024))


def test_a_code_that_lost_its_zeros_is_noted():
    previous = Mapping(groups={"0015": "nurses", "1434": "a"})
    proposal = propose([table(employees(Stillingskode=["15", "1434", "1434"]))], previous, 2024)
    assert rules(proposal) == ["code_padded"]
    assert proposal.mapping.groups == {"0015": "nurses", "1434": "a", "15": "nurses"}


def test_pay_types_are_told_by_their_words_and_the_rest_is_asked():
    cells = {
        "Ansattnr": ["1"] * 5,
        "Lønnart": ["Overtid 50 %", "Kveldstillegg", "Månedslønn", "Skattetrekk", "Diverse"],
        "Beløp": ["1"] * 5,
    }
    proposal = propose([table(EMPLOYEES), table(cells, "utbetalt-2024.csv")], None, 2024)
    assert rules(proposal) == ["pay_type_unknown"]
    payments = next(layout for layout in proposal.mapping.layouts if layout.kind is Kind.PAYMENTS)
    assert payments.values[Field.PAY_TYPE] == {
        "Overtid 50 %": "overtime",
        "Kveldstillegg": "irregular",
        "Månedslønn": NOT_PAY,
        "Skattetrekk": NOT_PAY,
    }


def test_yes_under_temporary_means_temporary():
    proposal = propose(
        [table(renamed("Ansettelsesform", "Midlertidig") | {"Midlertidig": ["Nei", "Nei", "Ja"]})], None, 2024
    )
    assert proposal.mapping.layouts[0].values == {Field.APPOINTMENT: {"Nei": "permanent", "Ja": "temporary"}}


def test_of_two_sheets_alike_the_first_is_used_and_the_choice_is_asked():
    sheets = [table(EMPLOYEES, "hr-2024.xlsx", sheet) for sheet in ("Ark1", "Ark2")]
    proposal = propose(sheets, None, 2024)
    assert rules(proposal) == ["sheet_unclear"]
    kinds = [layout.kind for use in proposal.mapping.files if (layout := proposal.mapping.layout_of(use))]
    assert kinds == [Kind.EMPLOYEES, Kind.IGNORED]


def test_a_refused_column_stops_and_is_not_mapped():
    proposal = propose([table(employees(Religion=["A", "B", "C"]))], None, 2024)
    (finding,) = proposal.findings
    assert (finding.rule, finding.severity) == ("sensitive_column", Severity.STOPS)
    assert "Religion" not in {guess.header for guess in proposal.guesses}
    assert proposal.mapping.layouts[0].left_alone == ()


def test_without_pay_in_any_file_of_the_year_it_is_said():
    proposal = propose([table(without("Årslønn"))], None, 2024)
    assert rules(proposal) == ["column_absent"]


def test_columns_of_no_use_are_left_alone_and_named():
    proposal = propose([table(employees(**{"E-post": ["a", "b", "c"], "Alder": ["40", "50", "60"]}))], None, 2024)
    assert rules(proposal) == []
    assert proposal.mapping.layouts[0].left_alone == ("E-post", "Alder")


def test_every_rule_has_its_sentences_in_all_three_languages():
    keys = {
        f"mapping.{rule.key}.{part}"
        for rule in vars(mapping_rules).values()
        if isinstance(rule, Rule)
        for part in ("problem", "remedy")
    } | {f"mapping.field.{field}" for field in Field}
    for language in Language:
        assert [key for key in sorted(keys) if not sentences(language, "mapping").get(key)] == []
    assert len({frozenset(sentences(language, "mapping")) for language in Language}) == 1


cells = st.one_of(st.none(), st.sampled_from(["K", "M", "1", "0,8", "1062", "01.01.2024", "Fast", "x", "17912099997"]))
headers = st.sampled_from(
    [
        "Ansattnr",
        "Kjønn",
        "Lønn",
        "Årslønn",
        "Fra",
        "Til",
        "Type",
        "Beløp",
        "Lønnart",
        "Stilling",
        "Prosent",
        "Foo",
        "Pers.nr",
    ]
)


@given(st.lists(st.dictionaries(headers, st.lists(cells, min_size=3, max_size=3), min_size=1), min_size=1, max_size=3))
def test_any_tables_give_a_mapping_that_can_be_saved_and_proposed_again(files: list[dict[str, list[str | None]]]):
    tables = [table(columns, f"{number}.csv") for number, columns in enumerate(files)]
    first = propose(tables, None, 2024)
    assert said(first) is not None
    assert parse(dump(first.mapping), "mapping.toml") == (first.mapping, ())
    assert {use.file for use in first.mapping.files} == {table.reading.file for table in tables}
    for use in first.mapping.files:
        layout = first.mapping.layout_of(use)
        assert layout is not None
        assert set(layout.columns.values()) <= set(tables[int(use.file[0])].headers)
    assert propose(tables, first.mapping, 2024).mapping == first.mapping
