"""The list of controls keeps up with the code: each cut can be made, and each test be run."""

import re

import pytest

from .controls import CONTROLS, Control
from .sabotage import ROOT


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.name)
def test_each_control_can_be_taken_out_and_has_its_test(control: Control):
    for cut in control.cuts:
        assert (ROOT / cut.file).read_text(encoding="utf-8").count(cut.was) == 1, cut.file
        assert cut.was != cut.becomes
    file, _, name = control.test.partition("::")
    text = (ROOT / file).read_text(encoding="utf-8")
    assert not name or re.search(rf"^def {name.partition('[')[0]}\(", text, re.MULTILINE)


def test_no_two_controls_have_one_name():
    assert len({control.name for control in CONTROLS}) == len(CONTROLS)
