# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
# Sourced: what scripts take from a release of Debian other than the machine's. Each ends with 77 where it cannot be had.

# unreachable <why>: says what could not be had, and ends as skipped.
unreachable() {
    echo "skipped: $1"
    exit 77
}

# unpack <release> <folder> <package>...: downloads packages and unpacks them to <folder>/root; nothing is installed.
unpack() {
    local release=$1 folder=$2 key=/usr/share/keyrings/debian-archive-keyring.gpg package
    shift 2
    command -v apt-get >/dev/null || unreachable "this is no Debian, from which to download $*"
    [ -r "$key" ] || unreachable "the keys of Debian's archive are not installed (debian-archive-keyring)"
    mkdir -p "$folder"/{lists,cache/archives}/partial "$folder/root"
    echo "deb [signed-by=$key] http://deb.debian.org/debian $release main" >"$folder/sources.list"
    : >"$folder/status"
    local theirs=(apt-get -q -o Dir::Etc::sourcelist="$folder/sources.list" -o Dir::Etc::sourceparts=/dev/null
        -o Dir::State::lists="$folder/lists" -o Dir::State::status="$folder/status" -o Dir::Cache="$folder/cache"
        -o APT::Sandbox::User="$(id -un)" -o Acquire::Retries=1 -o Acquire::http::Timeout=20)
    "${theirs[@]}" update --error-on=any >"$folder/log" 2>&1 || unreachable "Debian's archive of $release cannot be reached"
    (cd "$folder" && rm -f ./*.deb && "${theirs[@]}" download "$@" >>log 2>&1) || unreachable "$* of $release cannot be downloaded"
    for package in "$folder"/*.deb; do
        echo "$(dpkg-deb -f "$package" Package Version | tr '\n' ' ')"
        dpkg-deb -x "$package" "$folder/root"
    done
}

# tree <release> <folder> <package>,...: a whole Debian with packages, in which to chroot; made once, and anew when the packages
# change.
tree() {
    local release=$1 folder=$2 packages=$3
    if [ -e "$folder/packages" ] && [ "$(cat "$folder/packages")" = "$packages" ]; then
        return 0
    fi
    [ "$(id -u)" = 0 ] || unreachable "only root can make a tree of $release"
    command -v mmdebstrap >/dev/null || unreachable "mmdebstrap is not installed"
    rm -rf --one-file-system "$folder"
    mkdir -p "$(dirname "$folder")"
    # The lists of a release that is still in the making go out of date within days.
    mmdebstrap --quiet --variant=apt --aptopt='Acquire::Check-Valid-Until "false"' --include="$packages" "$release" "$folder" \
        http://deb.debian.org/debian ||
        unreachable "no tree of $release with $packages can be made"
    echo "$packages" >"$folder/packages"
}

# inside <folder> <command>...: runs a command in such a tree, with /proc and /dev, which leave with it.
inside() {
    local folder=$1
    shift
    unshare --mount sh -c 'mount --bind /proc "$1/proc" && mount --rbind /dev "$1/dev" && exec chroot "$@"' sh "$folder" "$@"
}
