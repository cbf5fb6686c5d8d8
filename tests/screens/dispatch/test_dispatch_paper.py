"""Tickets at a kiosk's printer: each rider's has a state of its own, and those that wait are seen by everybody."""

import threading
from collections.abc import Sequence

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from desk_app.desk.ports import HandedOut, TicketWords
from desk_app.outreach.office import PrintingOffice
from desk_app.outreach.patient_printer import PatientPrinter
from desk_app.outreach.printer import PrinterOff
from desk_app.outreach.tray import WaitingTray
from desk_app.screens.dispatch.screen import DispatchRoom
from desk_app.screens.dispatch.ticket import ticket_of
from tests.support.at_the_door import Door
from tests.support.people_waiting import shuttle_desk


class SwitchedPrinter:
    """Off where ``on`` is not; without ``paper`` it hangs."""

    def __init__(self) -> None:
        self.on = True
        self.paper = threading.Event()
        self.paper.set()
        self.printed: list[str] = []

    def print(self, ticket: TicketWords, venue: str, code: Sequence[str]) -> None:
        assert self.paper.wait(5)
        if not self.on:
            raise PrinterOff("The printer is off.")
        self.printed.append(dict(ticket.lines)["To"])


@pytest.fixture
def door(qtbot: QtBot) -> Door:
    return Door(shuttle_desk())


@pytest.fixture
def printer() -> SwitchedPrinter:
    return SwitchedPrinter()


@pytest.fixture
def stop(door: Door, printer: SwitchedPrinter) -> DispatchRoom:
    return at_the_kiosk(door, PrintingOffice(printer, WaitingTray()))


def at_the_kiosk(door: Door, office: PrintingOffice) -> DispatchRoom:
    room = DispatchRoom(door.taps, office)
    show(room, door)
    return room


def show(room: DispatchRoom, door: Door) -> None:
    room.show(door.cues(), door.cues(), door.now)


def take_ticket(stop: DispatchRoom, door: Door, rider: str = "r1") -> None:
    stop.rider.open(rider)
    stop.rider.board("7")
    show(stop, door)


def test_a_ticket_is_printed(stop: DispatchRoom, door: Door, printer: SwitchedPrinter, qtbot: QtBot) -> None:
    take_ticket(stop, door)
    stop.rider.ticket.handOut()
    qtbot.waitUntil(lambda: stop.rider.ticket.printed)
    assert printer.printed == ["Marriott"]


def test_a_printer_that_is_off_lets_the_ticket_wait_and_print_later(
    stop: DispatchRoom, door: Door, printer: SwitchedPrinter, qtbot: QtBot
) -> None:
    take_ticket(stop, door)
    printer.on = False
    stop.rider.ticket.handOut()
    qtbot.waitUntil(lambda: stop.paper.waiting == 1 and not stop.rider.ticket.printing)
    assert stop.rider.ticket.said == "The printer is off. The ticket waits."
    printer.on = True
    stop.paper.tryAgain()
    qtbot.waitUntil(lambda: stop.paper.waiting == 0 and stop.rider.ticket.printed)
    assert printer.printed == ["Marriott"]


def test_an_office_that_fails_in_its_own_way_leaves_a_ticket_that_can_be_printed_again(
    stop: DispatchRoom, door: Door, printer: SwitchedPrinter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_ticket(stop, door)
    ticket = stop.rider.ticket
    with monkeypatch.context() as broken:
        broken.setattr(PrintingOffice, "hand_out", lambda *_: 1 / 0)
        ticket.handOut()
        qtbot.waitUntil(lambda: not ticket.printing)
    assert (ticket.printed, ticket.said) == (False, "Not printed. Please try again.")
    ticket.handOut()
    qtbot.waitUntil(lambda: ticket.printed)
    assert printer.printed == ["Marriott"]


def test_a_printer_that_fails_in_its_own_way_leaves_a_ticket_that_waits(
    stop: DispatchRoom, door: Door, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_ticket(stop, door)
    monkeypatch.setattr(SwitchedPrinter, "print", lambda *_: 1 / 0)
    ticket = stop.rider.ticket
    ticket.handOut()
    qtbot.waitUntil(lambda: not ticket.printing)
    assert (ticket.printed, stop.paper.waiting) == (False, 1)
    assert ticket.said.endswith("The ticket waits.")


def test_what_became_of_one_ticket_is_not_said_of_the_next(
    stop: DispatchRoom, door: Door, printer: SwitchedPrinter, qtbot: QtBot
) -> None:
    printer.paper.clear()
    take_ticket(stop, door)
    ticket, theirs = stop.rider.ticket, ticket_of(door.desk, "r1")
    ticket.handOut()
    stop.rider.close()
    printer.paper.set()
    qtbot.waitUntil(lambda: stop.paper.of(theirs).state == "printed")
    assert (ticket.title, ticket.printed, ticket.said) == ("", False, "")


def test_a_window_that_is_closed_while_a_ticket_prints_takes_nothing_from_it(
    door: Door, printer: SwitchedPrinter, tmp_path, qtbot: QtBot
) -> None:
    printer.paper.clear()
    office = PrintingOffice(printer, WaitingTray(tmp_path / "tray.json"))
    stop = at_the_kiosk(door, office)
    take_ticket(stop, door)
    stop.rider.ticket.handOut()
    theirs = ticket_of(door.desk, "r1")
    shiboken6.delete(stop)
    printer.paper.set()
    qtbot.waitUntil(lambda: printer.printed == ["Marriott"])
    assert theirs is not None
    assert office.hand_out(theirs).printed


def test_a_ticket_behind_one_that_hangs_waits_for_the_printer_and_is_printed_in_its_turn(
    stop: DispatchRoom, door: Door, printer: SwitchedPrinter, qtbot: QtBot
) -> None:
    ticket = stop.rider.ticket
    printer.paper.clear()
    take_ticket(stop, door, "r1")
    ticket.handOut()
    take_ticket(stop, door, "r3")
    assert not ticket.printing, "that is the ticket before"
    ticket.handOut()
    assert (ticket.inLine, ticket.printing) == (True, False)
    stop.rider.open("r1")
    assert (ticket.inLine, ticket.printing) == (False, True)
    printer.paper.set()
    qtbot.waitUntil(lambda: ticket.printed)
    stop.rider.open("r3")
    qtbot.waitUntil(lambda: ticket.printed)
    assert printer.printed == ["Marriott", "Harbour Inn"]


def test_a_ticket_that_comes_out_late_is_seen_to_be_printed_and_waits_no_more(
    door: Door, printer: SwitchedPrinter, qtbot: QtBot
) -> None:
    printer.paper.clear()
    stop = at_the_kiosk(door, PrintingOffice(PatientPrinter(printer, within=0.02), WaitingTray()))
    take_ticket(stop, door)
    stop.rider.ticket.handOut()
    qtbot.waitUntil(lambda: stop.paper.waiting == 1 and "The ticket waits." in stop.rider.ticket.said)
    printer.paper.set()
    qtbot.waitUntil(lambda: stop.rider.ticket.printed)
    assert (stop.paper.waiting, stop.rider.ticket.said, printer.printed) == (0, "Printed.", ["Marriott"])


def test_a_printer_that_is_tried_again_in_vain_says_why(
    stop: DispatchRoom, door: Door, printer: SwitchedPrinter, qtbot: QtBot
) -> None:
    printer.on = False
    take_ticket(stop, door)
    stop.rider.ticket.handOut()
    qtbot.waitUntil(lambda: stop.paper.waiting == 1)
    stop.rider.close()
    stop.paper.tryAgain()
    qtbot.waitUntil(lambda: not stop.paper.trying)
    assert stop.paper.said == "The printer is off. The ticket waits."


def test_an_office_that_fails_while_it_tries_again_lets_it_be_tried_again(
    stop: DispatchRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PrintingOffice, "try_again", lambda *_: 1 / 0)
    stop.paper.tryAgain()
    qtbot.waitUntil(lambda: not stop.paper.trying)
    assert stop.paper.said == "Not printed. Please try again."


def test_trouble_with_the_tray_is_shown_until_somebody_has_read_it(
    door: Door, printer: SwitchedPrinter, tmp_path
) -> None:
    (tmp_path / "tray.json").write_bytes(b"{")
    stop = at_the_kiosk(door, PrintingOffice(printer, WaitingTray(tmp_path / "tray.json")))
    assert "kept as tray.unread-1.json" in stop.paper.trouble
    stop.paper.heed()
    assert stop.paper.trouble == ""


def test_what_fills_the_port_answers_as_the_port_says(printer: SwitchedPrinter) -> None:
    office = PrintingOffice(printer, WaitingTray())
    assert isinstance(office.try_again(), HandedOut)
    assert office.waiting == 0
