# A third officer, and the parties of the stories: an agency, a supervising organization, an
# employer and a worker-voice organisation.
at 2026-05-13T02:00:00Z
say "The operator takes on a third officer, by the signatures of the two it has."
signs op-feri "$officers op-feri-officer-c" stories/newcomers/officers.json
signs op-feri "$officers" stories/newcomers/parties.json
for party in sa-tre so-momiji em-ume wv-suzume; do
    feri init --vault "$work/vaults/$party" --log-key "$(feri key show keys/log.key)"
    signs op-feri "$officers $party-1" "stories/newcomers/key-$party.json"
done
