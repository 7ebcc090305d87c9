# Makes a small registry with the keys and contents of the sample's sources, under the built-in
# profile — sourced, Bash.
#
#   make_registry DIR      DIR/home, its officers, an agency, an order, twelve workers; DIR/vkey
#   sign_many COUNT NAME   DIR/NAME: that many sealed statements of the agency's, not yet appended
#   sign_batches COUNT NAME    the same, signed together as `feri sign` does by itself
#
# Needs `feri` and `root`. The vaults lie in memory where they can: a vault syncs every opening.

make_registry() {
    registry=$1
    local sources=$root/Ledger/sample/sources party key memory=$1
    [ ! -w /dev/shm ] || memory=$(mktemp -d /dev/shm/feri.XXXXXXXX)
    vaults=$memory/vaults
    mkdir -p "$registry" "$vaults"
    "$feri" key show "$sources/keys/log.key" >"$registry/vkey"
    "$feri" init --home "$registry/home" --log-key "$sources/keys/log.key" --no-anchor >/dev/null
    for party in op-feri sa-sen so-sakura; do
        "$feri" init --vault "$vaults/$party" --log-key "$registry/vkey" >/dev/null
    done
    local officers="op-feri-officer-a op-feri-officer-b"
    _file op-feri "$officers" opening
    echo '{"type":"profile.adopted","body":{"digest":"default"}}' >"$registry/profile.json"
    _sign op-feri "$officers" "$registry/profile.json" >"$registry/profile.filings"
    "$feri" append --home "$registry/home" "$registry/profile.filings" >/dev/null
    _file op-feri "$officers" parties
    for party in sa-sen so-sakura; do _file op-feri "$officers $party-1" "key-$party"; done
    _file so-sakura so-sakura-1 order
    _file sa-sen sa-sen-1 workers
}

# Removes what make_registry put elsewhere.
remove_vaults() { [ -z "${vaults:-}" ] || rm -rf "$vaults" "$(dirname "$vaults")"; }

_sign() { # PARTY KEYS FILE
    # By themselves: some attacks hand over one statement of a file without the others.
    _sign_with --plain "$@"
}

_sign_with() { # OPTION PARTY KEYS FILE; no option if it is empty
    local key arguments=(${1:+"$1"})
    for key in $3; do arguments+=(--key "$root/Ledger/sample/sources/keys/$key.key"); done
    "$feri" sign "${arguments[@]}" --vault "$vaults/$2" "$4"
}

_file() { # PARTY KEYS NAME
    _sign "$1" "$2" "$root/Ledger/sample/sources/$1/$3.json" >"$registry/$3.filings"
    "$feri" append --home "$registry/home" "$registry/$3.filings" >/dev/null
}

_many() { # COUNT NAME: writes their contents
    python3 - "$1" >"$registry/$2.json" <<'PYTHON'
import json, sys
words = ["selected", "training-started", "training-ended", "plan-certified"]
json.dump([{"type": "milestone.reached", "order": "VJ-2026-000017",
            "worker": f"w-{n % 12 + 1:02d}",
            "body": {"milestone": words[n // 12 % 4], "on": "2026-03-02"}}
           for n in range(int(sys.argv[1]))], sys.stdout)
PYTHON
}

sign_many() { # COUNT NAME
    _many "$@"
    _sign sa-sen sa-sen-1 "$registry/$2.json" >"$registry/$2"
}

sign_batches() { # COUNT NAME
    _many "$@"
    _sign_with "" sa-sen sa-sen-1 "$registry/$2.json" >"$registry/$2"
}
