# Shared by the scripts under tools/: . "$(dirname "$0")/lib.sh" — Bash.
# Sets `root` (the repository) and leaves `set -euo pipefail` on.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Fails the script with one line that says why.
die() {
    echo "${0##*/}: error: $*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        command -v sudo >/dev/null || die "needs root, or sudo, to run: $*"
        sudo -n "$@"
    fi
}

# Installs those of the named Debian packages that are missing; prints nothing
# when none is. Never asks a question, never reads stdin.
need_packages() {
    local package missing=()
    command -v dpkg-query >/dev/null || return 0
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
            missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    command -v apt-get >/dev/null || die "install: ${missing[*]}"
    echo "installing ${missing[*]}" >&2
    local log
    log=$(mktemp)
    install_now() {
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y \
            --no-install-recommends "${missing[@]}" </dev/null >>"$log" 2>&1
    }
    # The lists of a fresh machine are absent or stale: update, then once more.
    install_now || {
        as_root apt-get update </dev/null >>"$log" 2>&1 && install_now
    } || {
        tail -20 "$log" >&2
        rm -f "$log"
        die "could not install: ${missing[*]}"
    }
    rm -f "$log"
}

# Makes `scratch`, a directory that is gone when the script ends, however it ends.
make_scratch() {
    [ -z "${scratch:-}" ] || return 0
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/feri.XXXXXXXX")
    trap 'rm -rf "$scratch"' EXIT
    trap 'exit 130' INT TERM HUP
}

# The build that tools/check makes: the program for release, and with it the tests, which may
# see a module's inside. Nothing is compiled twice, and byte loops run some ten times faster
# than in a debug build. Options of `swift build` and `swift test`.
tested=(-c release -Xswiftc -enable-testing --package-path "$root" --scratch-path "$root/.build/tested")

# need_program NAME: builds, if it must, a program of the package for release and prints its
# path. FERI names a feri that is built already: what lies beside it was built with it.
need_program() {
    local beside=${FERI:+${FERI%/*}/$1} build=(swift build -c release --package-path "$root" --product "$1")
    if [ "$1" = feri ] && [ -n "${FERI:-}" ]; then
        beside=$FERI
        [ -x "$beside" ] || die "no program at $beside"
    fi
    if [ ! -x "$beside" ]; then
        "${build[@]}" </dev/null >&2 || die "swift build failed"
        beside=$("${build[@]}" --show-bin-path </dev/null)/$1
    fi
    echo "$beside"
}

# Sets `feri`, and FERI, to the path of the program that the scripts try.
need_feri() {
    feri=$(need_program feri) || exit 1
    export FERI=$feri
    # Git keeps no mode of a file but "executable", and feri signs with no key that others can read.
    chmod 600 "$root"/Ledger/sample/sources/keys/*.key 2>/dev/null || true
}

# Seconds since an earlier $EPOCHREALTIME, as "1.2 s".
since() {
    local tenths=$(((${EPOCHREALTIME/[.,]/} - ${1/[.,]/}) / 100000))
    echo "$((tenths / 10)).$((tenths % 10)) s"
}

# One line for each thing tried. `finish` ends a script of them: 0 only if none
# failed and at least one was tried.
passed=0
failed=0
pass() {
    passed=$((passed + 1))
    echo "PASS $*"
}
fail() {
    failed=$((failed + 1))
    echo "FAIL $*"
}
finish() {
    [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}
