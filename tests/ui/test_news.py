from kiosk.app.ports import Topic
from ui.news import News


def test_topics_are_told_and_nothing_is_not(qapp) -> None:
    news, heard = News(), []
    news.changed.connect(heard.append)
    news.tell(frozenset())
    news.tell(frozenset({Topic.ARRIVALS}))
    assert heard == [frozenset({Topic.ARRIVALS})]
