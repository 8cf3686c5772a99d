# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
{
  lib,
  stdenv,
  fetchurl,
  cmake,
}:

stdenv.mkDerivation (finalAttrs: {
  pname = "tact";
  version = "0.1.0";

  src = fetchurl {
    url = "https://github.com/OWNER/tact/releases/download/v${finalAttrs.version}/tact-${finalAttrs.version}.tar.gz";
    hash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  };

  nativeBuildInputs = [ cmake ];

  cmakeFlags = [ (lib.cmakeBool "TACT_BUILD_TESTS" false) ];

  meta = {
    description = "Decides whether a recommender may use what it knows of a person";
    homepage = "https://github.com/OWNER/tact";
    changelog = "https://github.com/OWNER/tact/blob/v${finalAttrs.version}/.github/CHANGELOG.md";
    license = lib.licenses.mit;
    maintainers = [ ];
    platforms = lib.platforms.all;
  };
})
