"""The ticket office of a venue, put together: its printer, and the tray where tickets wait while that is off."""

from pathlib import Path

from desk_app.desk.ports import TicketOffice
from desk_app.floor.venue_faults import Fault, VenueFault
from desk_app.outreach.choosing import UnknownPrinter, printer_of
from desk_app.outreach.office import PrintingOffice
from desk_app.outreach.tray import WaitingTray


def office_of(printer: str, folder: Path) -> TicketOffice:
    """Give the office that prints as the venue says; a folder named for PDFs lies in the data folder.

    Raises VenueFault where no printer is named like that.
    """
    kind, _, rest = printer.partition(":")
    said = f"pdf:{folder / rest}" if kind == "pdf" and rest else printer
    try:
        chosen = printer_of(said, folder / "tickets")
    except UnknownPrinter as fault:
        cure = "Change printer in [venue]."
        raise VenueFault([Fault(line=1, what=str(fault), cure=cure, where="venue")]) from fault
    return PrintingOffice(chosen, WaitingTray(folder / "tickets-waiting.json"))
