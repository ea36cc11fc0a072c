import pytest

from glutemed.teaching import gate


@pytest.fixture(autouse=True)
def _locked(monkeypatch):
    monkeypatch.delenv("GLUTEMED_UNLOCK", raising=False)
    monkeypatch.setattr(gate, "_unlocked", False)
