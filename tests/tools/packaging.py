#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""packaging.py <name> <compiler> <folder>: what can be told of the recipes of tests/packaging without their tools.

  form       what all of them repeat, and the files that they name
  vcpkg      the port, run by CMake with stand-ins for the commands of vcpkg
  conan      the recipe, run by Python with stand-ins for Conan
  homebrew   the formula, read by Ruby, and its test program compiled
  nix        the expression, read by Nix

Ends with 77 where a tool is missing.
"""
import base64
import hashlib
import importlib.util
import json
import pathlib
import py_compile
import re
import shutil
import sys
import types

from toolbox import INCLUDE, ROOT, fail, headers, must, run, version

NAME, COMPILER, WORK = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]).resolve()
RECIPES = ROOT / "tests" / "packaging"
DESCRIPTION = re.search(r'DESCRIPTION "([^"]+)"', (ROOT / "CMakeLists.txt").read_text()).group(1)
NO_COMMENTS = {".json", ".out"}  # files that hold no comment
NO_HEAD = {"README.md", "usage", "format", "control", "changelog", "copyright", "watch", "libtact-dev.docs"}
DESCRIBED = ["vcpkg/ports/tact/vcpkg.json", "conan/recipes/tact/all/conanfile.py", "xmake/repository/packages/t/tact/xmake.lua",
             "spack/spack_repo/tact/packages/tact/package.py", "debian/control", "nix/package.nix", "homebrew/tact.rb"]


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def compiles(program, *flags):
    return run([COMPILER, "-std=c++20", "-Wall", "-Wextra", "-Werror", *flags, "-fsyntax-only", "-x", "c++", "-"], input=program)


def integrity(path):
    return "sha256-" + base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode()


def form():
    faults = []
    table, lines = (RECIPES / "README.md").read_text(), (ROOT / "README.md").read_text()
    for folder in sorted(path.name for path in RECIPES.iterdir() if path.is_dir()):
        for where, text in (("README.md", lines), ("tests/packaging/README.md", table)):
            if not re.search(rf"^\| {folder}\b", text, re.MULTILINE | re.IGNORECASE):
                faults.append(f"{folder} is not in the table of {where}")
    for named in re.findall(r"`((?:consumers|packaging)/\w+)`", table):
        if named.split("/")[1] not in (ROOT / "tests" / "CMakeLists.txt").read_text():
            faults.append(f"the table names the test {named}, which there is not")
    for named in set(re.findall(r"`(packaging_\w+)`", table)):
        if not (ROOT / "tests" / "tools" / named).exists():
            faults.append(f"the table names the script {named}, which there is not")

    for path in sorted(path for path in RECIPES.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        text, name = path.read_text(), str(path.relative_to(RECIPES))
        if path.suffix == ".json":
            json.loads(text)
        elif path.name not in NO_HEAD and path.suffix not in NO_COMMENTS and "SPDX-License-Identifier: MIT" not in "".join(
                text.splitlines(keepends=True)[:3]) and not name.endswith("lintian-overrides"):
            faults.append(f"{name} has no line of licence")
        if path.suffix == ".py":
            py_compile.compile(str(path), cfile=str(WORK / "compiled"), doraise=True)
    for name in DESCRIBED:
        text = (RECIPES / name).read_text()
        if DESCRIPTION not in text and DESCRIPTION[0].lower() + DESCRIPTION[1:] not in text:
            faults.append(f"{name} does not say: {DESCRIPTION}")
        if not re.search(r"\bMIT\b|lib\.licenses\.mit", text) and name != "debian/control":
            faults.append(f"{name} does not name the licence")

    port = json.loads((RECIPES / "vcpkg/ports/tact/vcpkg.json").read_text())
    if list(port) != ["name", "version", "description", "homepage", "license", "dependencies"]:
        faults.append(f"vcpkg.json: vcpkg format-manifest writes other fields, or another order: {list(port)}")
    module = RECIPES / f"bazel/registry/modules/tact/{version()}"
    source = json.loads((module / "source.json").read_text())
    laid = {str(path.relative_to(module / "overlay")): integrity(path) for path in (module / "overlay").rglob("*")}
    if source["overlay"] != laid:
        faults.append(f"source.json: the overlay is {laid}")
    if integrity(module / "MODULE.bazel") != laid["MODULE.bazel"]:
        faults.append("MODULE.bazel and that of the overlay differ")
    if source["strip_prefix"] != f"tact-{version()}":
        faults.append("source.json: the archive holds another folder")
    wanted = re.findall(r"^ *module_path: (\S+)", (module / "presubmit.yml").read_text(), re.MULTILINE)
    if len(wanted) != 1 or not (ROOT / wanted[0] / "MODULE.bazel").exists():
        faults.append(f"presubmit.yml: no test module in {wanted}")

    # Spack takes a repository of packages: README.md names its folder, which is called as its repo.yaml calls it.
    added = re.findall(r"spack repo add (\S+?)`", lines)
    repository = RECIPES / (added[0] if added else "none") / "repo.yaml"
    if len(added) != 1 or not repository.exists():
        faults.append(f"README.md: no repository of Spack is in {added}")
    elif re.findall(r"^  namespace: (\w+)$", repository.read_text(), re.MULTILINE) != [repository.parent.name]:
        faults.append(f"{repository}: the namespace is not {repository.parent.name}")
    elif not (repository.parent / "packages/tact/package.py").exists():
        faults.append(f"{repository}: there is no recipe beside it")
    if faults:
        fail("\n".join(faults))
    print("all recipes say the same")


STAND_INS = """
cmake_minimum_required(VERSION 3.21)
set(PORT tact)
set(VERSION "{version}")
set(CURRENT_PACKAGES_DIR "{work}/packages")
function(vcpkg_from_github)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "OUT_SOURCE_PATH;REPO;REF;SHA512;HEAD_REF" "")
    if(arg_UNPARSED_ARGUMENTS OR NOT arg_REPO STREQUAL "OWNER/tact" OR NOT arg_REF STREQUAL "v{version}" OR NOT arg_HEAD_REF)
        message(FATAL_ERROR "vcpkg_from_github(${{ARGV}})")
    endif()
    set(${{arg_OUT_SOURCE_PATH}} "{root}" PARENT_SCOPE)
endfunction()
function(vcpkg_cmake_configure)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "SOURCE_PATH" "OPTIONS")
    execute_process(COMMAND cmake -G Ninja -S "${{arg_SOURCE_PATH}}" -B "{work}/build" "-DCMAKE_CXX_COMPILER={compiler}"
        "-DCMAKE_INSTALL_PREFIX=${{CURRENT_PACKAGES_DIR}}" ${{arg_OPTIONS}} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endfunction()
function(vcpkg_cmake_install)
    execute_process(COMMAND cmake --install "{work}/build" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endfunction()
function(vcpkg_cmake_config_fixup) # moves the package to share/tact, where its prefix is two folders up
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "CONFIG_PATH" "")
    file(GLOB moved "${{CURRENT_PACKAGES_DIR}}/${{arg_CONFIG_PATH}}/*")
    file(COPY ${{moved}} DESTINATION "${{CURRENT_PACKAGES_DIR}}/share/${{PORT}}")
    file(REMOVE_RECURSE "${{CURRENT_PACKAGES_DIR}}/share/cmake")
    file(READ "${{CURRENT_PACKAGES_DIR}}/share/${{PORT}}/tactTargets.cmake" text)
    string(REGEX REPLACE "get_filename_component\\\\(_IMPORT_PREFIX \\"[^\\n]*\\n" "" text "${{text}}")
    string(REPLACE "if(_IMPORT_PREFIX STREQUAL"
        "get_filename_component(_IMPORT_PREFIX \\"\\${{CMAKE_CURRENT_LIST_DIR}}/../../\\" ABSOLUTE)\\nif(_IMPORT_PREFIX STREQUAL"
        text "${{text}}")
    file(WRITE "${{CURRENT_PACKAGES_DIR}}/share/${{PORT}}/tactTargets.cmake" "${{text}}")
endfunction()
function(vcpkg_fixup_pkgconfig)
endfunction()
function(vcpkg_install_copyright)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "FILE_LIST")
    file(COPY_FILE "${{arg_FILE_LIST}}" "${{CURRENT_PACKAGES_DIR}}/share/${{PORT}}/copyright")
endfunction()
include("{port}/portfile.cmake")
if(NOT VCPKG_BUILD_TYPE STREQUAL "release")
    message(FATAL_ERROR "a port of headers is built once")
endif()
"""


def vcpkg():
    port, packages = RECIPES / "vcpkg/ports/tact", WORK / "packages"
    script = WORK / "stand_ins.cmake"
    script.write_text(STAND_INS.format(version=version(), work=WORK, root=ROOT, compiler=COMPILER, port=port))
    must(["cmake", "-P", script])
    wanted = [*(f"include/{name}" for name in (*headers(), "tact/tact.cppm")), "share/pkgconfig/tact.pc",
              *(f"share/tact/tact{part}.cmake" for part in ("Config", "ConfigVersion", "Module", "Targets")),
              "share/tact/copyright", "share/tact/usage"]
    if files(packages) != sorted(wanted):
        fail(f"the port installs {sorted(set(files(packages)) ^ set(wanted))} too, or not")
    # What `usage` tells its reader to write.
    told = [line.strip() for line in (port / "usage").read_text().splitlines() if line.startswith("  ")]
    consumer = WORK / "consumer"
    consumer.mkdir()
    (consumer / "CMakeLists.txt").write_text("cmake_minimum_required(VERSION 3.21)\nproject(consumer LANGUAGES CXX)\n"
                                             f"add_executable(main {ROOT}/tests/consumers/main.cpp)\n" + "\n".join(told) + "\n")
    must(["cmake", "-G", "Ninja", "-S", consumer, "-B", WORK / "main", f"-DCMAKE_PREFIX_PATH={packages}",
          f"-DCMAKE_CXX_COMPILER={COMPILER}"])
    must(["cmake", "--build", WORK / "main"])
    if must([WORK / "main" / "main"]) != f"tact {version()}\n":
        fail("the consumer of the port says another version")


class Recorder:
    """Notes what is called on it."""

    def __init__(self):
        self.called = []

    def __getattr__(self, name):
        return lambda *arguments: self.called.append((name, *arguments))


def conan():
    def module(name, **members):
        sys.modules[name] = types.ModuleType(name)
        vars(sys.modules[name]).update(members)

    def copy(_, pattern, source, destination):
        for path in pathlib.Path(source).glob(pattern) if "*" not in pattern else pathlib.Path(source).rglob(pattern):
            target = pathlib.Path(destination) / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)

    asked = []
    module("conan", ConanFile=object)
    module("conan.tools")
    module("conan.tools.build", check_min_cppstd=lambda _, year: asked.append(year))
    module("conan.tools.files", copy=copy, get=lambda *_, **source: asked.append(source))
    module("conan.tools.layout", basic_layout=lambda *_, **__: None)
    folder = RECIPES / "conan/recipes/tact/all"
    sys.dont_write_bytecode = True
    spec = importlib.util.spec_from_file_location("recipe", folder / "conanfile.py")
    recipe_module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(recipe_module)
    recipe = recipe_module.TactConan()
    recipe.version, recipe.source_folder, recipe.package_folder = version(), str(ROOT), str(WORK / "package")
    recipe.info, recipe.cpp_info = Recorder(), Recorder()
    data = dict(re.findall(r'^ +(url|sha256): "([^"]+)"', (folder / "conandata.yml").read_text(), re.MULTILINE))
    recipe.conan_data = {"sources": {version(): data}}
    for step in (recipe.layout, recipe.package_id, recipe.validate, recipe.source, recipe.build, recipe.package,
                 recipe.package_info):
        step()
    if asked != [20, {**data, "strip_root": True}] or set(data) != {"url", "sha256"}:
        fail(f"the recipe asks Conan for {asked}")
    if recipe.info.called != [("clear",)]:
        fail("the package of headers depends on the compiler, for its id is not cleared")
    if dict(call[1:] for call in recipe.cpp_info.called) != {
            "cmake_file_name": "tact", "cmake_target_name": "tact::tact", "pkg_config_name": "tact"}:
        fail(f"the package is called {recipe.cpp_info.called}")
    if (recipe.package_type, recipe.cpp_info.bindirs, recipe.cpp_info.libdirs) != ("header-library", [], []):
        fail("the package is no library of headers")
    wanted = [*(f"include/{name}" for name in (*headers(), "tact/tact.cppm")), "licenses/LICENSE"]
    if files(WORK / "package") != sorted(wanted):
        fail(f"the package has {sorted(set(files(WORK / 'package')) ^ set(wanted))} too, or not")
    done = compiles((folder / "test_package/test_package.cpp").read_text(), f"-I{WORK / 'package/include'}")
    if done.returncode != 0:
        fail(done.stdout)


def homebrew():
    formula = RECIPES / "homebrew/tact.rb"
    program = re.search(r"<<~CPP\n(.*?)\n +CPP\n", formula.read_text(), re.DOTALL).group(1)
    done = compiles(program + "\n", f"-I{INCLUDE}")
    if done.returncode != 0:
        fail(done.stdout)
    if not shutil.which("ruby"):
        skip("there is no ruby (Debian: ruby) to read the formula; its test program compiles")
    must(["ruby", "-c", formula])


def nix():
    if not shutil.which("nix-instantiate"):
        skip("there is no nix-instantiate (Debian trixie: nix-bin) to read the expression")
    must(["nix-instantiate", "--parse", RECIPES / "nix/package.nix"])


shutil.rmtree(WORK, ignore_errors=True)
WORK.mkdir(parents=True)
{"form": form, "vcpkg": vcpkg, "conan": conan, "homebrew": homebrew, "nix": nix}[NAME]()
