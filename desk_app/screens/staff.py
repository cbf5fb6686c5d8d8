"""Who is at the screen: sign in by tapping one's name, and whose part of the floor it shows."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.floor.plan import StaffMember
from desk_app.floor.state import Floor
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import Row, Rows
from desk_app.screens.taps import Taps


class StaffRow(Row, frozen=True, kw_only=True):
    """One member of staff. ``sections``: the names of theirs; ``here``: signed in tonight."""

    name: str
    initials: str
    roles: tuple[str, ...]
    sections: str
    here: bool


@for_qml
class StaffRows(Rows[StaffRow]):
    """Everybody on the venue's list, in its order."""

    kind = StaffRow


@for_qml
class AtTheScreen(QObject):
    """Who is signed in here. ``whole_floor``: a host or the manager, or a server who looks at all of it."""

    changed = Signal()

    def __init__(self, taps: Taps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._rows = StaffRows(self)
        self._staff = ""
        self._member: StaffMember | None = None
        self._all = True
        self._sections: frozenset[str] = frozenset()
        self._section_words = ""
        self._asking = True

    def show(self, floor: Floor) -> None:
        """Show who is on the list and who is here; somebody signed out elsewhere is signed out here too."""
        self._rows.show([_row(member, floor) for member in floor.venue.staff.values()])
        if self._staff and self._staff not in floor.signed_in:
            self._become("", floor)
        self._sections = frozenset(
            section for section in floor.venue.sections if floor.server_of_section(section) == self._staff
        )
        names = [floor.venue.sections[section].name for section in floor.venue.sections if section in self._sections]
        self._member = floor.venue.staff.get(self._staff)
        self._section_words = ", ".join(names)
        self.changed.emit()

    def at_it(self) -> str:
        """Give the id of who is at the screen, "" for nobody."""
        return self._staff

    def sees(self) -> str | None:
        """Give the id of the server whose part is shown, None for the whole floor."""
        return None if self._all or not self._staff else self._staff

    def sections(self) -> frozenset[str] | None:
        """Give the sections that are this person's to look after, None for all."""
        return None if self._all or not self._sections else self._sections

    @Property(StaffRows, constant=True)
    def rows(self) -> StaffRows:
        return self._rows

    @Property(str, notify=changed)
    def staff(self) -> str:
        return self._staff

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._member.name if self._member else ""

    @Property(str, notify=changed)
    def section(self) -> str:
        return self._section_words

    @Property(bool, notify=changed)
    def wholeFloor(self) -> bool:
        return self._all

    @Property(bool, notify=changed)
    def hasSection(self) -> bool:
        return bool(self._sections)

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether the screen asks who is there."""
        return self._asking and not self._staff

    @Slot(bool)
    def ask(self, asking: bool) -> None:
        """Ask who is there, or let somebody look around without a name."""
        self._asking = asking
        self.changed.emit()

    @Slot(str)
    def signIn(self, staff: str) -> None:
        """Be this person from now on; somebody who is here already is not signed in twice."""
        floor = self._taps.desk.floor
        if staff not in floor.signed_in and not self._taps.do({"do": "sign_in", "staff": staff}):
            return
        self._become(staff, floor)
        self.show(floor)

    def come_back(self, staff: str) -> None:
        """Be the one who was here when the program went down, where their shift goes on."""
        floor = self._taps.desk.floor
        if staff in floor.signed_in:
            self._become(staff, floor)
            self.show(floor)

    @Slot()
    def signOut(self) -> None:
        """End this person's shift here."""
        if self._staff and self._taps.do({"do": "sign_out", "staff": self._staff}):
            self._become("", self._taps.desk.floor)
            self.show(self._taps.desk.floor)

    @Slot()
    def stepAway(self) -> None:
        """Leave the screen to somebody else; the shift goes on."""
        self._become("", self._taps.desk.floor)
        self.show(self._taps.desk.floor)

    @Slot(bool)
    def lookAtAll(self, whole: bool) -> None:
        """Show the whole floor, or one's own section."""
        self._all = whole
        self.changed.emit()

    def _become(self, staff: str, floor: Floor) -> None:
        member = floor.venue.staff.get(staff)
        self._staff = staff
        self._asking = True
        self._taps.by = staff or None
        self._all = member is None or bool({"host", "manager"} & set(member.roles))


def initials(name: str) -> str:
    """Give up to two first letters: ``Ana Lima`` is AL. Empty where the name has no letter or digit."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in words[:1] + words[1:][-1:]).upper()


def _row(member: StaffMember, floor: Floor) -> StaffRow:
    tonight = [
        section.name for section in floor.venue.sections.values() if floor.server_of_section(section.id) == member.id
    ]
    return StaffRow(
        key=member.id,
        name=member.name,
        initials=initials(member.name),
        roles=member.roles,
        sections=", ".join(tonight),
        here=member.id in floor.signed_in,
    )
