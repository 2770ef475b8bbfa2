# ===- lit.cfg.py - Tests that run clang-tidy -------------------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
# pylint: disable=undefined-variable
"""Read after build/<preset>/test/lit.site.cfg.py, which sets config.iottidy_*."""

import os
import sys

import lit.formats

config.name = f"iot-tidy (LLVM {config.iottidy_llvm_major})"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".c", ".cpp", ".test"]
config.excludes = ["Inputs", "invalid", "unit", "benchmark", "behaviour", "CMakeLists.txt"]
config.test_source_root = os.path.join(config.iottidy_source_dir, "test")
config.test_exec_root = os.path.join(config.iottidy_binary_dir, "test")


def tool(major, name):
    """A program of one LLVM, or None."""
    for path in (f"/usr/lib/llvm-{major}/bin/{name}", f"/usr/bin/{name}-{major}"):
        if os.path.exists(path):
            return path
    return None


major = config.iottidy_llvm_major
clang_tidy = os.path.join(config.iottidy_llvm_bin, "clang-tidy")
plugin = os.path.join(config.iottidy_binary_dir, "lib", "libIotTidyPlugin.so")
inputs = os.path.join(config.test_source_root, "checks", "Inputs")
runner = os.path.join(config.test_source_root, "check_iot.py")

for path in (clang_tidy, plugin):
    if not os.path.exists(path):
        lit_config.fatal(f"{path} does not exist")

config.environment["PATH"] = os.pathsep.join(
    (config.iottidy_llvm_bin, config.environment["PATH"]))
config.environment["LC_ALL"] = "C.UTF-8"

# Longer names first: lit replaces them in order.
config.substitutions += [
    ("%check", f"{sys.executable} {runner} --clang-tidy {clang_tidy} "
               f"--plugin {plugin} --inputs {inputs}"),
    ("%clang-tidy", clang_tidy),
    ("%plugin", plugin),
    ("%inputs", inputs),
    ("%source-dir", config.iottidy_source_dir),
    ("%binary-dir", config.iottidy_binary_dir),
    ("%llvm-version", config.iottidy_llvm_version),
    ("%llvm-major", major),
    ("%python", sys.executable),
]

config.available_features.add(f"llvm-{major}")
other = next((path for path in (tool(number, "clang-tidy") for number in ("22", "21", "20", "19")
                                if number != major) if path), None)
if other:
    config.available_features.add("other-clang-tidy")
    config.substitutions.append(("%other-clang-tidy", other))
    config.substitutions.insert(0, config.substitutions.pop())
