"""Every specification, by the slug of its measure."""

from importlib import import_module
from pathlib import Path

from spec.support import Spec

MODULES = [import_module(f"spec.{path.stem}") for path in sorted(Path(__file__).parent.glob("test_*.py"))]

SPECS: dict[str, Spec] = {module.SPEC.slug: module.SPEC for module in MODULES if hasattr(module, "SPEC")}
