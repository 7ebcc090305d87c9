# The rules of November: their pages were made clearer, and the operator adopts them anew.
at 2026-11-16T03:00:00Z
say "The operator adopts the rules of this version, whose pages leave less to the reader."
adopts op-feri/profile-3.json op-feri/profile-2026-11.canonical.json
