"""Printers: what reaches the paper, and what becomes of a ticket when the printer is off."""

import logging
import os
import socket
import subprocess
from pathlib import Path

import pytest
from escpos.printer import Dummy, File

from desk_app.outreach.choosing import UnknownPrinter, printer_of
from desk_app.outreach.code import draw_code
from desk_app.outreach.office import PrintingOffice
from desk_app.outreach.patient_printer import PatientPrinter
from desk_app.outreach.pdf_printer import PdfTicketPrinter, to_system_printer
from desk_app.outreach.printer import NoPrinter, PrinterOff
from desk_app.outreach.receipt_printer import ReceiptPrinter, raster, through_file, write_ticket
from desk_app.outreach.ticket_words import word_ticket
from desk_app.outreach.tray import WaitingTray
from tests.outreach.tickets import TICKET, ticket
from tests.support.hostile import NAMES

WORDS = word_ticket(TICKET)
CODE = draw_code(WORDS.code)
CUT = b"\x1dV"


class Paper:
    """A printer with a switch."""

    def __init__(self, on=True):
        self.on = on
        self.printed = []

    def print(self, words, venue, code):
        if not self.on:
            raise PrinterOff("The printer is off.")
        self.printed.append(dict(words.lines)["To"])


def test_a_receipt_printer_gets_the_words_the_code_and_a_cut(tmp_path):
    device = tmp_path / "lp0"
    ReceiptPrinter(through_file(str(device))).print(WORDS, TICKET.venue, CODE)
    written = device.read_bytes()
    for part in (b"Terminal B kiosk", b"The 7", b"Fare    18.00", b"Leaves  about 19:49", b"Look for the 7"):
        assert part in written
    assert raster(CODE) in written
    assert written.index(raster(CODE)) < written.rindex(CUT)


def test_the_dots_on_paper_are_the_code():
    dots = raster(("10", "01"))
    wide, high = int.from_bytes(dots[4:6], "little"), int.from_bytes(dots[6:8], "little")
    assert high == (2 + 8) * 5
    assert len(dots) == 8 + wide * high
    lines = [int.from_bytes(dots[8 + y * wide : 8 + (y + 1) * wide], "big") for y in range(high)]
    assert [line != 0 for line in lines] == [False] * 20 + [True] * 10 + [False] * 20
    first, second = "0" * 20 + "1" * 5, "0" * 25 + "1" * 5
    assert [lines[20], lines[25]] == [int(dots.ljust(8 * wide, "0"), 2) for dots in (first, second)]


@pytest.mark.parametrize("what", NAMES)
def test_hostile_words_reach_the_paper_as_plain_lines(what):
    paper = Dummy()
    words = word_ticket(ticket(destination=NAMES[what]))
    write_ticket(paper, words, TICKET.venue, CODE)
    head = paper.output[: paper.output.index(raster(CODE))]
    assert b"\x07" not in head
    assert b"\x1b[31m" not in head


def test_a_device_that_is_not_there_is_a_printer_that_is_off(tmp_path):
    with pytest.raises(PrinterOff):
        ReceiptPrinter(through_file(str(tmp_path / "no" / "lp0"))).print(WORDS, TICKET.venue, CODE)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # escpos drops its socket unclosed
def test_a_network_printer_that_refuses_is_off():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(PrinterOff):
        printer_of(f"receipt:tcp://127.0.0.1:{port}", Path()).print(WORDS, TICKET.venue, CODE)


def test_a_fault_in_the_middle_of_a_ticket_closes_the_printer():
    class Jammed(Dummy):
        closed = 0

        def cut(self, *_, **__):
            raise OSError("jam")

        def close(self):
            Jammed.closed += 1

    with pytest.raises(PrinterOff):
        ReceiptPrinter(Jammed).print(WORDS, TICKET.venue, CODE)
    assert Jammed.closed == 1


def test_a_ticket_becomes_a_pdf_of_one_page(tmp_path, qapp):
    PdfTicketPrinter(tmp_path / "tickets").print(WORDS, TICKET.venue, CODE)
    (page,) = (tmp_path / "tickets").glob("*.pdf")
    content = page.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") + content.count(b"/Type/Page\n") == 1
    assert len(content) > 5_000


@pytest.mark.parametrize("what", NAMES)
def test_hostile_words_become_a_pdf(tmp_path, qapp, what):
    words = word_ticket(ticket(destination=NAMES[what], route=NAMES[what]))
    PdfTicketPrinter(tmp_path).print(words, TICKET.venue, CODE)
    assert len(list(tmp_path.glob("*.pdf"))) == 1


def test_each_ticket_has_a_page_of_its_own_and_the_oldest_go(tmp_path, qapp, monkeypatch):
    monkeypatch.setattr("desk_app.outreach.pdf_printer._KEPT", 3)
    printer = PdfTicketPrinter(tmp_path)
    for _ in range(5):
        printer.print(WORDS, TICKET.venue, CODE)
    assert [page.name for page in sorted(tmp_path.glob("*.pdf"))] == [f"ticket-{number:05}.pdf" for number in (3, 4, 5)]


def test_the_systems_printer_gets_the_page(tmp_path, qapp):
    commands = []
    hand_on = to_system_printer("Desk", run=lambda command: commands.append(list(command)) or 0)
    PdfTicketPrinter(tmp_path, hand_on).print(WORDS, TICKET.venue, CODE)
    (command,) = commands
    assert command[:3] == ["lp", "-d", "Desk"]
    assert command[3].endswith("ticket-00001.pdf")


def test_a_system_printer_that_does_not_take_it_is_off(tmp_path):
    for run in (lambda _: 1, raising(FileNotFoundError()), raising(subprocess.TimeoutExpired("lp", 10))):
        with pytest.raises(PrinterOff):
            to_system_printer(run=run)(tmp_path / "ticket.pdf")


def raising(fault):
    def run(*_):
        raise fault

    return run


def test_a_folder_that_cannot_be_made_is_a_printer_that_is_off(tmp_path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(PrinterOff):
        PdfTicketPrinter(tmp_path / "taken" / "tickets").print(WORDS, TICKET.venue, CODE)


def test_a_ticket_waits_while_the_printer_is_off_and_is_said_to_wait():
    paper = Paper(on=False)
    office = PrintingOffice(paper, WaitingTray())
    assert office.hand_out(TICKET).words == "The printer is off. The ticket waits."
    assert office.hand_out(ticket(vehicle="9")).words == "The printer is off. 2 tickets wait."
    paper.on = True
    assert office.try_again().printed
    assert (office.waiting, paper.printed) == (0, ["Marriott", "Marriott"])


@pytest.mark.parametrize("fault", [ValueError("a font"), ZeroDivisionError(), RuntimeError("driver"), KeyError(1)])
def test_a_printer_that_fails_in_its_own_way_leaves_the_ticket_waiting_and_its_trace_in_the_log(fault, caplog):
    paper = Paper()
    printing, paper.print = paper.print, raising(fault)
    office = PrintingOffice(paper, WaitingTray())
    with caplog.at_level(logging.ERROR):
        answer = office.hand_out(TICKET)
    assert (answer.printed, answer.waiting) == (False, 1)
    assert answer.words == "The printer failed; the log says why. The ticket waits."
    assert caplog.records[0].exc_info[1] is fault
    assert office.try_again().waiting == 1
    paper.print = printing
    assert office.try_again().printed
    assert paper.printed == ["Marriott"]


def test_a_page_the_systems_printer_did_not_take_is_not_kept_beside_the_ticket_that_waits(tmp_path, qapp):
    for fault in (PrinterOff("off"), ValueError("its own way")):
        with pytest.raises(type(fault)):
            PdfTicketPrinter(tmp_path, raising(fault)).print(WORDS, TICKET.venue, CODE)
    assert list(tmp_path.glob("*")) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no device that a test could block")
def test_a_device_without_paper_does_not_hold_up_the_kiosk(tmp_path):
    device = tmp_path / "lp0"
    os.mkfifo(device)
    printer = PatientPrinter(ReceiptPrinter(through_file(str(device))), within=0.05)
    with pytest.raises(PrinterOff, match="does not come to an end"):
        printer.print(WORDS, TICKET.venue, CODE)
    with pytest.raises(PrinterOff, match="still hangs"):
        printer.print(WORDS, TICKET.venue, CODE)
    with device.open("rb") as paper:
        assert CUT in paper.read()
    printer._at_it.join()


def test_what_a_printer_raises_is_heard_through_the_patience():
    with pytest.raises(PrinterOff):
        PatientPrinter(Paper(on=False)).print(WORDS, TICKET.venue, CODE)
    paper = Paper()
    PatientPrinter(paper).print(WORDS, TICKET.venue, CODE)
    assert paper.printed == ["Marriott"]


def test_a_venue_without_a_printer_says_what_to_do_instead(tmp_path):
    assert isinstance(printer_of("", tmp_path), NoPrinter)
    answer = PrintingOffice(printer_of("", tmp_path), WaitingTray()).hand_out(TICKET)
    assert (answer.printed, answer.waiting) == (False, 0)
    assert "photograph" in answer.words


def test_a_venue_says_which_printer_it_has(tmp_path):
    assert isinstance(printer_of(f"pdf:{tmp_path}", tmp_path), PdfTicketPrinter)
    assert isinstance(printer_of("system", tmp_path), PdfTicketPrinter)
    assert isinstance(printer_of("system:Front desk", tmp_path), PdfTicketPrinter)
    for said in ("receipt:tcp://10.0.0.9", "receipt:usb:04b8:0202", "receipt:/dev/usb/lp0"):
        assert isinstance(printer_of(said, tmp_path), PatientPrinter)


@pytest.mark.parametrize(
    "said", ["fax", "pdf:", "receipt:", "receipt:tcp://", "receipt:tcp://h:x", "receipt:usb:1", "x" * 999]
)
def test_what_is_no_printer_is_refused_with_what_can_be_said(said, tmp_path):
    with pytest.raises(UnknownPrinter, match=r"Say pdf:FOLDER"):
        printer_of(said, tmp_path)


def test_the_file_printer_is_the_one_of_escpos(tmp_path):
    assert isinstance(through_file(str(tmp_path / "lp0"))(), File)
