"""Who is on tonight, and who has which section: as the venue says, and nobody's sections are shared out."""

from __future__ import annotations

from desk_app.floor.plan import Venue
from desk_app.simulation.evening import Evening


class Rota:
    """``servers`` by staff id; ``host`` brings guests to tables, ``in_charge`` opens the shift; or None."""

    def __init__(self, venue: Venue) -> None:
        staff = venue.staff.values()
        self._venue = venue
        self.servers = [member.id for member in staff if "server" in member.roles] or list(venue.staff)
        hosts = [member.id for member in staff if "host" in member.roles]
        managers = [member.id for member in staff if "manager" in member.roles]
        self.host = next(iter(hosts or managers or self.servers), None)
        self.in_charge = next(iter(managers or hosts or self._dispatchers()), None)

    def of(self, role: str) -> str | None:
        """Give who does this tonight: the first who has the role, else the first there is."""
        return next(iter(self.all_of(role)), None)

    def all_of(self, role: str) -> list[str]:
        """Give everybody who has the role; everybody where nobody has it."""
        staff = self._venue.staff.values()
        return [member.id for member in staff if role in member.roles] or list(self._venue.staff)

    def sign_in(self, evening: Evening) -> None:
        """Let everybody sign in, and give the sections that nobody owns to those with the fewest tables."""
        floor = evening.desk.floor
        own = {section: self._owner(section) for section in self._venue.sections}
        for staff in self._venue.staff:
            sections = [section for section, owner in own.items() if owner == staff]
            if staff not in floor.signed_in:
                more = {"section": sections[0]} if len(sections) == 1 else {}
                evening.tap(staff, "sign_in", staff=staff, **more)
        for section in [section for section, owner in own.items() if owner is None]:
            if self.servers:
                own[section] = min(self.servers, key=lambda staff: self._tables_of(staff, own))
                evening.tap(self.in_charge, "assign_section", section=section, staff=own[section])

    def _dispatchers(self) -> list[str]:
        return [member.id for member in self._venue.staff.values() if "dispatcher" in member.roles]

    def _owner(self, section: str) -> str | None:
        owners = (member.id for member in self._venue.staff.values() if section in member.sections)
        return next(owners, None)

    def _tables_of(self, staff: str, own: dict[str, str | None]) -> int:
        return sum(own.get(table.section) == staff for table in self._venue.tables.values())
