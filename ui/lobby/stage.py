"""Puts the scene on: from the file's data, the clock and the window's size to what QML shows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QPointF, QRectF

from kiosk.app.board import Board, board_at
from kiosk.domain.door import at_door, room_named
from kiosk.domain.legibility import Glass, zoom_for
from kiosk.domain.notices import CLEAR_FOR, current
from kiosk.domain.showing import Showing
from ui.lobby.alarm import LobbyAlarm
from ui.lobby.alarm_face import NO_EXIT, AlarmFace, Exit, Way
from ui.lobby.board import BoardFace, LobbyBoard
from ui.lobby.card_face import CardFace
from ui.lobby.clock import next_tick
from ui.lobby.corner import LobbyCorner
from ui.lobby.corner_face import CornerFace
from ui.lobby.data import Harmless, LobbyData
from ui.lobby.face_list import FaceList
from ui.lobby.frame import GAP, Box, Shape, orbit
from ui.lobby.greeter import Greeter
from ui.lobby.hero import LobbyHero
from ui.lobby.hero_face import HeroFace
from ui.lobby.notice import LobbyNotice
from ui.lobby.notice_face import NoticeFace
from ui.lobby.pages import Turning
from ui.lobby.places import LobbyPlaces, PlacesFace
from ui.lobby.rail_face import LogoFace
from ui.lobby.row_face import ROW_GAP, RowFace
from ui.lobby.ruler import Ruler
from ui.lobby.scene import Scene, Sight, scene_of
from ui.lobby.timetable import LobbyTimetable
from ui.lobby.tools import tools_for

_SOON = timedelta(hours=2)


class Stage(QObject):
    """Everything QML is given; it changes only through `show`, `tick`, `resize` and `turn`."""

    def __init__(
        self,
        now: datetime,
        parent: QObject | None = None,
        way_out: Exit = NO_EXIT,
        room: str = "",
        panel: Glass | None = None,
        ways: Mapping[str, Way] | None = None,
        showing: Showing | None = None,
        stagger: int = 0,
    ) -> None:
        """`room`: a door screen of that room. `panel`: how large it is, and how far away it is read. `ways`: where rooms
        are from here, by their folded names. `showing`: what this screen shows, whatever the event's screens do.
        `stagger`: milliseconds from one card to the next when a page turns.
        """
        super().__init__(parent)
        self.places = LobbyPlaces(PlacesFace(), self)
        self.board = LobbyBoard(BoardFace(), self)
        self.hero = LobbyHero(HeroFace(), self)
        self.rows = FaceList(RowFace, self)
        self.other_rows = FaceList(RowFace, self)
        self.cards = FaceList(CardFace, self, in_place=True)
        self.logos = FaceList(LogoFace, self)
        self.notice = LobbyNotice(NoticeFace(), self)
        self.alarm = LobbyAlarm(AlarmFace(), self)
        self.greeting = Greeter(ways or {}, self)
        self.corner = LobbyCorner(CornerFace(), self)
        self._data: LobbyData | None = None
        self.timetable = LobbyTimetable(self)
        self._room, self._panel, self._showing = room, panel, showing
        self._stagger = stagger
        self._sight = Sight(None, now, 1920, 1080, way_out=way_out)
        self._ruler, self._harmless = Ruler(), Harmless()
        self._tools = tools_for(None, self._ruler)
        self._turning = Turning()
        self._page, self._turned = 0, False
        self._scene: Scene | None = None
        self._lasts = now

    def show(self, data: LobbyData) -> None:
        """New data from the file, which can be read."""
        if self._data is None or data.event != self._data.event:
            self._tools = tools_for(data.event, self._ruler)
        self._data = data = self._harmless.of(data)
        told = replace(self._sight, announcements=data.announcements, emergency=data.emergency, look=data.look)
        self._draw(replace(told, stale=None, source=data.source, showing=self._showing or data.showing))

    def keep(self, since: datetime) -> None:
        """The file cannot be read: the last board stays, and says quietly of when it is."""
        self._draw(replace(self._sight, stale=since))

    def resize(self, width: float, height: float) -> None:
        if width > 0 and height > 0:
            zoom = zoom_for(self._panel, width, height)
            self._draw(replace(self._sight, width=width, height=height, zoom=zoom))

    def tick(self, now: datetime) -> datetime:
        """Show this moment; when the next one is that looks different."""
        if self._scene is None or self._several or not self._sight.now <= now < self._lasts:
            self._draw(replace(self._sight, now=now))
            self._lasts = next_tick(now, self._edges(now), every_second=False)
        else:
            self._sight = replace(self._sight, now=now)
            self._put(self._scene, now)
        busy = self._turns or self._several or self._rails
        return next_tick(now, self._edges(now), every_second=self._greet(now) or busy)

    def offer_page(self, address: str) -> None:
        """Phones find the programme there; nowhere when it is empty."""
        self._draw(replace(self._sight, phone=address))

    def _greet(self, now: datetime) -> bool:
        """Who just came in is welcomed; is anybody, or about to be?"""
        data, scene, board = self._data, self._scene, self._sight.board
        if data is None or scene is None or board is None or self._room:
            return False
        return self.greeting.greet(data.welcomes, now, board, scene.frame, self._ruler, scene.signs.mark.room)

    def turn(self) -> bool:
        """Turn the page before its time; false when there is only one."""
        if self._scene is None or not self._turns:
            return False
        self._turning = self._turning.turned(self._sight.now, len(self._scene.dwells))
        self._put(self._scene, self._sight.now)
        return True

    @property
    def front(self) -> FaceList:
        """The list of rows that is seen."""
        return self.other_rows if self._turned else self.rows

    @property
    def _turns(self) -> bool:
        return self._scene is not None and len(self._scene.dwells) > 1

    @property
    def _rails(self) -> bool:
        """More sponsors than stand side by side, who take turns."""
        return self._scene is not None and len(self._scene.rail.groups) > 1

    @property
    def _several(self) -> bool:
        """More than one announcement, which take turns."""
        return len(current(self._sight.announcements, self._sight.now)) > 1

    def _draw(self, sight: Sight) -> None:
        self._sight = replace(sight, board=self._board(sight.now))
        self._scene = scene_of(self._sight, self._tools)
        self._put(self._scene, sight.now)
        self._greet(sight.now)

    def _put(self, scene: Scene, now: datetime) -> None:
        """Give QML the scene as it is at `now`; within a minute only the page and its time can differ."""
        self._turning = self._turning.at(now, scene.dwells)
        turned = self._turning.page != self._page
        if turned:  # the list behind takes the new page and comes to the front
            self._page, self._turned = self._turning.page, not self._turned
        turn = scene.turn(self._page)
        self.front.show(turn.rows)
        self.places.show(_places(scene, now))
        self.hero.show(scene.hero)
        self.timetable.show(scene.timetable)
        self.board.show(replace(_board(scene, self._turning, now), turned=self._turned, timetable=turn.timetable))
        if not turn.timetable:  # what is not seen stays, so that nothing is missing when it comes back
            self._show_cards(turn.cards, turned=turned)
        self.notice.show(scene.notice)
        self.alarm.show(scene.alarm)
        self.corner.show(scene.corner)
        self.logos.show(scene.rail.at(now))

    def _show_cards(self, cards: Sequence[CardFace], *, turned: bool) -> None:
        if turned and self._stagger and cards:
            self.cards.unfold(cards, self._stagger)
        elif not self.cards.unfolds(cards):
            self.cards.show(cards)

    def _board(self, now: datetime) -> Board | None:
        data = self._data
        if data is None:
            return None
        if not self._room:
            return board_at(data.event, data.slots, data.tally, now)
        named = room_named(data.slots, self._room) or self._room
        event = replace(data.event, name=named, subtitle=data.event.name)
        return board_at(event, at_door(data.slots, self._room, now), None, now)

    def _edges(self, now: datetime) -> list[datetime]:
        """Moments at which something changes or is counted down to: the next starts and ends."""
        data = self._data
        if data is None:
            return []
        edges = [edge for slot in data.slots for edge in (slot.start, slot.end)]
        edges += [edge for one in data.announcements for edge in (one.starts, one.ends) if edge]
        edges += [data.emergency.at + CLEAR_FOR] if data.emergency else []
        return [edge for edge in edges if now < edge < now + _SOON]


def _places(scene: Scene, now: datetime) -> PlacesFace:
    frame, hero = scene.frame, scene.hero_box
    lines = scene.grid.lines
    return PlacesFace(
        u=frame.u,
        stacked=frame.shape is not Shape.LANDSCAPE,
        tall=scene.tall,
        header=_rect(frame.header),
        hero=_rect(hero),
        rows=_rect(scene.rows_box),
        body=_rect(scene.body_box),
        footer=_rect(frame.footer),
        notice=_rect(scene.notice_box),
        rail=_rect(scene.rail_box),
        orbit=QPointF(*orbit(now.timestamp(), frame.u)),
        roomWidth=scene.room,
        columns=scene.grid.columns,
        cardHeight=(hero.height - (lines - 1) * GAP * frame.u) / lines,
        gap=ROW_GAP * frame.u,
    )


def _board(scene: Scene, turning: Turning, now: datetime) -> BoardFace:
    signs, dwells = scene.signs, scene.dwells
    return BoardFace(
        name=signs.name,
        nameSize=signs.nameSize,
        nameLines=signs.nameLines,
        nameWidth=signs.nameWidth,
        subtitle=signs.subtitle,
        clock=signs.clock,
        date=signs.date,
        foot=signs.foot,
        asOf=signs.asOf,
        old=signs.old,
        hint=signs.hint,
        page=turning.page,
        pages=len(dwells),
        pageLeft=turning.left(now, dwells) if len(dwells) > 1 else 0.0,
        many=bool(scene.bands),
        logo=signs.mark.picture,
        logoWidth=signs.mark.width,
        logoHeight=signs.mark.height,
    )


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
