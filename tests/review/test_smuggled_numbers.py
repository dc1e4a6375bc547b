"""One number too many in any file of a finished build turns the gate red; the untouched build is let go."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

import pikepdf
import pytest
from finished_build import Built
from smuggling import in_package, in_pdf, replaced, with_file

from jamstilt.figure import Component, Figure, Gender, Measure
from jamstilt.review.accounts import half_up
from jamstilt.review.review import account
from jamstilt.review.truth import Truth
from jamstilt.review.unaccounted import Suspicion, WrittenAt
from jamstilt.statistics.atoms import Quantity
from jamstilt.statistics.measures import Mean

RATIO = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, "top_managers", Gender.ALL, 2024, Component.AGREED)
MEAN = Figure(Measure.MEAN_PAY, "consultants", Gender.MEN, 2024, Component.AGREED)
HTML, DOCX, PDF, XLSX = (f"statement-nn.{ending}" for ending in ("html", "docx", "pdf", "xlsx"))
BODY = "</main>"
READ_ALONE = (".docx", ".pdf", ".xlsx")


def printed(built: Built, figure: Figure) -> str:
    value = built.truth.cells[figure].value
    assert isinstance(value, Fraction)
    if figure.measure.decimals:
        return f"{float(half_up(value, 2)):.2f}".replace(".", ",")
    return f"{half_up(value, 0).numerator:,}".replace(",", "\u00a0")


def found(built: Built, files: Mapping[str, bytes], truth: Truth | None = None) -> set[tuple[str, Suspicion]]:
    """What is suspect in the files that were changed, and in the tables and open data that they are held against."""
    asked = {
        name: each for name, each in files.items() if each != built.files.get(name) or not name.endswith(READ_ALONE)
    }
    return {(each.file, each.why) for each in account(asked, truth or built.truth)[1]}


def test_every_number_of_the_untouched_demo_is_accounted_for(everything: Built):
    numbers, suspects = account(everything.files, everything.truth)
    assert suspects == ()
    assert {name for name, read in numbers.items() if read > 800} == {
        f"statement-{language}.{ending}"
        for language in ("nn", "nb", "en")
        for ending in ("html", "docx", "pdf", "xlsx")
    }


def smuggled_text(built: Built, sentence: str) -> set[tuple[str, Suspicion]]:
    page = built.files[HTML].decode()
    return found(built, with_file(built.files, HTML, replaced(page, BODY, f"<p>{sentence}</p>{BODY}")))


def test_a_sentence_with_a_hidden_ratio(built: Built):
    sentence = f"Blant toppleiarane tener kvinner {printed(built, RATIO)}\u00a0% av det menn tener."
    assert {file for file, _ in smuggled_text(built, sentence)} == {HTML}


def test_a_sentence_with_a_hidden_ratio_that_happens_to_be_a_public_one_as_well(built: Built):
    public = next(
        row.split(",")[5]
        for row in built.files["figures.csv"].decode().splitlines()
        if ",case_workers,all,2024,9" in row
    )
    cells = dict(built.truth.cells)
    cells[RATIO] = replace(cells[RATIO], value=Fraction(public))
    sentence = f"Blant toppleiarane tener kvinner {public.replace('.', ',')}\u00a0% av det menn tener."
    truth = replace(built.truth, cells=cells, written={**built.truth.written, "text/nn/own.md": sentence})
    page = replaced(built.files[HTML].decode(), BODY, f"<p>{sentence}</p>{BODY}")
    suspects = account(with_file(built.files, HTML, page), truth)[1]
    assert {(each.file, each.why) for each in suspects} == {(HTML, Suspicion.HIDDEN)}


@pytest.mark.parametrize("gap", ["\u00a0", " ", "\u202f", ".", ",", ""])
def test_a_sentence_with_a_hidden_mean_however_it_is_written(built: Built, gap: str):
    amount = printed(built, MEAN).replace("\u00a0", gap)
    assert smuggled_text(built, f"Konsulenten tener {amount} kr.") == {(HTML, Suspicion.NO_REASON)}


def test_a_total_for_men_without_the_consultant(built: Built):
    total = Figure(Measure.MEAN_PAY, "total", Gender.MEN, 2024, Component.AGREED)
    formula = built.truth.cells[total].formula
    assert isinstance(formula, Mean)
    sums = [atom for atom in formula.over if atom.group != "consultants"]
    kroner = sum(atom.sums["agreed_ore"].total for atom in sums) // 100 // sum(atom.people for atom in sums)
    assert smuggled_text(built, f"Utan konsulenten tener menn {kroner} kroner.") == {(HTML, Suspicion.NO_REASON)}


@pytest.mark.parametrize("attribute", ["alt", "aria-label", "title", "data-value", "content"])
def test_an_attribute_of_the_page(built: Built, attribute: str):
    page = built.files[HTML].decode()
    marked = replaced(page, BODY, f'<span {attribute}="{printed(built, MEAN)}"></span>{BODY}')
    assert found(built, with_file(built.files, HTML, marked)) == {(HTML, Suspicion.NO_REASON)}


@pytest.mark.parametrize("hidden", ["<!-- {} -->", "<script>let pay = '{}'</script>"])
def test_what_only_the_source_of_a_page_shows(built: Built, hidden: str):
    page = replaced(built.files[HTML].decode(), BODY, hidden.format(printed(built, MEAN)) + BODY)
    assert found(built, with_file(built.files, HTML, page)) == {(HTML, Suspicion.COVERT)}


def test_an_id_that_holds_a_pay(built: Built):
    amount = printed(built, MEAN).replace("\u00a0", "")
    page = replaced(built.files[HTML].decode(), BODY, f'<p id="pay-{amount}"></p>{BODY}')
    assert found(built, with_file(built.files, HTML, page)) == {(HTML, Suspicion.NO_REASON)}


def test_an_alternative_text_in_word(built: Built):
    changed = in_package(
        built.files[DOCX],
        "word/document.xml",
        lambda xml: re.sub('descr="', f'descr="{printed(built, MEAN)} ', xml, count=1),
    )
    assert found(built, with_file(built.files, DOCX, changed)) == {(DOCX, Suspicion.NO_REASON)}


def test_a_comment_in_word(built: Built):
    changed = in_package(built.files[DOCX], "word/comments.xml", lambda _: "<comments/>")
    assert found(built, with_file(built.files, DOCX, changed)) == {(DOCX, Suspicion.COVERT)}


@pytest.mark.parametrize(("name", "part"), [(DOCX, "docProps/core.xml"), (XLSX, "docProps/core.xml")])
def test_a_document_property(built: Built, name: str, part: str):
    described = f"<dc:description>{printed(built, MEAN)}</dc:description></cp:coreProperties>"
    changed = in_package(built.files[name], part, lambda xml: replaced(xml, "</cp:coreProperties>", described))
    assert found(built, with_file(built.files, name, changed)) == {(name, Suspicion.NO_REASON)}


def test_a_comment_in_the_workbook(built: Built):
    changed = in_package(built.files[XLSX], "xl/comments1.xml", lambda _: "<comments>ja</comments>")
    assert found(built, with_file(built.files, XLSX, changed)) == {(XLSX, Suspicion.COVERT)}


def test_a_hidden_sheet(built: Built):
    changed = in_package(
        built.files[XLSX],
        "xl/workbook.xml",
        lambda xml: replaced(xml, ' sheetId="9"', ' sheetId="9" state="veryHidden"'),
    )
    assert found(built, with_file(built.files, XLSX, changed)) == {(XLSX, Suspicion.COVERT)}


def test_a_value_that_is_stored_behind_a_cell(built: Built):
    value = built.truth.cells[MEAN].value
    assert isinstance(value, Fraction)
    stored = f'<c r="Z99"><v>{float(value)!r}</v></c></row></sheetData>'
    changed = in_package(
        built.files[XLSX], "xl/worksheets/sheet9.xml", lambda xml: replaced(xml, "</row></sheetData>", stored)
    )
    assert found(built, with_file(built.files, XLSX, changed)) == {(XLSX, Suspicion.NO_REASON)}


def test_a_formula(built: Built):
    changed = in_package(
        built.files[XLSX], "xl/worksheets/sheet9.xml", lambda xml: replaced(xml, "<v>", "<f>B3*2</f><v>")
    )
    assert (XLSX, Suspicion.COVERT) in found(built, with_file(built.files, XLSX, changed))


def test_a_field_of_the_document_information_of_the_pdf(built: Built):
    def change(document: pikepdf.Pdf) -> None:
        document.docinfo["/Keywords"] = printed(built, MEAN)

    changed = in_pdf(built.files[PDF], change)
    assert found(built, with_file(built.files, PDF, changed)) == {(PDF, Suspicion.NO_REASON)}


def with_metadata(built: Built, change: Callable[[str], str]) -> dict[str, bytes]:
    def changed(document: pikepdf.Pdf) -> None:
        stream = document.Root.Metadata
        stream.write(change(stream.read_bytes().decode()).encode())

    return with_file(built.files, PDF, in_pdf(built.files[PDF], changed))


@pytest.mark.parametrize("place", ["dc:description", "xmpMM:InstanceID", "pdf:PDFVersion", "pdfaSchema:namespaceURI"])
def test_a_field_of_the_metadata_of_the_pdf(built: Built, place: str):
    """Ids and versions are let go in their own form only; the same place with a pay in it is not."""
    space = f'xmlns:{place.partition(":")[0]}="urn:x"'
    field = f"<{place} {space}>{printed(built, MEAN)}</{place}></rdf:RDF>"
    changed = with_metadata(built, lambda xml: replaced(xml, "</rdf:RDF>", field))
    assert found(built, changed) == {(PDF, Suspicion.NO_REASON)}


def test_the_title_of_a_bookmark(built: Built):
    def change(document: pikepdf.Pdf) -> None:
        document.Root.Outlines.First.Title = f"Samandrag {printed(built, RATIO)}"

    changed = in_pdf(built.files[PDF], change)
    assert found(built, with_file(built.files, PDF, changed)) == {(PDF, Suspicion.NO_REASON)}


def test_an_alternative_text_in_the_tags_of_the_pdf(built: Built):
    def change(document: pikepdf.Pdf) -> None:
        tagged = next(each for each in document.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each)
        tagged["/Alt"] = pikepdf.String(f"Konsulenten: {printed(built, MEAN)}")

    changed = in_pdf(built.files[PDF], change)
    assert found(built, with_file(built.files, PDF, changed)) == {(PDF, Suspicion.NO_REASON)}


def test_a_file_inside_the_pdf(built: Built):
    def change(document: pikepdf.Pdf) -> None:
        document.attachments["data.txt"] = b"71"

    changed = in_pdf(built.files[PDF], change)
    assert (PDF, Suspicion.COVERT) in found(built, with_file(built.files, PDF, changed))


def test_one_more_decimal_in_the_json(built: Built):
    changed = re.sub(r'"95\.22"', '"95.221"', built.files["figures.json"].decode(), count=1)
    assert found(built, with_file(built.files, "figures.json", changed)) == {("figures.json", Suspicion.DIFFERS)}


def test_one_more_row_in_the_csv(built: Built):
    table = built.files["figures.csv"].decode()
    line = next(line for line in table.splitlines() if line.startswith("mean_pay,agreed,consultants,men,2024,"))
    amount = printed(built, MEAN).replace("\u00a0", "")
    shown = line.replace(",2024,,", f",2024,{amount},").replace("suppressed", "published")
    changed = with_file(built.files, "figures.csv", replaced(table, line, shown))
    assert ("figures.json", Suspicion.DIFFERS) in found(built, changed)


def test_a_sensitive_count_in_a_table_of_the_page(built: Built):
    page = built.files[HTML].decode()
    row = re.search(r"Ufrivillig deltid \(personar\)</th>.*?</tr>", page, re.DOTALL)
    assert row
    told = row[0]
    for gender in ("women", "men", "all"):
        figure = Figure(Measure.INVOLUNTARY_PART_TIME, "total", Gender(gender), 2024)
        told = replaced(told, ">:</td>", f">{built.truth.cells[figure].value}</td>")
    changed = with_file(built.files, HTML, page.replace(row[0], told))
    assert (HTML, Suspicion.HIDDEN) in found(built, changed)


@pytest.mark.parametrize("part", ["<text x='300' y='17'>{}</text>", "<title>{}</title>", "<desc>{}</desc>"])
def test_a_label_of_a_chart(built: Built, part: str):
    page = built.files[HTML].decode()
    at = page.index('<circle class="second ring"')
    changed = f"{page[:at]}{part.format(printed(built, MEAN))}{page[at:]}"
    assert (HTML, Suspicion.NO_REASON) in found(built, with_file(built.files, HTML, changed))


def test_a_mark_for_a_hidden_group(built: Built):
    page = built.files[HTML].decode()
    at = page.index('<circle class="second ring"')
    changed = f'{page[:at]}<circle class="second ring" cx="300" cy="17.5" r="4.4"/>{page[at:]}'
    assert found(built, with_file(built.files, HTML, changed)) == {(HTML, Suspicion.MARK)}


def test_a_mark_that_stands_where_more_digits_would_put_it(built: Built):
    page = built.files[HTML].decode()
    wide = re.search(r'<rect class="first" x="[\d.]+" y="34" width="([\d.]+)"', page)
    assert wide
    changed = replaced(page, wide[0], wide[0].replace(wide[1], f"{float(wide[1]) + 0.2:.2f}"))
    assert found(built, with_file(built.files, HTML, changed)) == {(HTML, Suspicion.MARK)}


def test_a_pay_in_a_text_that_somebody_wrote(built: Built):
    value = built.truth.cells[MEAN].value
    assert isinstance(value, Fraction)
    near = int(value * Fraction(1002, 1000))
    truth = replace(
        built.truth, written={**built.truth.written, "text/nn/own.md": f"Om løn.\n\nKonsulenten fekk {near} kr."}
    )
    page = replaced(built.files[HTML].decode(), BODY, f"<p>Konsulenten fekk {near} kr.</p>{BODY}")
    suspects = account(with_file(built.files, HTML, page), truth)[1]
    assert {(each.file, each.why) for each in suspects} == {(HTML, Suspicion.NEAR_WRITTEN)}
    assert {each.by_hand for each in suspects} == {(WrittenAt("text/nn/own.md", 3),)}


def told_before(built: Built, figure: Figure, value: int) -> dict[str, bytes]:
    row = {
        "measure": figure.measure, "component": figure.component, "group": figure.group, "gender": figure.gender,
        "period": str(figure.period), "value": str(value), "status": "published", "rounded_to": "1",
    }  # fmt: skip
    return {**built.truth.earlier, "earlier/2022.json": json.dumps([row]).encode()}


@pytest.mark.parametrize("group", ["consultants", "total"])
def test_a_hidden_mean_that_happens_to_be_what_an_earlier_statement_printed_of_something_else(built: Built, group: str):
    hidden = int(half_up(built.truth.cells[MEAN].value, 0))
    truth = replace(built.truth, earlier=told_before(built, replace(MEAN, group=group, period=2022), hidden))
    sentence = f"Konsulenten tener {printed(built, MEAN)} kr."
    page = replaced(built.files[HTML].decode(), BODY, f"<p>{sentence}</p>{BODY}")
    files = with_file(built.files, HTML, page)
    assert found(built, files, truth) == {(HTML, Suspicion.NO_REASON)}
    by_hand = replace(truth, written={**truth.written, "text/nn/own.md": sentence})
    assert found(built, files, by_hand) == {(HTML, Suspicion.NEAR_WRITTEN)}


def test_what_an_earlier_statement_printed_may_be_told_again(built: Built):
    truth = replace(built.truth, earlier=told_before(built, replace(MEAN, group="total", period=2022), 876_543))
    page = replaced(built.files[HTML].decode(), BODY, f"<p>I 2022: 876\u00a0543 kr.</p>{BODY}")
    files = with_file(built.files, HTML, page)
    assert found(built, files, truth) == set()
    assert found(built, files) == {(HTML, Suspicion.NO_REASON)}


def written(built: Built, sentence: str) -> set[tuple[str, Suspicion]]:
    truth = replace(built.truth, written={**built.truth.written, "text/nn/own.md": sentence})
    page = replaced(built.files[HTML].decode(), BODY, f"<p>{sentence}</p>{BODY}")
    return {(each.file, each.why) for each in account(with_file(built.files, HTML, page), truth)[1]}


def next_to_a_pay(built: Built) -> int:
    value = built.truth.cells[MEAN].value
    assert isinstance(value, Fraction)
    return int(value * Fraction(1002, 1000))


@pytest.mark.parametrize(
    "sentence",
    [
        "Kurset i Tromsø fekk {} kr.",
        "Course grant: NOK {}.",
        "Ho har god løn. Så fekk Vadsø kommune {} kr i tilskot. Lønna er ei anna sak.",
    ],
)
def test_a_grant_that_is_as_large_as_a_pay_is_asked_about(built: Built, sentence: str):
    assert written(built, sentence.format(next_to_a_pay(built))) == {(HTML, Suspicion.LIKE_PAY)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Årsløna er {} kr.",
        "Ho fekk {} kr.",
        "Den ansatte tjener {} kr.",
        "A salary of NOK {} is paid.",
        "Ein av lærlingane kosta {} kr.",
    ],
)
def test_the_same_amount_beside_a_word_of_pay_or_of_a_person_stops(built: Built, sentence: str):
    assert written(built, sentence.format(next_to_a_pay(built))) == {(HTML, Suspicion.NEAR_WRITTEN)}


def test_what_stops_is_found_behind_what_is_only_asked_about(built: Built):
    asked = f"Kurset i Tromsø fekk {next_to_a_pay(built)} kr."
    hidden = f"Blant toppleiarane tener kvinner {printed(built, RATIO)}\u00a0% av det menn tener."
    assert written(built, asked) == {(HTML, Suspicion.LIKE_PAY)}
    assert written(built, f"{asked} {hidden}") == {(HTML, Suspicion.HIDDEN)}


def test_an_amount_that_is_a_pay_to_the_krone_stops_whatever_stands_beside_it(built: Built):
    value = built.truth.cells[MEAN].value
    assert isinstance(value, Fraction)
    exactly = half_up(value, 0).numerator
    assert written(built, f"Kurset i Tromsø fekk {exactly} kr.") == {(HTML, Suspicion.NEAR_WRITTEN)}
    assert written(built, f"Kurset i Tromsø fekk {exactly + 1} kr.") == {(HTML, Suspicion.LIKE_PAY)}


def single_amounts(built: Built, quantity: Quantity) -> list[int]:
    """Kroner of each person who stands alone, of one kind of pay."""
    means = [cell.formula for cell in built.truth.cells.values() if isinstance(cell.formula, Mean)]
    atoms = {atom for mean in means for atom in mean.over if atom.people == 1 and quantity in atom.sums}
    return sorted(atom.sums[quantity].total // 100 for atom in atoms)


def kroner(amount: Fraction | int) -> str:
    return f"{int(amount):,}".replace(",", "\u00a0")


def exact(built: Built, figure: Figure) -> Fraction:
    value = built.truth.cells[figure].value
    assert isinstance(value, Fraction)
    return value


@pytest.mark.parametrize(
    "sentence", ["Han tener om lag {} tusen i året.", "Han tener {}k.", "Løna er {} til 900 tusen kroner."]
)
def test_a_pay_in_thousands(built: Built, sentence: str):
    thousands = round(next_to_a_pay(built) / 1000)
    assert written(built, sentence.format(thousands)) == {(HTML, Suspicion.NEAR_WRITTEN)}


def test_a_pay_by_the_month(built: Built):
    month = exact(built, MEAN) / 12
    assert written(built, f"Konsulenten tener {kroner(month)} kr i månaden.") == {(HTML, Suspicion.NEAR_WRITTEN)}


def test_a_pay_within_the_margin(built: Built):
    apprentice = exact(built, Figure(Measure.MEAN_PAY, "apprentices", Gender.MEN, 2024, Component.AGREED))
    told = kroner(apprentice * Fraction(93, 100))
    assert written(built, f"Lærlingane har ei løn på {told} kr.") == {(HTML, Suspicion.NEAR_WRITTEN)}


def test_what_two_earn_together(built: Built):
    both = 2 * exact(built, Figure(Measure.MEAN_PAY, "top_managers", Gender.MEN, 2024, Component.AGREED))
    sentence = f"Dei to mannlege toppleiarane tener til saman {kroner(both)} kr."
    assert written(built, sentence) == {(HTML, Suspicion.NEAR_WRITTEN)}


def test_a_bonus_of_one_person(built: Built):
    bonus = single_amounts(built, Quantity.BONUS)[-1] or single_amounts(built, Quantity.OVERTIME)[-1]
    assert bonus >= 1000
    assert written(built, f"Ein av dei fekk {kroner(bonus)} kr i bonus.") == {(HTML, Suspicion.NEAR_WRITTEN)}
    assert written(built, f"Konsulenten fekk {kroner(bonus)} kr.") == {(HTML, Suspicion.NEAR_WRITTEN)}


@pytest.mark.parametrize("rounded", ["99,7 %", "100 %", "0,3 % mindre enn det, altså", "99.7 per cent"])
def test_a_hidden_ratio_with_fewer_decimals(built: Built, rounded: str):
    sentence = f"Blant toppleiarane tener kvinnene {rounded} av det mennene tener."
    assert (HTML, Suspicion.HIDDEN) in written(built, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Blant toppleiarane har 99,7 % svart på spørsmåla.",
        "Vi kjøpte stolar for 60\u00a0000 kr.",
        "Løn blei drøfta på eit møte med 850 frammøtte.",
    ],
)
def test_numbers_of_other_things_are_let_go(built: Built, sentence: str):
    assert written(built, sentence) == set()
