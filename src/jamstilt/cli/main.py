"""``jamstilt``: one command for each thing that a person does with a dossier.

Nothing heavy is imported up here, so that ``jamstilt --help`` answers at once.
"""

from __future__ import annotations

import os
import sys
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Annotated

import typer

from jamstilt.language.catalogue import Language
from jamstilt.law.duty_bearer import Sector

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="From HR files to an equality statement that is right and safe to publish.\n\n"
    "Begin with: jamstilt demo\n\nReports are in the first language of the dossier.",
)

_EXISTING = typer.Argument(exists=True, file_okay=False, metavar="DIR", help="The dossier's folder.")
Folder = Annotated[Path, _EXISTING]
AsJson = Annotated[bool, typer.Option("--json", help="Print the report as JSON.")]
Languages = Annotated[list[Language] | None, typer.Option("--language", help="nn, nb or en; may be repeated.")]

HERE = Path()


def main() -> None:
    """Run the command line; a fault of ours is told without a word of what the files hold."""
    from jamstilt.cli.console import mistake, use_what_the_console_can_show

    use_what_the_console_can_show()
    try:
        app()
    except Exception as error:
        if os.environ.get("JAMSTILT_TRACEBACK"):
            raise
        sys.exit(mistake(error))


@app.callback(invoke_without_command=True)
def jamstilt(
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Hold what belongs to no single command."""
    if version:
        typer.echo(f"jamstilt {installed_version('jamstilt')}")
        raise typer.Exit


@app.command(epilog="Example: jamstilt demo demo")
def demo(folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where to put it.")] = Path("demo")) -> None:
    """Build the statement of an invented directorate."""
    from jamstilt.cli.work import show_demo

    raise typer.Exit(show_demo(folder))


@app.command(epilog='Example: jamstilt new directorate-2024 --name "Eksempeldirektoratet" --year 2024')
def new(  # noqa: PLR0913 - an argument for each option that a person may give
    folder: Annotated[Path, typer.Argument(file_okay=False, metavar="DIR", help="The folder to make.")],
    name: Annotated[str | None, typer.Option(help="The organisation's name.")] = None,
    year: Annotated[int | None, typer.Option(min=2000, max=2100, help="The reporting year.")] = None,
    *,
    sector: Annotated[Sector | None, typer.Option(help="public (unless you say private) or private.")] = None,
    language: Languages = None,
    last: Annotated[
        Path | None,
        typer.Option(
            "--from", exists=True, file_okay=False, metavar="LAST", help="Last year's dossier, to go on from."
        ),
    ] = None,
) -> None:
    """Make a new dossier, empty or going on from last year's.

    Its files are commented in nynorsk when that is the first language, else in bokmål (there are none in English).

    With --from, name and languages are last year's, and the year is the one after. Nothing of its source is copied.
    """
    from jamstilt.cli.work import go_on_from, make_new

    if last:
        if sector or language:
            raise typer.BadParameter("sector and languages come with --from; change them in jamstilt.toml")
        raise typer.Exit(go_on_from(folder, last, year, name))
    if name is None or year is None:
        raise typer.BadParameter("give --name and --year, or --from")
    raise typer.Exit(make_new(folder, name, year, sector or Sector.PUBLIC, language or list(Language)))


@app.command("map", epilog="Example: jamstilt map directorate-2024")
def map_columns(folder: Folder = HERE, *, as_json: AsJson = False) -> None:
    """Propose which column is what, and keep it.

    The answer stands in mapping.toml, to be corrected there, and is remembered next year.
    """
    from jamstilt.cli.work import propose_mapping

    raise typer.Exit(propose_mapping(folder, as_json=as_json))


@app.command(epilog="Example: jamstilt check directorate-2024 --json")
def check(folder: Folder = HERE, *, as_json: AsJson = False) -> None:
    """Say what is wrong, and write nothing."""
    from jamstilt.cli.work import check_dossier

    raise typer.Exit(check_dossier(folder, as_json=as_json))


@app.command(epilog="Example: jamstilt build directorate-2024 --language nn")
def build(folder: Folder = HERE, language: Languages = None, *, as_json: AsJson = False) -> None:
    """Build the statement.

    It comes in two versions: one to publish, and a complete one for those under duty of confidentiality.
    """
    from jamstilt.cli.work import build_statement

    raise typer.Exit(build_statement(folder, language, as_json=as_json))


@app.command(epilog="Example: jamstilt compare directorate-2023 directorate-2024")
def compare(
    one: Annotated[Path, typer.Argument(exists=True, file_okay=False, metavar="DIR", help="The earlier dossier.")],
    other: Annotated[Path, typer.Argument(exists=True, file_okay=False, metavar="DIR", help="The later dossier.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Tell what has changed between two built dossiers."""
    from jamstilt.cli.work import compare_dossiers

    raise typer.Exit(compare_dossiers(one, other, as_json=as_json))


@app.command(epilog='Example: jamstilt names directorate-2024 --find "women share"')
def names(
    folder: Folder = HERE,
    *,
    find: Annotated[str, typer.Option("--find", metavar="TEXT", help="Only names where every word is found.")] = "",
    as_json: AsJson = False,
) -> None:
    """List the names of all numbers, to be used in text and goals.

    Each stands with its value as the public version prints it.
    """
    from jamstilt.cli.work import list_names

    raise typer.Exit(list_names(folder, find, as_json=as_json))


@app.command(epilog="Example: jamstilt forget directorate-2024 --yes")
def forget(
    folder: Folder = HERE,
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
) -> None:
    """Remove the persons, keep the statement.

    The source files are deleted; what was removed is listed by name and hash.
    """
    from jamstilt.cli.work import forget_persons

    raise typer.Exit(forget_persons(folder, asked=not yes))
