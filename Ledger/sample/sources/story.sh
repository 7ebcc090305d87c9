# The story of job order VJ-2026-000017, as commands: who files what, and when.
#
# Sourced, with this directory as the current one, by a script that defines
#   at INSTANT         the moment of what follows (kept by the sample, ignored by the demo)
#   feri ARGUMENT…     the program
#   say TEXT           what a reader of the demo is told
# and sets $work, an empty directory. Everybody here is invented; the keys are no secrets.

home=$work/registry
ledger=$home/ledger

# A party's filings: signed in its own vault, written to its outbox, taken by the registry. What is
# committed was signed statement by statement, and so it stays.
signs() { # PARTY KEYS FILE [OPTION…]
    party=$1 keys=$2 file=$3
    shift 3
    set -- --vault "$work/vaults/$party" --ledger "$ledger" --out "$work/outbox/$party" "$@"
    for key in $keys; do set -- "$@" --key "keys/$key.key"; done
    filed=$(feri sign --plain "$@" "$file")
    feri append --home "$home" "$filed"
}

# A profile's adoption; its bytes lie beside the story, whatever later versions have built in.
adopts() { # FILE PROFILE
    set -- "$1" "$2" --key keys/op-feri-officer-a.key --key keys/op-feri-officer-b.key
    file=$1 profile=$2
    shift 2
    filed=$(feri sign --plain --vault "$work/vaults/op-feri" --ledger "$ledger" \
        --out "$work/outbox/op-feri" "$@" "$file")
    feri append --home "$home" --profile "$profile" "$filed"
}

tables() { # PARTY KEY FILE [OPTION…]
    party=$1 key=$2 file=$3
    shift 3
    filed=$(feri file --plain --vault "$work/vaults/$party" --ledger "$ledger" --key "keys/$key.key" \
        --out "$work/outbox/$party" "$@" "$file")
    feri append --home "$home" "$filed"
}

# The last seq that an answer of `feri append` names.
last_seq() { # ANSWER
    printf '%s\n' "$1" | sed -n 's/.*[^0-9]\([0-9][0-9]*\)[^0-9]*$/\1/p' | tail -n 1
}

# Every seq of an answer "seq FIRST–LAST" or "seq N".
seqs_of() { # ANSWER
    set -- $(printf '%s\n' "$1" | sed -n 's/.*seq \([0-9–]*\).*/\1/p' | tail -n 1 | sed 's/–/ /')
    seq "$1" "${2:-$1}"
}

# Whoever enrols workers hands their short names and pseudonyms to its partners.
hands_on() { # PARTY TO…
    from=$work/vaults/$1/workers.csv
    shift
    for to in "$@"; do
        list=$work/vaults/$to/workers.csv
        if [ -e "$list" ]; then
            grep -vxFf "$list" "$from" >>"$list" || :
        else
            cp "$from" "$list"
        fi
    done
}

officers='op-feri-officer-a op-feri-officer-b'

at 2025-11-03T01:00:00Z
say "Two officers open the ledger and adopt the rules it is judged by."
feri init --home "$home" --log-key keys/log.key --anchor "$work/anchor"
mkdir -p "$work/vaults" "$work/outbox"
for party in op-feri rg-mau sa-sen so-sakura em-kiku gd-hibari; do
    feri init --vault "$work/vaults/$party" --log-key "$(feri key show keys/log.key)"
done
signs op-feri "$officers" op-feri/opening.json
adopts op-feri/profile.json op-feri/profile-2025-11.canonical.json

at 2025-11-04T02:00:00Z
say "The parties are registered, and each proves that it holds its key."
signs op-feri "$officers" op-feri/parties.json
signs op-feri "$officers" op-feri/licences.json
for party in rg-mau sa-sen so-sakura em-kiku gd-hibari; do
    signs op-feri "$officers $party-1" "op-feri/key-$party.json"
done

at 2025-11-10T05:30:00Z
say "The supervising organization files the job order and its agreement with the agency."
signs so-sakura so-sakura-1 so-sakura/order.json
signs so-sakura so-sakura-1 so-sakura/agreement.json

at 2025-11-20T08:00:00Z
say "The labour department approves the order."
signs rg-mau rg-mau-1 rg-mau/approval.json

at 2025-12-06T03:00:00Z
say "The agency enrols twelve workers under pseudonyms and hands the list to its partners."
signs sa-sen sa-sen-1 sa-sen/workers.json
signs sa-sen sa-sen-1 sa-sen/selected.json
for party in so-sakura em-kiku gd-hibari; do
    cp "$work/vaults/sa-sen/workers.csv" "$work/vaults/$party/workers.csv"
done

at 2026-02-21T02:00:00Z
say "Contracts with the agency, signed on 20 February: after training and the first payments."
signs sa-sen sa-sen-1 sa-sen/contracts.json

at 2026-02-26T06:00:00Z
signs so-sakura so-sakura-1 so-sakura/coe.json

at 2026-03-20T09:00:00Z
say "The agency files its fee table from Excel: a training fee from three workers."
tables sa-sen sa-sen-1 sa-sen/fees-2026-03.csv --lang vi

at 2026-03-24T04:00:00Z
say "The employer files its own table, in CP932 with Reiwa dates."
tables em-kiku em-kiku-1 em-kiku/fees-2026-03.csv --lang ja

at 2026-03-28T12:00:00Z
departed=$(signs sa-sen sa-sen-1 sa-sen/departed.json)
echo "$departed"

at 2026-03-30T01:00:00Z
signs so-sakura so-sakura-1 so-sakura/arrived.json

at 2026-04-02T03:00:00Z
say "The agency files again: now nobody ever paid anything."
tables sa-sen sa-sen-1 sa-sen/fees-2026-04.txt --lang vi

at 2026-04-10T02:00:00Z
say "The agency changes its key, and corrects the day on which one worker left."
signs sa-sen 'sa-sen-1 sa-sen-2' sa-sen/key-2.json
signs sa-sen sa-sen-2 sa-sen/key-1-revoked.json
# Her milestone was the last of that file: seq FIRST–LAST.
signs sa-sen sa-sen-2 sa-sen/departed-w-12-corrected.json --ref "${departed##*–}"

at 2026-05-11T07:00:00Z
say "The grievance desk files what the twelve workers told it on 10 May, alone with it."
tables gd-hibari gd-hibari-1 gd-hibari/statements-2026-05.csv --said-on 2026-05-10

at 2026-05-12T01:00:00Z
say "The operator publishes the exchange rates of the time."
signs op-feri "$officers" op-feri/rates.json

at 2026-05-13T01:00:00Z
say "The operator adopts new rules, which know more kinds of statement."
adopts op-feri/profile-2.json op-feri/profile-2026-05.canonical.json

# Each story of a folder is a script of its own. Their parts are told in the order of their moments,
# as the ledger receives them.
woven() { # FOLDER
    for story in "$1"/*/story.sh; do
        awk -v story="$story" '
            function tell() { if (moment != "") print moment "\t" story "\t" block; block = "" }
            /^at / { tell(); moment = $2 }
            { block = block $0 "\001" }
            END { tell() }' "$story"
    done | LC_ALL=C sort -s -k 1,2 | cut -f 3 | tr '\001' '\n'
}

# The stories of every other outcome. A new one may only add later moments.
woven stories >"$work/stories.sh"
. "$work/stories.sh"
