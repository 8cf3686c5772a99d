# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT

from spack_repo.builtin.build_systems.cmake import CMakePackage

from spack.package import *


class Tact(CMakePackage):
    """Decides whether a recommender may use what it knows of a person."""

    homepage = "https://github.com/OWNER/tact"
    url = "https://github.com/OWNER/tact/releases/download/v0.1.0/tact-0.1.0.tar.gz"

    license("MIT")

    version("0.1.0", sha256="0000000000000000000000000000000000000000000000000000000000000000")

    depends_on("cxx", type="build")
    depends_on("cmake@3.21:", type="build")
    depends_on("doctest", type="test")
    depends_on("python@3:", type="test")

    with default_args(msg="tact is C++20"):
        conflicts("%gcc@:10")
        conflicts("%clang@:13")

    def cmake_args(self):
        return [
            self.define("TACT_BUILD_TESTS", self.run_tests),
            self.define("TACT_TEST_ONCE", False),
            self.define("TACT_TEST_SANITIZERS", False),
        ]
