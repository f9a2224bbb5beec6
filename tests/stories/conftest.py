"""Commands that print draw in the process's one application, and the windows of other stories need it to be theirs."""

import pytest


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp
