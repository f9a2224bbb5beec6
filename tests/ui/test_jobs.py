import threading

from PySide6.QtCore import QCoreApplication

from ui.jobs import Done, Failed, Lane


def settle() -> None:
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def test_jobs_run_in_order_and_never_overlap(qapp, crank) -> None:
    lane, log = Lane(crank), []
    lane.run(lambda: 1, log.append)
    lane.run(lambda: 2, log.append)
    assert len(crank.queued) == 1
    crank.turn()
    settle()
    crank.turn()
    settle()
    assert log == [Done(1), Done(2)]


def test_a_failing_job_says_so_and_the_next_one_runs(qapp, crank) -> None:
    lane, log, failure = Lane(crank), [], ValueError("no")

    def fail() -> None:
        raise failure

    lane.run(fail, log.append)
    lane.run(lambda: 2, log.append)
    for _ in range(2):
        crank.turn()
        settle()
    assert log == [Failed(failure), Done(2)]


def test_a_lane_keeps_one_thread_and_answers_on_the_gui_thread(qtbot) -> None:
    lane, workers, answers = Lane(), [], []
    for pause in range(3):
        lane.run(threading.get_ident, lambda o: (workers.append(o.value), answers.append(threading.get_ident())))
        qtbot.waitUntil(lambda n=pause: len(answers) == n + 1)
    assert len(set(workers)) == 1
    assert workers[0] != threading.get_ident()
    assert set(answers) == {threading.get_ident()}


def test_a_drained_lane_finishes_what_waits_in_order_and_tells_nobody(qapp) -> None:
    lane, log, told = Lane(), [], []
    for number in range(3):
        lane.run(lambda n=number: log.append(n), told.append)
    lane.drain(last=lambda: log.append("closed"))
    settle()
    assert (log, told) == ([0, 1, 2, "closed"], [])
