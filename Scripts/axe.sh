#!/bin/sh
# Puts axe-core 4.4.3, the accessibility rules the browser journeys run, at .build/axe/axe.min.js.
set -eu
cd "$(dirname "$0")/.."
script=.build/axe/axe.min.js
digest=697ea6c7edff0fe289b7bbecf1ff7b9015249bc834b409a348cd060df80aeba0

sound() { echo "$digest  $script" | sha256sum --check --status 2>/dev/null; }

[ -f "$script" ] && sound && exit 0
python3 -m pip --version >/dev/null 2>&1 || Scripts/setup.sh axe
mkdir -p .build/axe
python3 -m pip download --quiet --no-deps --disable-pip-version-check --dest .build/axe axe-core-python==0.1.0
python3 - <<'PYTHON'
import zipfile

with zipfile.ZipFile(".build/axe/axe_core_python-0.1.0-py3-none-any.whl") as wheel:
    with open(".build/axe/axe.min.js", "wb") as script:
        script.write(wheel.read("axe_core_python/axe.min.js"))
PYTHON
sound || { echo "$script 与预期不符 / is not what was expected" >&2; exit 1; }
