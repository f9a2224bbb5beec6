"""Who damages the scanner's text is said once, with what to switch off."""

import pytest

from kiosk.app.repairs import Told, repair_sentence
from kiosk.domain.culprit import Culprit
from kiosk.words import Words


@pytest.mark.parametrize("culprit", Culprit)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_culprit_has_a_sentence_of_its_own(culprit, language) -> None:
    said = repair_sentence(culprit, Words(language))
    assert said.startswith({"vi": "Đã sửa mã quét: ", "en": "The scanner's text was repaired: "}[language])
    assert said.endswith(".")
    assert "{" not in said


@pytest.mark.parametrize(
    ("heard", "news"),
    [
        ([Culprit.TELEX, Culprit.TELEX], [True, False]),
        ([Culprit.TELEX, None, Culprit.TELEX], [True, False, False]),
        ([Culprit.TELEX, Culprit.VNI, Culprit.TELEX], [True, True, True]),
        ([None, None], [False, False]),
    ],
)
def test_a_culprit_is_told_once_until_it_changes(heard, news) -> None:
    told, seen = Told(), []
    for culprit in heard:
        told, new = told.hear(culprit)
        seen.append(new)
    assert seen == news
