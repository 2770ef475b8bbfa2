# ===- registry_and_docs.py - Registry and documentation agree ------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""registry_and_docs.py LIST SOURCE_DIR: LIST is the output of --list-checks."""

import pathlib
import re
import sys


def main():
    listed, root = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    checks = set(re.findall(r"^\s+(iot-[\w-]+)$", listed.read_text(), re.M))
    pages = {page.stem: page for page in (root / "docs/checks").glob("iot-*.md")}
    faults = [f"docs/checks/{name}.md is missing" for name in sorted(checks - set(pages))]
    faults += [f"docs/checks/{name}.md has no check" for name in sorted(set(pages) - checks)]
    for name, page in sorted(pages.items()):
        if page.read_text(encoding="utf-8").splitlines()[0] != f"# {name}":
            faults.append(f"docs/checks/{name}.md does not start with '# {name}'")
    for document in ("README.md", "docs/release-notes.md"):
        text = (root / document).read_text(encoding="utf-8")
        faults += [f"{document} does not name {name}" for name in sorted(checks)
                   if name not in text]
    if not checks:
        faults.append("clang-tidy lists no check")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
