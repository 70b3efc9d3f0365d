import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

/** What a virtual display shows, without the black around its windows; undefined while it shows nothing. */
export function readScreen(framebuffer) {
  const file = readFileSync(framebuffer);
  const header = (index) => file.readUInt32BE(index * 4);
  const [width, height, lineLength] = [header(4), header(5), header(12)];
  const start = header(0) + header(19) * 12;
  const isLit = (x, y) => (file.readUInt32LE(start + y * lineLength + x * 4) & 0xffffff) !== 0;
  const box = litBox(width, height, isLit);
  if (box === undefined) return undefined;
  const [columns, rows] = [box.right - box.left + 1, box.bottom - box.top + 1];
  const pixels = Buffer.alloc(rows * (columns * 3 + 1));
  for (let y = box.top, to = 0; y <= box.bottom; y += 1) {
    to += 1;
    for (let x = box.left; x <= box.right; x += 1, to += 3) {
      const from = start + y * lineLength + x * 4;
      pixels[to] = file[from + 2];
      pixels[to + 1] = file[from + 1];
      pixels[to + 2] = file[from];
    }
  }
  return { width: columns, height: rows, pixels };
}

function litBox(width, height, isLit) {
  let box;
  for (let y = 0; y < height; y += 1) {
    let first = 0;
    while (first < width && !isLit(first, y)) first += 1;
    if (first === width) continue;
    let last = width - 1;
    while (!isLit(last, y)) last -= 1;
    box = {
      left: Math.min(box?.left ?? first, first),
      right: Math.max(box?.right ?? last, last),
      top: box?.top ?? y,
      bottom: y,
    };
  }
  return box;
}

/** Writes a picture as PNG. */
export function writePng(path, { width, height, pixels }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  writeFileSync(
    path,
    Buffer.concat([
      signature,
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(pixels)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** Waits until a window has been drawn and holds still, then keeps its picture; false if none came up in time. */
export async function keepPicture(framebuffer, path, patience = 30_000) {
  const deadline = Date.now() + patience;
  let before;
  while (Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    const now = readScreen(framebuffer);
    if (now && before && isDrawn(now) && now.pixels.equals(before.pixels)) {
      writePng(path, now);
      return true;
    }
    before = now;
  }
  if (before) writePng(path, before);
  return before !== undefined;
}

/** More than a window of one colour. */
function isDrawn({ width, pixels }) {
  const line = width * 3 + 1;
  const first = pixels.subarray(1, 4);
  let others = 0;
  for (let at = 1; at < pixels.length; at += 12) if (at % line > 0 && pixels[at] !== first[0]) others += 1;
  return others > 200;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
