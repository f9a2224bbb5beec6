"""What the page of codes from pictures shows, as one frozen face made without a widget."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from kiosk.app.desk import Answer
from kiosk.app.sentences import guest_of, sentence_of
from kiosk.domain.admission import Admit, Exit
from kiosk.words import Words
from ui.reception.answer_face import face_of, shown_code
from ui.reception.face import Face, Tone, unchecked
from ui.reception.picture_state import Reading, Seen
from ui.reception.rows import RowFace
from ui.widgets.sign import Sign

translate = QCoreApplication.translate
_MOST_TROUBLES = 3
_FIRST = (Tone.STOP, Tone.WAIT, Tone.CALM, Tone.GONE, Tone.GOOD)  # who needs someone's attention stands above
_RECORDED = {Tone.GONE: Sign.OUT, Tone.GOOD: Sign.TICK}


@dataclass(frozen=True, slots=True)
class PicturesFace:
    """`done` of `whole` pages while it is busy (0 of 0: not known yet); `held` codes wait to be recorded."""

    about: str = ""
    trouble: str = ""
    rows: tuple[RowFace, ...] = ()
    busy: bool = False
    done: int = 0
    whole: int = 0
    held: int = 0


def pictures_face(reading: Reading, words: Words, zone: str) -> PicturesFace:
    rows = sorted((_row(seen, words, zone) for seen in reading.seen), key=lambda row: _FIRST.index(row.tone))
    troubles = [words.explain(error) for error in reading.troubles[-_MOST_TROUBLES:]]
    return PicturesFace(
        about=_about(reading),
        trouble="\n".join(troubles),
        rows=(*rows, *map(_empty_row, reading.without)),
        busy=reading.busy,
        done=reading.page,
        whole=reading.pages,
        held=0 if reading.busy else len(reading.held),
    )


def _about(reading: Reading) -> str:
    if reading.now is not None and reading.pages > 1:
        return translate("Pictures", "Reading page {page} of {pages}: {file}").format(
            page=min(reading.page + 1, reading.pages), pages=reading.pages, file=reading.now.name
        )
    if reading.now is not None:
        return translate("Pictures", "Reading {file} …").format(file=reading.now.name)
    if not (reading.seen or reading.without or reading.troubles or reading.stopped):
        return translate("Pictures", "Drop a picture or a PDF on this window, or paste one with Ctrl+V.")
    found = translate("Pictures", "Codes read: {count}").format(count=len(reading.seen))
    return f"{translate('Pictures', 'Stopped.')} {found}" if reading.stopped else found


def _row(seen: Seen, words: Words, zone: str) -> RowFace:
    where = translate("Pictures", "p. {page}").format(page=seen.page) if seen.pages > 1 else ""
    if seen.answer is None:
        return _unanswered(seen, where)
    face = face_of(seen.answer, words, zone)
    guest, sentence = guest_of(seen.answer.verdict), sentence_of(seen.answer, words, zone)
    title = guest.name if guest else shown_code(seen.text)
    lines: tuple[str, ...] = (guest.unit or guest.post, sentence) if guest else (sentence, seen.name)
    if isinstance(seen.answer.verdict, Admit | Exit):
        lines = lines[:1]
    return RowFace(seen.text, face.sign, face.tone, title, tuple(filter(None, lines)) or (sentence,), where)


def _unanswered(seen: Seen, where: str) -> RowFace:
    state = translate("Pictures", "Not recorded yet …")
    if seen.held:
        state = translate("Pictures", "Not recorded. Enter records it.")
    return RowFace(
        seen.text, Sign.ASK if seen.held else Sign.BUSY, Tone.CALM, shown_code(seen.text), (state, seen.name), where
    )


def _empty_row(name: str) -> RowFace:
    return RowFace(f"/{name}", Sign.NONE, Tone.CALM, translate("Pictures", "No code found"), (name, _advice()), "")


def _advice() -> str:
    return translate("Pictures", "Closer, sharper, evenly lit: then it reads.")


def sum_face(answers: tuple[Answer, ...], words: Words, zone: str) -> Face:
    """Codes that were presented together, on the panel: green only when all of them came through."""
    faces = [face_of(answer, words, zone) for answer in answers]
    if len(faces) == 1:
        alone = replace(faces[0], repeatable=False)  # its picture is read again
        return unchecked(alone) if answers[0].unchecked else alone
    through = sum(isinstance(answer.verdict, Admit | Exit) for answer in answers)
    tone = faces[0].tone if through == len(faces) else Tone.WAIT if through else Tone.STOP
    headline = translate("Pictures", "{through} OF {count} RECORDED").format(through=through, count=len(faces))
    if through == len(faces):
        headline = translate("Pictures", "ALL {count} RECORDED").format(count=len(faces))
    face = Face(
        tone=tone,
        sign=_RECORDED.get(tone, Sign.WARNING if tone is Tone.WAIT else Sign.STOP),
        headline=headline,
        title=translate("Pictures", "{count} codes were read together").format(count=len(faces)),
        why=translate("Pictures", "Each one's answer stands on the right; what needs you is on top."),
        sound={Tone.GOOD: "good", Tone.GONE: "good", Tone.WAIT: "wait"}.get(tone, "stop"),
    )
    return unchecked(face) if through == len(faces) and any(answer.unchecked for answer in answers) else face
