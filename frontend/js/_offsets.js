// From what is selected on a page to places in an article's text, and back. Places are Unicode code points.
//
// The server renders the text in leaves: elements with data-start that hold one text node with the text's own characters
// and no line end. Whatever stands between leaves (line ends, letters of marks, names of blocks) is not counted.

// How many code points stand before a place given in UTF-16 units. A place inside a surrogate pair is moved out of it:
// back to its front, or with `forward` behind it.
export function pointsBefore(text, units, forward = false) {
  const inside = units > 0 && units < text.length && isLow(text.charCodeAt(units)) && isHigh(text.charCodeAt(units - 1));
  const whole = inside ? units + (forward ? 1 : -1) : units;
  let points = 0;
  for (const _ of text.slice(0, whole)) points += 1;
  return points;
}

// The UTF-16 units before a place given in code points.
export function unitsBefore(text, points) {
  let units = 0;
  let seen = 0;
  for (const character of text) {
    if (seen >= points) break;
    units += character.length;
    seen += 1;
  }
  return units;
}

// The leaves under an element, in the order of the text, those in closed folds left out unless `all`.
export function leavesOf(root, all = true) {
  const found = [];
  for (const element of root.querySelectorAll("[data-start]")) {
    const node = element.firstChild;
    if (!node || (!all && element.closest("details:not([open])"))) continue;
    const part = element.closest("[data-part]")?.dataset.part ?? "text";
    found.push({ node, part, start: Number(element.dataset.start), text: node.data });
  }
  return found;
}

// What a range covers of the leaves: `{part, start, end, text}`, blanks at its edges left out; null where it covers no
// word. Of a range over the title and the text the part that it begins in counts.
export function spanOf(range, leaves) {
  const covered = leaves.filter(({ node }) => range.intersectsNode(node)).map((leaf) => piece(range, leaf));
  const filled = covered.filter(({ text }) => text.trim() !== "");
  if (filled.length === 0) return null;
  const [first] = filled;
  const last = filled.findLast(({ part }) => part === first.part);
  const between = covered.slice(covered.indexOf(first), covered.indexOf(last) + 1);
  return {
    part: first.part,
    start: first.start + length(first.text) - length(first.text.trimStart()),
    end: last.start + length(last.text.trimEnd()),
    text: between.map(({ text }) => text).join("").trim(),
  };
}

function piece(range, { node, part, start, text }) {
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : text.length;
  const before = pointsBefore(text, from);
  const after = pointsBefore(text, to, true);
  const words = text.slice(unitsBefore(text, before), unitsBefore(text, after));
  return { part, start: start + before, text: words };
}

// The node and the UTF-16 offset in it where a place of a part stands; null where no leaf holds it. A place between two
// leaves is the end of the first one with `atEnd`, else the beginning of the second.
export function pointAt(leaves, part, place, atEnd = false) {
  for (const leaf of leaves) {
    const end = leaf.start + length(leaf.text);
    const inside = atEnd ? leaf.start < place && place <= end : leaf.start <= place && place < end;
    if (leaf.part === part && inside) return { node: leaf.node, offset: unitsBefore(leaf.text, place - leaf.start) };
  }
  return null;
}

const WORD = /[\p{L}\p{N}\p{M}\p{Sc}\p{So}%]+(?:[.,'’][\p{L}\p{N}\p{M}]+)*/gu;

// The words of the leaves as `{part, start, end}`: what the arrow keys go by. Leaves that touch are read as one.
export function wordsOf(leaves) {
  const found = [];
  for (const { part, start, text } of joined(leaves)) {
    let units = 0;
    let points = start;
    for (const match of text.matchAll(WORD)) {
      points += length(text.slice(units, match.index));
      const end = points + length(match[0]);
      found.push({ part, start: points, end });
      units = match.index + match[0].length;
      points = end;
    }
  }
  return found;
}

function joined(leaves) {
  const runs = [];
  for (const { part, start, text } of leaves) {
    const last = runs.at(-1);
    if (last && last.part === part && last.start + length(last.text) === start) last.text += text;
    else runs.push({ part, start, text });
  }
  return runs;
}

const length = (text) => pointsBefore(text, text.length);
const isHigh = (unit) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit) => unit >= 0xdc00 && unit <= 0xdfff;
