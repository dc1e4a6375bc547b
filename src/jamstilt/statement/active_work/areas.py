"""The areas one by one: what was found and why, what is done about it, and what was examined without a risk."""

from __future__ import annotations

from jamstilt.law.grounds import Area
from jamstilt.statement.active_work.area_tables import examined_table, measures_table, risks_table
from jamstilt.statement.active_work.register_table import RegisterTable
from jamstilt.statement.active_work.steps import Steps, steps
from jamstilt.statement.statement import Section
from jamstilt.statement.writer import Writer


def areas(writer: Writer) -> Section | None:
    """A section for each area that anything is written of; measures that belong nowhere come first."""
    found = steps(writer.registers)
    lost = [each for each in found.activity.measures if found.area_of(each) is None]
    sections = tuple(section for area in Area if (section := _area(writer, found, area)))
    if not sections and not lost:
        return None
    words = writer.words
    called = RegisterTable("measures_elsewhere", words("active_work.areas.elsewhere"), words("active_work.plans.stub"))
    blocks = measures_table(writer, found, called, lost)
    return Section("areas", words("active_work.areas.title"), blocks, sections=sections)


def _area(writer: Writer, found: Steps, area: Area) -> Section | None:
    words, name = writer.words, writer.words(f"law.area.{area}")
    measures = [each for each in found.activity.measures if found.area_of(each) is area]
    now = [each for each in measures if found.home_of(each) in found.numbers]
    before = [each for each in measures if each not in now]
    stub = words("active_work.plans.stub")
    own = RegisterTable(f"measures_{area}", words("active_work.areas.measures", area=name), stub)
    carried = RegisterTable(f"carried_{area}", words("active_work.areas.carried", area=name), stub)
    examined = [each for each in found.activity.examined if each.area is area]
    blocks = (
        *risks_table(writer, found, area),
        *measures_table(writer, found, own, sorted(now, key=lambda each: found.numbers[found.home_of(each) or ""])),
        *measures_table(writer, found, carried, before),
        *examined_table(writer, f"examined_{area}", words("active_work.areas.examined", area=name), examined),
    )
    is_expected = bool(blocks) or any(text.section == area for text in writer.registers.texts)
    return Section(area, name, blocks) if is_expected else None
