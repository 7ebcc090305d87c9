// Whether her words are in the record unchanged. Each step is one thing that was found out:
// { step, ok, said? }; `ok` null means that it was not checked, and why is in the words.
async function checkRecord({ receipt, filing, key, mine }) {
  const steps = [];
  const found = (step, ok, said) => {
    steps.push({ step, ok, said });
    return ok;
  };
  try {
    const log = await readVerifierKey(key);
    const proof = readReceipt(receipt);
    const checkpoint = readCheckpoint(proof.checkpoint);
    const signed = checkpoint.origin === log.name && await isNoteSigned(proof.checkpoint, log);
    if (!found("checkpoint", signed, checkpoint.origin)) return { steps };
    const leaf = await sha256(Uint8Array.of(0), proof.entry);
    const root = proof.index < checkpoint.size
      ? await rootOf(leaf, proof.index, checkpoint.size, proof.hashes) : null;
    const entry = readEntry(proof.entry);
    const included = root !== null && same(root, checkpoint.root) && entry.seq === proof.index
      && entry.draft.ledger === log.name;
    if (!found("included", included, `${proof.index}`)) return { steps };
    const opening = readOpening(filing, entry.statement);
    const seal = base64(await sealOf(opening.salt, opening.content));
    if (!found("sealed", seal === entry.draft.seal)) return { steps, entry };
    const content = fromCanonical(opening.content);
    const note = content.body?.own_note;
    if (note === undefined) {
      found("note", null);
      return { steps, entry, content };
    }
    found("note", true);
    const { own_note: _, ...body } = content.body;
    const own = readNote(text(fromBase64(note)));
    const line = fromCanonical(own.text.slice(0, -1));
    const { refs: __, ...rest } = content;
    const words = canonical(line.content) === canonical({ ...rest, body })
      && line.ledger === log.name;
    found("words", words);
    await checkMine(mine, own, text(fromBase64(note)), found);
    return { steps, entry, content: { ...rest, body } };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    found("form", false, error.what);
    return { steps };
  }
}

// Against what she kept: the note byte for byte, and the signature under her own key.
async function checkMine(mine, own, note, found) {
  if (mine.trim() === "") {
    found("mine", null);
    return;
  }
  const kept = readHandedOver(mine.replace(/\r/g, "").trimEnd() + "\n");
  found("mine", kept.note === note);
  if (kept.key !== null) found("signed", await isNoteSigned(own, await readVerifierKey(kept.key)));
}
