"""Tickets that wait: none is printed twice, none is lost, and what goes amiss with their file is said in words."""

import threading

import pytest

from desk_app.outreach.office import PrintingOffice
from desk_app.outreach.patient_printer import PatientPrinter
from desk_app.outreach.printer import PrinterOff
from desk_app.outreach.tray import MOST, WaitingTray
from tests.outreach.test_printers import Paper
from tests.outreach.tickets import TICKET, ticket


class SlowPaper(Paper):
    """Takes a ticket, and is done when ``paper`` is put in; with no paper in the house at all, it gives up."""

    def __init__(self, gives_up=False):
        super().__init__()
        self.paper = threading.Event()
        self.gives_up = gives_up

    def print(self, words, venue, code):
        assert self.paper.wait(5)
        if self.gives_up:
            raise PrinterOff("Jammed.")
        super().print(words, venue, code)


def hanging(paper):
    """Give an office whose printer hangs, its patience, and what was told of each ticket."""
    printer = PatientPrinter(paper, within=0.02)
    office = PrintingOffice(printer, WaitingTray())
    told = []
    office.watch(lambda which, became: told.append((which.destination, became.printed, became.waiting)))
    return office, printer, told


def test_a_ticket_that_comes_out_late_waits_no_more_and_is_not_printed_again():
    paper = SlowPaper()
    office, printer, told = hanging(paper)
    assert "The ticket waits." in office.hand_out(TICKET).words
    assert "still hangs" in office.try_again().words
    paper.paper.set()
    printer._at_it.join()
    assert office.waiting == 0
    assert office.try_again().printed
    assert paper.printed == ["Marriott"]
    assert told == [("Marriott", False, 1), ("Marriott", False, 1), ("Marriott", True, 0)]


def test_a_ticket_that_hangs_and_then_fails_goes_on_waiting():
    paper = SlowPaper(gives_up=True)
    office, printer, _ = hanging(paper)
    office.hand_out(TICKET)
    paper.paper.set()
    printer._at_it.join()
    assert (office.waiting, paper.printed) == (1, [])


def test_a_ticket_handed_out_behind_one_that_hangs_waits_and_is_printed_at_the_next_try():
    paper = SlowPaper()
    office, printer, _ = hanging(paper)
    office.hand_out(TICKET)
    assert "2 tickets wait." in office.hand_out(ticket(destination="Grand")).words
    paper.paper.set()
    printer._at_it.join()
    assert office.waiting == 1
    assert office.try_again().printed
    assert paper.printed == ["Marriott", "Grand"]


def test_the_same_ticket_does_not_wait_twice():
    office = PrintingOffice(Paper(on=False), WaitingTray())
    office.hand_out(TICKET)
    office.hand_out(TICKET)
    assert office.waiting == 1


def test_a_ticket_printed_at_the_second_try_waits_no_more():
    paper = Paper(on=False)
    office = PrintingOffice(paper, WaitingTray())
    office.hand_out(TICKET)
    paper.on = True
    assert office.hand_out(TICKET).waiting == 0


def test_tickets_that_wait_are_printed_oldest_first_and_none_is_lost_on_the_way():
    class OneSheet(Paper):
        def print(self, words, venue, code):
            if self.printed:
                raise PrinterOff("No paper.")
            super().print(words, venue, code)

    tray = WaitingTray()
    for to in ("Grand", "Marriott"):
        tray.put(ticket(destination=to))
    paper = OneSheet()
    office = PrintingOffice(paper, tray)
    answer = office.try_again()
    assert (answer.printed, answer.waiting, paper.printed) == (False, 1, ["Grand"])


def test_the_tray_outlives_a_restart(tmp_path):
    file = tmp_path / "kept" / "tray.json"
    WaitingTray(file).put(TICKET)
    again = WaitingTray(file)
    assert (again.oldest(), again.trouble) == (TICKET, "")
    again.take(TICKET)
    assert len(WaitingTray(file)) == 0


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b'["\xff"]', b'[{"venue":1}]'])
def test_a_tray_that_cannot_be_read_is_kept_aside_and_staff_are_told(tmp_path, content):
    file = tmp_path / "tray.json"
    for number in (1, 2):
        file.write_bytes(content)
        tray = WaitingTray(file)
        assert len(tray) == 0
        assert f"kept as tray.unread-{number}.json" in tray.trouble
        assert (tmp_path / f"tray.unread-{number}.json").read_bytes() == content
    tray.heed()
    assert tray.trouble == ""
    assert WaitingTray(file).trouble == ""


def test_a_tray_that_can_be_neither_read_nor_kept_aside_is_not_written_over(tmp_path, monkeypatch):
    file = tmp_path / "tray.json"
    file.write_bytes(b"{")
    with monkeypatch.context() as disk:
        disk.setattr("pathlib.Path.rename", lambda *_: full(0))
        tray = WaitingTray(file)
    tray.put(TICKET)
    assert (len(tray), file.read_bytes()) == (1, b"{")
    assert tray.trouble.startswith("Tickets that waited cannot be read. Print them again.")
    assert tray.trouble.endswith("Is the disk full?")


def test_a_tray_on_a_full_disk_still_holds_what_waits_and_says_that_a_restart_would_lose_it(tmp_path, monkeypatch):
    office = PrintingOffice(Paper(on=False), WaitingTray(tmp_path / "tray.json"))
    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", full)
        answer = office.hand_out(TICKET)
    assert answer.words.startswith("The printer is off. The ticket waits. Tickets that wait could not be written down")
    assert (office.waiting, office.trouble != "") == (1, True)
    office.heed()
    assert office.trouble, "it lasts for as long as it is so"
    assert "written down" not in office.hand_out(ticket(destination="Grand")).words
    assert office.trouble == ""
    assert len(WaitingTray(tmp_path / "tray.json")) == 2


def full(_):
    raise OSError(28, "No space left on device")


def test_a_full_tray_takes_no_more_and_says_what_to_do_instead():
    office = PrintingOffice(Paper(on=False), WaitingTray())
    for number in range(MOST):
        office.hand_out(ticket(destination=f"Stop {number}"))
    answer = office.hand_out(TICKET)
    assert (answer.printed, answer.waiting) == (False, MOST)
    assert "this one does not. Let the guest photograph the code." in answer.words
    assert office.try_again().waiting == MOST
