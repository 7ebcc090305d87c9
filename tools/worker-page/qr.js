// A QR code of what she hands over, for a desk that has a camera and no network: ISO/IEC 18004, byte
// mode, level L, mask of least penalty. Specs/qr.md is about the same code in the program.
// Source of both rows: ISO/IEC 18004:2015, table 9; a column a version.
const QR_CORRECTION = [
  7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
  28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30];
const QR_BLOCKS = [
  1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8,
  8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25];

function qrProduct(left, right) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = ((product << 1) ^ (product & 0x80 ? 0x11d : 0)) & 0xff;
    if ((right >> bit) & 1) product ^= left;
  }
  return product;
}

// The correction codewords of one block (§7.5).
function qrCorrection(data, degree) {
  let generator = [1];
  for (let root = 1, step = 0; step < degree; step++, root = qrProduct(root, 2)) {
    const next = [...generator, 0];
    generator.forEach((factor, at) => { next[at + 1] ^= qrProduct(factor, root); });
    generator = next;
  }
  const rest = new Array(degree).fill(0);
  for (const byte of data) {
    const factor = byte ^ rest.shift();
    rest.push(0);
    for (let at = 0; at < degree; at++) rest[at] ^= qrProduct(generator[at + 1], factor);
  }
  return rest;
}

// The patterns of a version; `fixed` are the modules no data is in.
function qrPatterns(version) {
  const side = 17 + 4 * version;
  const grid = { version, side, dark: new Uint8Array(side * side), fixed: new Uint8Array(side * side) };
  grid.fix = (column, row, dark) => {
    if (column < 0 || row < 0 || column >= side || row >= side) return;
    grid.dark[row * side + column] = dark ? 1 : 0;
    grid.fixed[row * side + column] = 1;
  };
  const rings = (column, row, reach, light) => {
    for (let down = -reach; down <= reach; down++) {
      for (let right = -reach; right <= reach; right++) {
        const ring = Math.max(Math.abs(down), Math.abs(right));
        grid.fix(column + right, row + down, !light.includes(ring));
      }
    }
  };
  for (let at = 0; at < side; at++) {
    grid.fix(6, at, at % 2 === 0);
    grid.fix(at, 6, at % 2 === 0);
  }
  for (const [column, row] of [[3, 3], [side - 4, 3], [3, side - 4]]) rings(column, row, 4, [2, 4]);
  const centres = qrCentres(version);
  for (const column of centres) {
    for (const row of centres) {
      const corner = [column, row].filter((at) => at === 6).length === 2
        || (column === 6 && row === side - 7) || (row === 6 && column === side - 7);
      if (!corner) rings(column, row, 2, [1]);
    }
  }
  qrFormat(grid, 0);
  if (version >= 7) qrVersion(grid);
  return grid;
}

function qrCentres(version) {
  if (version < 2) return [];
  const count = Math.floor(version / 7) + 2, last = 10 + 4 * version;
  const step = version === 32 ? 26 : Math.ceil((last - 6) / (2 * (count - 1))) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => last - step * (count - 2 - at))];
}

function qrFormat(grid, mask) {
  const word = (0b01 << 3) | mask;
  let rest = word << 10;
  for (let bit = 14; bit >= 10; bit--) if ((rest >> bit) & 1) rest ^= 0x537 << (bit - 10);
  const bits = ((word << 10) | rest) ^ 0x5412;
  for (let bit = 0; bit < 15; bit++) {
    const dark = (bits >> bit) & 1;
    if (bit < 6) grid.fix(8, bit, dark);
    else if (bit < 8) grid.fix(8, bit + 1, dark);
    else if (bit === 8) grid.fix(7, 8, dark);
    else grid.fix(14 - bit, 8, dark);
    if (bit < 8) grid.fix(grid.side - 1 - bit, 8, dark);
    else grid.fix(8, grid.side - 15 + bit, dark);
  }
  grid.fix(8, grid.side - 8, true);
}

function qrVersion(grid) {
  let rest = grid.version << 12;
  for (let bit = 17; bit >= 12; bit--) if ((rest >> bit) & 1) rest ^= 0x1f25 << (bit - 12);
  const bits = (grid.version << 12) | rest;
  for (let bit = 0; bit < 18; bit++) {
    const across = grid.side - 11 + (bit % 3), along = Math.floor(bit / 3);
    grid.fix(across, along, (bits >> bit) & 1);
    grid.fix(along, across, (bits >> bit) & 1);
  }
}

// Codewords of the smallest version that holds the bytes; null where none does.
function qrCodewords(bytes) {
  for (let version = 1; version <= 40; version++) {
    const grid = qrPatterns(version);
    const total = Math.floor(grid.fixed.reduce((sum, fixed) => sum + 1 - fixed, 0) / 8);
    const blocks = QR_BLOCKS[version - 1], degree = QR_CORRECTION[version - 1];
    const room = total - blocks * degree;
    // UTF-8's mark, the mode, the length.
    const bits = [[0b0111, 4], [26, 8], [0b0100, 4], [bytes.length, version < 10 ? 8 : 16]];
    if (12 + 4 + bits[3][1] + 8 * bytes.length > 8 * room) continue;
    for (const byte of bytes) bits.push([byte, 8]);
    const data = qrPacked(bits, room);
    const parts = [], short = Math.floor(room / blocks), longer = room % blocks;
    for (let block = 0, at = 0; block < blocks; block++) {
      const length = short + (block >= blocks - longer ? 1 : 0);
      parts.push(data.slice(at, at += length));
    }
    const words = [];
    for (let at = 0; at <= short; at++) {
      for (const part of parts) if (at < part.length) words.push(part[at]);
    }
    const ends = parts.map((part) => qrCorrection(part, degree));
    for (let at = 0; at < degree; at++) for (const end of ends) words.push(end[at]);
    return { grid, words };
  }
  return null;
}

function qrPacked(fields, room) {
  const bits = fields.flatMap(
    ([number, length]) => Array.from({ length }, (_, at) => (number >> (length - 1 - at)) & 1));
  const data = [];
  for (let at = 0; at < bits.length; at += 8) {
    data.push(bits.slice(at, at + 8).concat(new Array(8).fill(0)).slice(0, 8)
      .reduce((byte, bit) => byte * 2 + bit, 0));
  }
  // Where the last byte has no room for the terminator of four bits, the next begins with it.
  if (bits.length % 8 > 4 || bits.length % 8 === 0) data.push(0);
  for (let pad = 0xec; data.length < room; pad ^= 0xec ^ 0x11) data.push(pad);
  return data.slice(0, room);
}

const QR_MASKS = [
  (column, row) => (row + column) % 2, (column, row) => row % 2, (column) => column % 3,
  (column, row) => (row + column) % 3,
  (column, row) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2,
  (column, row) => ((row * column) % 2) + ((row * column) % 3),
  (column, row) => (((row * column) % 2) + ((row * column) % 3)) % 2,
  (column, row) => (((row + column) % 2) + ((row * column) % 3)) % 2];

function qrPenalty({ side, dark }) {
  let sum = 0;
  const lines = (at) => {
    for (let line = 0; line < side; line++) {
      let run = 0, last = -1, window = 0;
      for (let step = 0; step < side; step++) {
        const module = dark[at(line, step)];
        run = module === last ? run + 1 : 1;
        last = module;
        sum += run === 5 ? 3 : run > 5 ? 1 : 0;
        window = ((window << 1) | module) & 0x7ff;
        if (step >= 10 && (window === 0x05d || window === 0x5d0)) sum += 40;
      }
    }
  };
  lines((line, step) => line * side + step);
  lines((line, step) => step * side + line);
  for (let row = 0; row + 1 < side; row++) {
    for (let at = row * side; at + 1 < (row + 1) * side; at++) {
      const four = dark[at] + dark[at + 1] + dark[at + side] + dark[at + side + 1];
      if (four % 4 === 0) sum += 3;
    }
  }
  const share = dark.reduce((one, other) => one + other, 0);
  return sum + 10 * Math.floor(Math.abs(20 * share - 10 * dark.length) / dark.length);
}

// The picture as SVG, four light modules around; null where the text is too long.
function qrPicture(content, label) {
  const made = qrCodewords(utf8(content));
  if (made === null) return null;
  const { grid, words } = made, { side } = grid;
  let bit = 0, upward = true;
  for (let right = side - 1; right > 0; right -= 2, upward = !upward) {
    if (right === 6) right = 5;
    for (let step = 0; step < side; step++) {
      const row = upward ? side - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (grid.fixed[row * side + column] || bit >= 8 * words.length) continue;
        grid.dark[row * side + column] = (words[bit >> 3] >> (7 - (bit & 7))) & 1;
        bit++;
      }
    }
  }
  const masked = QR_MASKS.map((mask, index) => {
    const one = { ...qrPatterns(grid.version), dark: grid.dark.slice() };
    one.fix = (column, row, dark) => { one.dark[row * side + column] = dark ? 1 : 0; };
    for (let at = 0; at < side * side; at++) {
      if (!grid.fixed[at] && mask(at % side, Math.floor(at / side)) === 0) one.dark[at] ^= 1;
    }
    qrFormat(one, index);
    return one;
  });
  const best = masked.reduce((one, other) => qrPenalty(other) < qrPenalty(one) ? other : one);
  let path = "";
  best.dark.forEach((dark, at) => {
    if (dark) path += `M${at % side + 4} ${Math.floor(at / side) + 4}h1v1h-1z`;
  });
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  const drawn = document.createElementNS(space, "path");
  drawn.setAttribute("d", path);
  picture.append(drawn);
  for (const [name, value] of Object.entries({
    viewBox: `0 0 ${side + 8} ${side + 8}`, role: "img", "aria-label": label, class: "qr",
    "shape-rendering": "crispEdges",
  })) picture.setAttribute(name, value);
  return picture;
}
