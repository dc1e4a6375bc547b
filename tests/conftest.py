"""Lets the tests of a folder import what stands beside them, while two folders may hold files of the same name."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

_SHARED = (path for path in Path(__file__).parent.rglob("*.py") if not path.name.startswith("test_"))
sys.path += sorted({str(path.parent) for path in _SHARED})

# a busy machine is slow, and slowness is no fault of what is tested
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
