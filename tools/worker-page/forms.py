"""Which vectors of batch lines the page reads otherwise than their form asks."""
import pathlib

VECTORS = pathlib.Path(__file__).resolve().parents[2] / "Specs" / "vectors" / "batches.txt"

READ = """(given) => given.filter(([, expected, statement]) => {
  const isForm = expected.startsWith("refused") && expected !== "refused bad-signature";
  try {
    readStatement(statement);
    return isForm;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return !isForm;
  }
}).map(([name]) => name)"""


def vectors():
    """(name, what is expected, the statement) of each."""
    for block in VECTORS.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.split("\n") if ": " in line and not line.startswith("#")]
        fields = dict(line.split(": ", 1) for line in lines)
        if fields:
            yield fields["name"], fields["expect"], fields["statement"].replace("\\n", "\n")


def misread(page):
    """The names of the vectors that the page refuses although their form is right, or reads."""
    given = [vector for vector in vectors()]
    if not given:
        raise RuntimeError("no vectors")
    return page.evaluate(READ, given)
