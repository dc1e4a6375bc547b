"""A rich statement, built in the open: every kind of block, hidden, unknown and absent figures, in nynorsk."""

from __future__ import annotations

from fractions import Fraction

from jamstilt.disclosure.audience import Audience
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, Subset
from jamstilt.language.catalogue import Language
from jamstilt.language.number import NOT_APPLICABLE, NOT_KNOWN, SUPPRESSED, number_text, with_unit
from jamstilt.statement.statement import (
    Chart,
    ChartKind,
    Column,
    Detail,
    Entry,
    KeyFigure,
    KeyFigures,
    Labels,
    Mark,
    Notice,
    NoticeKind,
    Points,
    Prose,
    Record,
    Row,
    RowKind,
    Section,
    Span,
    Statement,
    Table,
)

YEAR = 2024
YEARS = ("2021", "2022", "2023", "2024")
GROUPS = (
    ("top_managers", "Toppleiarar"),
    ("middle_managers", "Mellomleiarar"),
    ("alternative_career", "Alternativ karriereveg"),
    ("case_workers", "Saksbehandlarar"),
    ("consultants", "Konsulentar og sekretærar"),
    ("apprentices", "Lærlingar"),
)
SUBSETS = (
    (Subset.LEAVERS, "Slutta i året"),
    (Subset.NEW_HIRES, "Nytilsette i året"),
    (Subset.PART_TIME, "Deltidstilsette"),
    (Subset.TEMPORARY, "Mellombels tilsette"),
)
HIDDEN, UNKNOWN, NONE = Entry(SUPPRESSED), Entry(NOT_KNOWN), Entry(NOT_APPLICABLE)
SIGNS = ": skjult av omsyn til personvernet · .. ikkje kjent · – gjeld ikkje · 0 ingen"

WOMEN = {
    "total": 193,
    "top_managers": 5,
    "middle_managers": 9,
    "alternative_career": 11,
    "case_workers": 168,
    "consultants": 0,
    "apprentices": 0,
}
MEN = {
    "total": 88,
    "top_managers": 2,
    "middle_managers": 6,
    "alternative_career": 10,
    "case_workers": 69,
    "consultants": 1,
    "apprentices": 0,
}
WOMEN_BEFORE = {
    "total": 176,
    "top_managers": 4,
    "middle_managers": 9,
    "alternative_career": 13,
    "case_workers": 150,
    "consultants": 0,
    "apprentices": 0,
}
MEN_BEFORE = {
    "total": 90,
    "top_managers": 3,
    "middle_managers": 6,
    "alternative_career": 11,
    "case_workers": 69,
    "consultants": 1,
    "apprentices": 0,
}
PAY: dict[str, tuple[int | None, int | None, int | None, int | None]] = {
    "total": (708_124, 743_673, 705_774, 740_767),
    "top_managers": (1_237_606, None, None, None),
    "middle_managers": (971_659, 1_006_736, 966_578, 992_987),
    "alternative_career": (783_327, 832_650, 818_709, 855_846),
    "case_workers": (676_293, 706_257, 670_626, 691_746),
    "consultants": (None, None, None, None),
    "apprentices": (None, None, None, None),
    Subset.LEAVERS: (701_297, 788_082, 661_916, 704_484),
    Subset.NEW_HIRES: (667_904, 663_235, 676_939, 652_170),
    Subset.PART_TIME: (None, None, None, None),
    Subset.TEMPORARY: (622_863, None, 627_735, 573_868),
}
COMPONENTS = (
    (Component.AGREED, "Avtalt løn", 701_940, 735_112),
    (Component.IRREGULAR, "Uregelmessige tillegg", 1_204, 2_871),
    (Component.BONUS, "Bonus", 0, 0),
    (Component.OVERTIME, "Overtid", 4_980, 5_690),
    (Component.BENEFITS, "Naturalytingar", 4_392, 4_392),
)


def statement(audience: Audience = Audience.PUBLIC) -> Statement:
    """The sample, public or complete. The complete one differs in its mark only."""
    return Statement(
        organisation="Direktoratet for fjord og fjell",
        title="Likestillingsutgreiing",
        subtitle="Tilstanden for kjønnslikestilling og arbeidet for likestilling",
        year=YEAR,
        language=Language.NYNORSK,
        audience=audience,
        labels=Labels(
            contents="Innhald",
            table="Tabell",
            figure="Figur",
            page="Side",
            of="av",
            source="Kjelde",
            note="Merknad",
            section="Bolk",
            entry="Oppføring",
            status="Status",
            more="Anna",
            confidential="" if audience is Audience.PUBLIC else "Fullstendig versjon. Underlagd teieplikt.",
            skip_to_content="Gå til innhaldet",
        ),
        parts=(_year_in_figures(), _about(), _part_one(), _part_two(), _part_three(), _method()),
    )


def _year_in_figures() -> Section:
    return Section(
        "year_in_figures",
        "Året i tal",
        (
            KeyFigures(
                (
                    KeyFigure("tilsette 31. desember 2024", _people(_employees(Gender.ALL, TOTAL), 281), "266 i 2023"),
                    KeyFigure(
                        "av dei tilsette er kvinner",
                        _percent(_share(Gender.WOMEN, TOTAL), Fraction(193, 281) * 100, unit=True),
                        "66,17\u00a0% i 2023",
                    ),
                    KeyFigure(
                        "er kvinnene sin del av lønna til mennene",
                        _percent(_ratio(TOTAL), Fraction(70_812_400, 743_673), unit=True),
                        "95,28\u00a0% i 2023",
                    ),
                    KeyFigure(
                        "er mellombels tilsette",
                        _percent(
                            Figure(Measure.TEMPORARY_RATE, TOTAL, Gender.ALL, YEAR), Fraction(3100, 281), unit=True
                        ),
                        "18,42\u00a0% i 2023",
                    ),
                    KeyFigure(
                        "veker foreldrepermisjon i snitt for kvinner",
                        _weeks(Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, Gender.WOMEN, YEAR), Fraction(171, 10)),
                        "13,4 i 2023",
                    ),
                    KeyFigure("ufrivillig deltid", UNKNOWN, "Ikkje spurt i 2023"),
                )
            ),
        ),
    )


def _about() -> Section:
    return Section(
        "about",
        "Om utgreiinga",
        (
            Prose(
                "Direktoratet for fjord og fjell har 281 tilsette ved kontor i Bergen, Førde og Tromsø. Vi arbeider "
                "aktivt, målretta og planmessig for å fremje likestilling og hindre diskriminering på grunn av kjønn, "
                "graviditet, permisjon ved fødsel eller adopsjon, omsorgsoppgåver, etnisitet, religion, livssyn, "
                "funksjonsnedsetjing, seksuell orientering, kjønnsidentitet, kjønnsuttrykk og alder."
            ),
            Prose("Utgreiinga har tre delar:"),
            Points(
                (
                    "Del 1 viser korleis det faktisk står til med kjønnslikestillinga.",
                    "Del 2 fortel kva vi gjer for å oppfylle aktivitetsplikta som arbeidsgivar.",
                    "Del 3 fortel kva vi gjer for likestilling som offentleg styresmakt.",
                )
            ),
            Notice(
                NoticeKind.NOTE,
                "Slik vernar vi om kvar einskild",
                "Løn blir berre vist for grupper med minst fem kvinner eller fem menn. Tal som er skjulte, kan heller "
                "ikkje reknast ut av andre tal i utgreiinga.",
            ),
        ),
    )


def _part_one() -> Section:
    sections = (_balance(), _pay(), _terms(), _parental_leave(), _sick_leave())
    lead = Prose(
        "Tala gjeld 31. desember 2024 der ikkje anna er sagt. Førre år står ved sida av, så langt vi har tal. "
        "Kvinner står først i alle tabellar."
    )
    return Section("part_one", "Del 1: Tilstanden for kjønnslikestilling", (lead,), "LDL § 26 a", sections)


def _balance() -> Section:
    return Section(
        "gender_balance",
        "Kjønnsbalanse",
        (
            Prose(
                "68,68\u00a0prosent av dei tilsette er kvinner. Det er 2,51\u00a0prosentpoeng fleire enn i 2023. "
                "Kvinnene er i fleirtal i alle grupper med fem eller fleire tilsette."
            ),
            Chart(
                "balance_by_group",
                ChartKind.BALANCE,
                "Kvinner er i fleirtal i alle dei store stillingsgruppene",
                "Del kvinner og menn i prosent. I alt: 69 kvinner, 31 menn. Toppleiarar: 71 og 29. Mellomleiarar: "
                "60 og 40. Alternativ karriereveg: 52 og 48. Saksbehandlarar: 71 og 29. Konsulentar og sekretærar: "
                "0 og 100.",
                "Prosent",
                ("Kvinner", "Menn"),
                ("I alt", *(label for key, label in GROUPS if WOMEN[key] + MEN[key])),
                tuple(
                    mark
                    for key, label in (("total", "I alt"), *GROUPS)
                    if WOMEN[key] + MEN[key]
                    for mark in _halves(label, WOMEN[key], MEN[key])
                ),
            ),
            Table(
                "gender_balance",
                "Kvinner og menn i stillingsgruppene",
                "Stillingsgruppe",
                (
                    *(Column(label, "2024") for label in ("Kvinner", "Menn", "Kvinner, %")),
                    *(Column(label, "2023") for label in ("Kvinner", "Menn", "Kvinner, %")),
                ),
                tuple(
                    Row(
                        label,
                        (
                            *_balance_entries(key, WOMEN[key], MEN[key], YEAR),
                            *_balance_entries(key, WOMEN_BEFORE[key], MEN_BEFORE[key], YEAR - 1),
                        ),
                        RowKind.TOTAL if key == TOTAL else RowKind.GROUP,
                    )
                    for key, label in ((TOTAL, "I alt"), *GROUPS)
                ),
                ("Alle tilsette per 31. desember, utan lærlingar i vidaregåande opplæring.", SIGNS),
                "employees-2024.csv, employees-2023.csv",
            ),
            Chart(
                "balance_over_years",
                ChartKind.SERIES,
                "Delen kvinner har auka to år på rad",
                "Del kvinner og menn av alle tilsette i prosent. 2021: 65,9 kvinner og 34,1 menn. 2022: 65,2 og 34,8. "
                "2023: 66,2 og 33,8. 2024: 68,7 og 31,3.",
                "Prosent av dei tilsette",
                ("Kvinner", "Menn"),
                YEARS,
                tuple(
                    Mark(name, year, value, number_text(value, 1, "nn"))
                    for year, women in zip(YEARS, (659, 652, 662, 687), strict=True)
                    for name, value in (("Kvinner", Fraction(women, 10)), ("Menn", Fraction(1000 - women, 10)))
                ),
            ),
        ),
        "LDL § 26 a",
    )


def _pay() -> Section:
    shown = [(label, PAY[key]) for key, label in ((TOTAL, "I alt"), *GROUPS) if PAY[key][0] is not None]
    return Section(
        "pay",
        "Løn",
        (
            Prose(
                "Kvinnene har i snitt 95,22\u00a0prosent av lønna til mennene. Skilnaden er om lag den same som i "
                "2023, då delen var 95,28\u00a0prosent. Innanfor stillingsgruppene har delen gått ned i tre av tre "
                "grupper der vi kan vise tal for begge år."
            ),
            Chart(
                "pay_by_group",
                ChartKind.DUMBBELL,
                "Mennene tener meir enn kvinnene i alle grupper der begge kan visast",
                "Gjennomsnittleg årsløn i kroner. I alt: kvinner 708 124, menn 743 673. Toppleiarar: kvinner "
                "1 237 606, menn ikkje vist. Mellomleiarar: 971 659 og 1 006 736. Alternativ karriereveg: 783 327 og "
                "832 650. Saksbehandlarar: 676 293 og 706 257.",
                "Kroner i året",
                ("Kvinner", "Menn"),
                tuple(label for label, _ in shown),
                tuple(
                    Mark(series, label, Fraction(value), number_text(value, 0, "nn"))
                    for label, pay in shown
                    for series, value in (("Kvinner", pay[0]), ("Menn", pay[1]))
                    if value is not None
                ),
            ),
            Table(
                "pay_by_group",
                "Gjennomsnittleg årsløn etter stillingsgruppe",
                "Stillingsgruppe",
                tuple(
                    Column(label, year)
                    for year in ("2024", "2023")
                    for label in ("Kvinner, kr", "Menn, kr", "Kvinner sin del, %")
                ),
                tuple(
                    Row(label, _pay_entries(key), kind)
                    for kind, rows in (
                        (RowKind.TOTAL, ((TOTAL, "I alt"),)),
                        (RowKind.GROUP, GROUPS),
                        (RowKind.SUBSET, SUBSETS),
                    )
                    for key, label in rows
                ),
                (
                    "Avtalt årsløn rekna om til full stilling, alle tilsette per 31. desember.",
                    "Dei fire siste radene går på tvers av stillingsgruppene og kan ikkje leggjast saman med dei.",
                    SIGNS,
                ),
                "employees-2024.csv, employees-2023.csv",
            ),
            Table(
                "pay_by_component",
                "Kva lønna er sett saman av",
                "Slag løn",
                (Column("Kvinner, kr"), Column("Menn, kr"), Column("Kvinner sin del, %")),
                (
                    Row(
                        "Kontante ytingar i alt",
                        _component_entries(Component.CASH_TOTAL, 708_124, 743_673),
                        RowKind.TOTAL,
                    ),
                    *(Row(label, _component_entries(key, women, men)) for key, label, women, men in COMPONENTS),
                ),
                ("Gjennomsnitt per heiltidsår for alle tilsette gjennom 2024.", SIGNS),
                "employees-2024.csv",
            ),
        ),
        "LDL § 26 a",
        (
            Section(
                "pay_equal_value",
                "Arbeid av lik verdi",
                (
                    Prose(
                        "Stillingsgruppene er sette saman slik at arbeidet i kvar gruppe er likt eller av lik verdi. "
                        "Vurderinga er gjord saman med dei tillitsvalde, og byggjer på kompetanse, ansvar, arbeids"
                        "tilhøve og innsats. Seniorrådgivar og rådgivar er éi gruppe, fordi oppgåvene er dei same."
                    ),
                ),
            ),
        ),
    )


def _terms() -> Section:
    def figure(measure: Measure, gender: Gender) -> Figure:
        return Figure(measure, TOTAL, gender, YEAR)

    def pair(measure: Measure, women: int, men: int) -> tuple[Entry, ...]:
        return (_people(figure(measure, Gender.WOMEN), women), _people(figure(measure, Gender.MEN), men))

    def rates(measure: Measure, women: Fraction, men: Fraction) -> tuple[Entry, ...]:
        return (_percent(figure(measure, Gender.WOMEN), women), _percent(figure(measure, Gender.MEN), men))

    return Section(
        "terms",
        "Mellombels arbeid og deltid",
        (
            Prose(
                "31 av dei tilsette er mellombels tilsette, 27 kvinner og fire menn. Tre arbeider deltid. Vi har ikkje "
                "spurt om deltida er ufrivillig, og veit derfor ikkje kor mange som ønskjer meir arbeid."
            ),
            Table(
                "terms",
                "Mellombels tilsette og deltidstilsette",
                "Tilsetjing",
                (Column("Kvinner"), Column("Menn"), Column("Kvinner, %"), Column("Menn, %")),
                (
                    Row(
                        "Mellombels",
                        (
                            *pair(Measure.TEMPORARY, 27, 4),
                            *rates(Measure.TEMPORARY_RATE, Fraction(2700, 193), Fraction(400, 88)),
                        ),
                    ),
                    Row(
                        "Deltid",
                        (
                            *pair(Measure.PART_TIME, 2, 1),
                            *rates(Measure.PART_TIME_RATE, Fraction(200, 193), Fraction(100, 88)),
                        ),
                    ),
                    Row("Ufrivillig deltid", (UNKNOWN,) * 4),
                ),
                ("Prosent av alle kvinner og alle menn per 31. desember 2024.", SIGNS),
                "employees-2024.csv",
            ),
            Notice(
                NoticeKind.GAP,
                "Ufrivillig deltid er ikkje kartlagd",
                "Lova krev at ufrivillig deltid blir kartlagd minst anna kvart år. Spør alle som arbeider deltid om "
                "dei ønskjer og kan arbeide meir.",
            ),
        ),
        "LDL § 26 a",
    )


def _parental_leave() -> Section:
    def entries(takers: int, weeks: Fraction, gender: Gender, year: int) -> tuple[Entry, ...]:
        return (
            _people(Figure(Measure.PARENTAL_LEAVE_TAKERS, TOTAL, gender, year), takers),
            _weeks(Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, gender, year), weeks),
        )

    return Section(
        "parental_leave",
        "Foreldrepermisjon",
        (
            Prose(
                "Kvinnene tok i snitt 17,1\u00a0veker foreldrepermisjon i 2024 og mennene 12,3\u00a0veker. Mennene tok "
                "6,4\u00a0veker meir enn i 2023."
            ),
            Table(
                "parental_leave",
                "Uttak av foreldrepermisjon",
                "Kjønn",
                tuple(
                    Column(label, year) for year in ("2024", "2023") for label in ("Tal på tilsette", "Veker i snitt")
                ),
                (
                    Row(
                        "Kvinner",
                        (
                            *entries(29, Fraction(171, 10), Gender.WOMEN, YEAR),
                            *entries(12, Fraction(134, 10), Gender.WOMEN, YEAR - 1),
                        ),
                    ),
                    Row(
                        "Menn",
                        (
                            *entries(7, Fraction(123, 10), Gender.MEN, YEAR),
                            *entries(3, Fraction(59, 10), Gender.MEN, YEAR - 1),
                        ),
                    ),
                ),
                ("Alle som har teke ut foreldrepermisjon i løpet av året. Berre veker i kalenderåret er talde.", SIGNS),
                "parental-leave-2024.csv, parental-leave-2023.csv",
            ),
        ),
        "LDL § 26 a",
    )


def _sick_leave() -> Section:
    rates = {"Kvinner": (81, 86, 79, 73), "Menn": (29, 24, 17, 43)}
    return Section(
        "sick_leave",
        "Sjukefråvær",
        (
            Prose(
                "Det legemelde sjukefråværet var 7,3\u00a0prosent for kvinner og 4,3\u00a0prosent for menn. Fråværet "
                "gjekk ned for kvinnene og opp for mennene."
            ),
            Chart(
                "sick_leave_over_years",
                ChartKind.SERIES,
                "Skilnaden i sjukefråvær mellom kvinner og menn er den minste på fire år",
                "Legemeldt sjukefråvær i prosent. Kvinner: 8,1 i 2021, 8,6 i 2022, 7,9 i 2023 og 7,3 i 2024. "
                "Menn: 2,9, 2,4, 1,7 og 4,3.",
                "Prosent av avtalte dagsverk",
                ("Kvinner", "Menn"),
                YEARS,
                tuple(
                    Mark(name, year, Fraction(rate, 10), number_text(Fraction(rate, 10), 1, "nn"))
                    for name, values in rates.items()
                    for year, rate in zip(YEARS, values, strict=True)
                ),
            ),
            Table(
                "sick_leave",
                "Legemeldt sjukefråvær i prosent av avtalte dagsverk",
                "Kjønn",
                tuple(Column(year) for year in reversed(YEARS)),
                tuple(
                    Row(
                        name,
                        tuple(
                            _percent(
                                Figure(Measure.SICK_LEAVE_RATE, TOTAL, gender, int(year), Component.DOCTOR_CERTIFIED),
                                Fraction(rate, 10),
                            )
                            for year, rate in reversed(tuple(zip(YEARS, rates[name], strict=True)))
                        ),
                    )
                    for name, gender in (("Kvinner", Gender.WOMEN), ("Menn", Gender.MEN))
                ),
                (SIGNS,),
                "employees-2024.csv",
            ),
        ),
    )


def _part_two() -> Section:
    text = "Kapitlet er ikkje skrive enno. Lova krev at vi gjer greie for korleis vi arbeider for likestilling."
    return Section(
        "part_two",
        "Del 2: Arbeidet for likestilling",
        (
            Notice(NoticeKind.GAP, "Manglar: arbeidet etter dei fire stega", text),
            authored(
                "Slik arbeider vi med ",
                Span("aktivitetsplikta", strong=True),
                ", ",
                Span("steg for steg", emphasis=True),
                ". Rettleiinga står hos ",
                Span("ombodet", address="https://example.org/rettleiing?a=1&b=2"),
                ", og spørsmål går til ",
                Span("likestilling@example.org", address="mailto:likestilling@example.org"),
                ".",
            ),
            Prose("We work systematically in all areas of the law.", language=Language.ENGLISH),
            Points(("Undersøke risiko", "Finne årsaker", "Setje i verk tiltak", "Vurdere resultat"), numbered=True),
            Points(
                ("Alle leiarar er med.", "Read the policy."),
                ((Span("Alle", strong=True), Span(" leiarar er med.")), (Span("Read the policy."),)),
                language=Language.BOKMAL,
            ),
        ),
        "LDL § 26",
        (Section("measures", "Tiltak", RECORDS), Section("meetings", "Møte", (MEETINGS,))),
    )


def authored(*pieces: Span | str) -> Prose:
    """A paragraph of stretches."""
    spans = tuple(Span(piece) if isinstance(piece, str) else piece for piece in pieces)
    return Prose("".join(span.text for span in spans), spans)


MEETINGS = Table(
    "meetings",
    "Møte med dei tillitsvalde",
    "Dato",
    (Column("Organ"), Column("Kva det gjaldt"), Column("Møtte")),
    (
        Row(
            "15. januar 2024",
            (
                Entry("Arbeidsmiljøutvalet"),
                Entry("Gjennomgang av risiko på alle seks områda, og val av kva vi skal undersøkje nærare i år."),
                Entry("8", value=Fraction(8)),
            ),
        ),
        Row(
            "3. april 2024",
            (Entry("Informasjons- og drøftingsmøte"), Entry("Mål for året."), Entry("11", value=Fraction(11))),
        ),
    ),
    ("Møtt er alle frå begge partar.",),
    "referat frå møta",
)

RECORDS = (
    Record(
        "parental_calls",
        "Samtale før, under og etter foreldrepermisjon",
        (
            Detail("Svarar på", "Kvinner som har vore i permisjon, får sjeldnare nye oppgåver året etter."),
            Detail("Ansvarleg", "HR-leiar"),
            Detail("Frist", "1. juni 2025"),
            Detail("Resultat", "Seven of nine employees on leave had the talk.", Language.ENGLISH),
        ),
        "i gang",
    ),
    Record(
        "job_adverts",
        "Stillingsannonsar med «=» og «+» i tittelen",
        (
            Detail("Ansvarleg", "Rekrutteringsgruppa"),
            Detail("Vurdering", "Fleire menn søkte. " + "Vi held fram med den same ordlyden i alle annonsane. " * 12),
            Detail("Vurdering", "Ny vurdering i 2025."),
        ),
    ),
    Record("bare", "Oppføring utan opplysningar", (), "planlagt"),
)


def _part_three() -> Section:
    text = "Kapitlet er ikkje skrive enno. Offentlege styresmakter skal gjere greie for arbeidet sitt på alle område."
    return Section(
        "part_three",
        "Del 3: Likestilling i oppgåvene våre",
        (Notice(NoticeKind.GAP, "Manglar: arbeidet som offentleg styresmakt", text),),
        "LDL § 24",
    )


def _method() -> Section:
    rows = tuple(
        Row(
            f"{label}, {name}",
            (_people(_employees(gender, key, year), counts[key]), Entry("31. desember"), Entry(str(year))),
        )
        for year, pairs in (
            (YEAR, (("kvinner", Gender.WOMEN, WOMEN), ("menn", Gender.MEN, MEN))),
            (YEAR - 1, (("kvinner", Gender.WOMEN, WOMEN_BEFORE), ("menn", Gender.MEN, MEN_BEFORE))),
        )
        for key, label in ((TOTAL, "I alt"), *GROUPS)
        for name, gender, counts in pairs
    )
    return Section(
        "method",
        "Slik er tala rekna ut",
        (
            Prose(
                "Kvart tal er rekna ut éin gong og avrunda éin gong. Avrundinga er til næraste siffer, og halve går "
                "oppover. Tala i tabellar, figurar og tekst er derfor alltid dei same."
            ),
            Table(
                "register",
                "Talet på tilsette i kvar gruppe",
                "Gruppe",
                (Column("Personar"), Column("Dato"), Column("År")),
                rows,
                ("Tabellen går over fleire sider.", SIGNS),
                "employees-2024.csv, employees-2023.csv",
            ),
        ),
    )


def _employees(gender: Gender, group: str, year: int = YEAR) -> Figure:
    return Figure(Measure.EMPLOYEES, group, gender, year)


def _share(gender: Gender, group: str, year: int = YEAR) -> Figure:
    return Figure(Measure.GENDER_SHARE, group, gender, year)


def _ratio(group: str, year: int = YEAR, component: Component = Component.AGREED) -> Figure:
    return Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, group, Gender.ALL, year, component)


def _entry(figure: Figure, value: Fraction, *, unit: bool = False) -> Entry:
    decimals = figure.measure.decimals
    printed = figure.measure.unit if unit else None
    return Entry(with_unit(value, decimals, printed, "nn"), figure, value, decimals)


def _people(figure: Figure, count: int) -> Entry:
    return _entry(figure, Fraction(count))


def _percent(figure: Figure, value: Fraction, *, unit: bool = False) -> Entry:
    return _entry(figure, value, unit=unit)


def _weeks(figure: Figure, value: Fraction) -> Entry:
    return _entry(figure, value)


def _halves(label: str, women: int, men: int) -> tuple[Mark, Mark]:
    share = Fraction(100 * women, women + men)
    return (
        Mark("Kvinner", label, share, number_text(share, 0, "nn")),
        Mark("Menn", label, 100 - share, number_text(100 - share, 0, "nn")),
    )


def _balance_entries(key: str, women: int, men: int, year: int) -> tuple[Entry, ...]:
    share = _percent(_share(Gender.WOMEN, key, year), Fraction(100 * women, women + men)) if women + men else NONE
    return (
        _people(_employees(Gender.WOMEN, key, year), women),
        _people(_employees(Gender.MEN, key, year), men),
        share,
    )


def _pay_entries(key: str) -> tuple[Entry, ...]:
    def year_entries(women: int | None, men: int | None, year: int) -> tuple[Entry, ...]:
        absent = NONE if key == "apprentices" else HIDDEN
        ratio = _entry(_ratio(key, year), Fraction(100 * women, men)) if women and men else absent
        means = (
            absent
            if pay is None
            else _entry(Figure(Measure.MEAN_PAY, key, gender, year, Component.AGREED), Fraction(pay))
            for gender, pay in ((Gender.WOMEN, women), (Gender.MEN, men))
        )
        return (*means, ratio)

    this, last = PAY[key][:2], PAY[key][2:]
    return (*year_entries(*this, YEAR), *year_entries(*last, YEAR - 1))


def _component_entries(component: Component, women: int, men: int) -> tuple[Entry, ...]:
    means = (
        _entry(Figure(Measure.MEAN_PAY, TOTAL, gender, YEAR, component), Fraction(pay))
        for gender, pay in ((Gender.WOMEN, women), (Gender.MEN, men))
    )
    ratio = _entry(_ratio(TOTAL, component=component), Fraction(100 * women, men)) if men else NONE
    return (*means, ratio)
