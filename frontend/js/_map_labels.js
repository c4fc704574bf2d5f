// Which labels fit: the more important first, none over another.

const LETTER = 6.4; // pixels, on the average, of the labels' type
const LINE = 15;

// labels: [{ text, at: [x, y], gap }] in pixels, the more important first. Returns for each its [x, y] or null.
export function placed(labels, width, height) {
  const taken = [];
  return labels.map(({ text, at: [x, y], gap, centred }) => {
    const long = text.length * LETTER;
    const choices = centred
      ? [[x - long / 2, y + 4]]
      : [[x + gap, y + 4], [x - gap - long, y + 4], [x - long / 2, y - gap - 2], [x - long / 2, y + gap + 12]];
    const spot = choices.find((choice) => free(choice, long, taken, width, height));
    if (!spot) return null;
    taken.push(box(spot, long));
    return spot;
  });
}

function free(spot, long, taken, width, height) {
  const [left, top, right, bottom] = box(spot, long);
  if (left < 0 || top < 0 || right > width || bottom > height) return false;
  return taken.every(([l, t, r, b]) => right < l || left > r || bottom < t || top > b);
}

function box([x, y], long) {
  return [x - 2, y - LINE + 3, x + long + 2, y + 4];
}
