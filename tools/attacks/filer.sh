# A registry's door that runs under an account of its own, and a filer with another — sourced, Bash.
#
#   make_door_home DIR     DIR/home owned by $registry_user, with inbox/sa-sen owned by $filer_user
#   as_registry COMMAND…   as_filer COMMAND…
#   open_door [OPTION…]    the door of $home in the background: $door; it says what it does in
#                          $said and $errors
#   until_open             waits until it says that it is open, or has ended
#   until_answered COUNT   waits until so many answers are there, at most a minute
#   close_door             asks it to end: $ended is its exit code, $took the milliseconds it needed
#
# Needs root, to be two users; `feri` and `root` from lib.sh.

registry_user=64101
filer_user=64102
other_filer=64103
filers_group=64110
[ "$(id -u)" = 0 ] || die "needs root: the registry and the filers are users of their own"

_as() { setpriv --reuid "$1" --regid "$filers_group" --clear-groups "${@:2}"; }
as_registry() { _as "$registry_user" "$@"; }
as_filer() { _as "$filer_user" "$@"; }
as_other_filer() { _as "$other_filer" "$@"; }
# A python3 that every user may run: the one of the machine.
filer_python() { as_filer env PATH=/usr/bin:/bin python3 "$@"; }
other_filer_python() { as_other_filer env PATH=/usr/bin:/bin python3 "$@"; }

make_door_home() { # DIR
    . "$root/tools/attacks/registry.sh"
    make_registry "$1"
    home=$1/home
    said=$PWD/said errors=$PWD/errors
    door=
    trap 'stop_door; remove_vaults' EXIT
    # The accounts must be able to come here, and the door to say what it does.
    local directory=$PWD
    while [ "$directory" != / ]; do
        chmod a+x "$directory"
        directory=$(dirname "$directory")
    done
    : >"$said" && : >"$errors"
    add_filer sa-sen "$filer_user"
    chown -R "$registry_user:$filers_group" "$home"
    chown "$filer_user:$filers_group" "$home/inbox/sa-sen"
    chmod 0755 "$home"
}

add_filer() { # NAME USER
    mkdir "$home/inbox/$1"
    chmod 2770 "$home/inbox/$1"
    chown "$2:$filers_group" "$home/inbox/$1"
}

open_door() {
    : >"$said" && : >"$errors"
    # Not by as_registry: the process that is asked to end must be the door.
    setpriv --reuid "$registry_user" --regid "$filers_group" --clear-groups "$feri" --lang en \
        append --home "$home" --watch "$home/inbox" --settle 0 "$@" >"$said" 2>"$errors" </dev/null &
    door=$!
}

until_open() {
    local n
    for ((n = 0; n < 1200; n++)); do
        grep -q 'the door is open' "$errors" && return 0
        kill -0 "$door" 2>/dev/null || return 1
        sleep 0.05
    done
    return 1
}

answers() { find "$home/outbox" "$home/refused" -regex '.*\.[0-9a-f]+' -type d | grep -cE '\.[0-9a-f]{16}$' || true; }

until_answered() { # COUNT
    local n
    for ((n = 0; n < 1200; n++)); do
        [ "$(answers)" -lt "$1" ] || return 0
        kill -0 "$door" 2>/dev/null || return 1
        sleep 0.05
    done
    return 1
}

# until_said TEXT: waits until the operator has this message, at most a minute.
until_said() {
    local n
    for ((n = 0; n < 1200; n++)); do
        grep -qF "$1" "$errors" && return 0
        kill -0 "$door" 2>/dev/null || return 1
        sleep 0.05
    done
    return 1
}

close_door() {
    local began=$EPOCHREALTIME
    ended=0
    # It may have ended by itself: its exit code says why.
    kill -TERM "$door" 2>/dev/null || true
    wait "$door" || ended=$?
    took=$(((${EPOCHREALTIME/[.,]/} - ${began/[.,]/}) / 1000))
    door=
}

stop_door() { [ -z "${door:-}" ] || kill -9 "$door" 2>/dev/null || true; }

# home_is_whole: the home opens, and the ledger verifies with its openings.
home_is_whole() {
    as_registry "$feri" append --home "$home" "$registry/profile.filings" >"$PWD/opened" 2>&1 &&
        as_registry "$feri" verify --home "$home" --key "$(cat "$registry/vkey")" >>"$PWD/opened" 2>&1
}
why() { tail -c 400 "$errors" "$PWD/opened" 2>/dev/null | tr '\n' ' '; }
