"""What is taken away, opened by other programs: pandas reads tables, LibreOffice opens them as a person would."""

import json
import shutil
import subprocess
from contextlib import closing
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from typer.testing import CliRunner

from desk_app.__main__ import app
from desk_app.facts import GuestKnown
from desk_app.journal import open_journal
from desk_app.journal.disk_facts import DiskFacts
from desk_app.review.measures import MEASURES
from tests.support.houses import SIX
from tests.support.read_shifts import evenings

OFFICE = shutil.which("soffice")
TITLE_LINES = 2


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two evenings on disk, and a guest who types formulas."""
    lived = evenings(2)
    lived.happens(GuestKnown, party="w1", name="=1+1", phone="+447700900123", notes="a;=1+1")
    lived.happens(GuestKnown, party="w2", name="Zoë", phone="+353861234567", notes='=HYPERLINK("http://example.org")')
    lived.ask("note", text="tea; =2+2", about="@SUM(1)", by="s1")
    place = tmp_path_factory.mktemp("house")
    with closing(open_journal(place, SIX)) as journal:
        journal.append(lived.kept())
    return place


def export(house: Path, out: Path, *more: str) -> Path:
    result = CliRunner().invoke(app, ["export", "--data", str(house), "--out", str(out), *more])
    assert result.exit_code == 0, result.output
    return out


def test_pandas_reads_facts_with_their_types(house: Path, tmp_path: Path) -> None:
    table = pd.read_csv(export(house, tmp_path / "facts.csv"), parse_dates=["at"])
    with closing(DiskFacts(house)) as facts:
        kept = list(facts.read(0, facts.newest()))
    assert table["number"].tolist() == [number for number, _ in kept]
    assert table["id"].tolist() == [fact.id for _, fact in kept]
    assert [at.to_pydatetime() for at in table["at"]] == [fact.at for _, fact in kept]
    rests = [json.loads(rest) for rest in table["rest"].dropna()]
    assert {"text": "tea; =2+2", "about": "@SUM(1)"} in rests


def test_pandas_reads_measures_and_counts_are_whole(house: Path, tmp_path: Path) -> None:
    table = pd.read_csv(export(house, tmp_path / "m.csv", "--what", "measures", "--from", "2026-11-21"))
    whole = table[table["group"].isna()].set_index("id")
    assert list(whole.index) == list(MEASURES)
    assert whole.loc["needs", "figure"] == 28
    assert whole.loc["proactive_share", "figure"] == pytest.approx(24 / 28)
    content = (tmp_path / "m.csv").read_text("utf-8-sig")
    assert '"Needs","needs",28,"count"' in content


def test_pandas_reads_the_workbook_below_its_two_lines(house: Path, tmp_path: Path) -> None:
    file = export(house, tmp_path / "m.xlsx", "--from", "2026-11-21")
    sheets = pd.read_excel(file, sheet_name=None, header=TITLE_LINES)
    measures = sheets["Measures"].set_index("Measure")
    assert measures.loc["Needs", "Figure"] == 28
    assert sheets["By day"]["Needs"].tolist() == [14, 14]
    assert sheets["By standard"]["Cues raised"].sum() == measures.loc["Cues raised", "Figure"]


@pytest.mark.skipif(OFFICE is None, reason="soffice opens the files as a person would; LibreOffice has it")
def test_libreoffice_opens_a_csv_without_running_anything(house: Path, tmp_path: Path) -> None:
    """Taken apart at commas, or at semicolons as where those part cells, with each formula that it finds worked out."""
    facts = export(house, tmp_path / "facts.csv", "--with-names")
    (tmp_path / "raw.csv").write_text('1,"=1+1"\r\n2,"tea;=2+2;"\r\n')
    for name, separator in (("commas", 44), ("semicolons", 59)):
        how = f"CSV:{separator},34,76,1,,0,false,true,false,false,false,,true"
        raw = opened(tmp_path / "raw.csv", tmp_path / f"raw {name}", how)
        assert [cell.data_type for cell in raw].count("f") == 1, "it runs what is not made harmless"
        cells = opened(facts, tmp_path / name, how)
        assert not [cell.value for cell in cells if cell.data_type in ("f", "e")]
        if name == "commas":
            texts = {cell.value for cell in cells if cell.data_type == "s"}
            assert {"'=1+1", "+44 7700900123", "+353 861234567", "Zoë"} <= texts


@pytest.mark.skipif(OFFICE is None, reason="soffice opens the files as a person would; LibreOffice has it")
def test_libreoffice_opens_the_workbook_with_every_figure(house: Path, tmp_path: Path) -> None:
    file = export(house, tmp_path / "m.xlsx", "--from", "2026-11-21")
    cells = opened(file, tmp_path / "again", "Calc MS Excel 2007 XML")
    own = [cell for sheet in openpyxl.load_workbook(file) for row in sheet.iter_rows() for cell in row]
    values = [cell.value for cell in cells if cell.value is not None]
    assert values == pytest.approx([cell.value for cell in own if cell.value is not None])


def opened(file: Path, folder: Path, how: str) -> list[openpyxl.cell.Cell]:
    """Let LibreOffice open a file in this way and save what it made of it; give all cells."""
    command = [
        OFFICE or "",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        f"--infilter={how}",
    ]
    command += ["--convert-to", "xlsx", "--outdir", str(folder), str(file)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    book = openpyxl.load_workbook(folder / f"{file.stem}.xlsx")
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row]
