"""Three hubs that keep everything together, at the real engine: their leader dies under writers."""

from bench.hub_cluster import leaders_lost


def test_when_the_leader_of_three_hubs_dies_the_others_go_on_and_nothing_acknowledged_is_lost(tmp_path) -> None:
    one = leaders_lost(tmp_path, blows=1, each=100, desks=6, guests=10)
    assert one.acknowledged > 100
    assert (one.lost, one.twice, one.contested) == (0, 0, 0)
    assert len(one.accepted) == 1
