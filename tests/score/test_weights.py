"""The shipped weights are what the training script makes of the training data."""

import importlib.util

import pytest

from briefing.score.weights import BIAS, WEIGHTS
from tests.conftest import ROOT, SHARED, needs_shared


@needs_shared
@pytest.mark.slow
def test_training_gives_the_shipped_weights_to_six_decimals():
    spec = importlib.util.spec_from_file_location("train_ranker", ROOT / "benchmarks" / "train_ranker.py")
    trainer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(trainer)
    model = trainer.fit(SHARED / "eval" / "summ_train.jsonl.gz")
    assert model.bias == pytest.approx(BIAS, abs=1e-6)
    assert list(model.weights) == list(WEIGHTS)
    for name, numbers in model.weights.items():
        assert numbers == pytest.approx(WEIGHTS[name], abs=1e-6), name
