# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
# Sourced: `needs package...` installs the Debian packages that are missing, or says which ones are and ends with 77, since
# nothing was tried.

needs() {
    local missing=() package
    for package in "$@"; do
        if ! dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed; then
            missing+=("$package")
        fi
    done
    if [ ${#missing[@]} -eq 0 ]; then
        return 0
    fi
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "missing packages: ${missing[*]}" >&2
        echo "install them as root: apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 77
    fi
    echo "installing: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null; } || {
        echo "cannot be installed: ${missing[*]}" >&2
        exit 77
    }
}
