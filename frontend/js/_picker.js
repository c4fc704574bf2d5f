// Marking words of an article's text, by mouse or word by word with the keys.

import { leavesOf, pointAt, spanOf, wordsOf } from "./_offsets.js";

export class Picker {
  // `root` holds the leaves; `onMark` is told of each change with the marked span, or null.
  constructor(root, onMark) {
    this.root = root;
    this.onMark = onMark;
    this.span = null;
    this.anchor = this.head = -1;
    document.addEventListener("selectionchange", () => this.follow());
    document.addEventListener("pointerup", () => setTimeout(() => this.settle(), 0));
  }

  // Takes over what was selected in the text by mouse or touch, half words made whole; what is selected elsewhere
  // leaves the mark alone.
  follow() {
    const selection = document.getSelection();
    if (this.painting || !selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.root)) return;
    const span = spanOf(range, leavesOf(this.root));
    if (!span) return;
    const words = this.words();
    this.anchor = words.findIndex(({ part, end }) => part === span.part && end > span.start);
    this.head = words.findLastIndex(({ part, start }) => part === span.part && start < span.end);
    const start = Math.min(span.start, words[this.anchor]?.start ?? span.start);
    const end = Math.max(span.end, words[this.head]?.end ?? span.end);
    this.span = this.anchor <= this.head ? this.spanAt(span.part, start, end) : span;
    this.followed = true;
    this.onMark(this.span);
  }

  // Shows whole words as selected once the mouse has let go.
  settle() {
    if (this.followed && this.span) this.paint(this.span.part, this.span.start, this.span.end);
    this.followed = false;
  }

  // One word on in the direction of an arrow key; `extend` marks more or fewer words instead.
  step(towardsRight, extend, from) {
    const words = this.words();
    if (words.length === 0) return;
    if (this.head < 0 || this.head >= words.length) {
      this.head = this.anchor = Math.max(0, words.findIndex((word) => word.part === from.part && word.end > from.start));
    } else {
      const on = towardsRight === this.runsRight(words[this.head]) ? 1 : -1;
      const last = words.length - 1;
      const head = extend ? this.head : on > 0 ? Math.max(this.anchor, this.head) : Math.min(this.anchor, this.head);
      this.head = Math.min(last, Math.max(0, head + on));
      if (words[this.head].part !== words[this.anchor]?.part || !extend) this.anchor = this.head;
    }
    const [first, last] = [this.anchor, this.head].sort((one, other) => one - other);
    this.paint(words[first].part, words[first].start, words[last].end);
  }

  // The mark one letter longer or shorter at its end.
  letter(longer) {
    if (!this.span) return;
    const end = this.span.end + (longer ? 1 : -1);
    if (end > this.span.start) this.paint(this.span.part, this.span.start, end);
  }

  // Marks nothing; with `stay` the arrow keys go on from where they are.
  clear(stay = false) {
    this.span = null;
    if (stay) this.anchor = this.head;
    else this.anchor = this.head = -1;
    document.getSelection().removeAllRanges();
    this.onMark(null);
  }

  words() {
    return wordsOf(leavesOf(this.root, false));
  }

  runsRight(word) {
    const place = pointAt(leavesOf(this.root, false), word.part, word.start);
    return !place || getComputedStyle(place.node.parentElement).direction === "ltr";
  }

  rangeOf(part, start, end) {
    const leaves = leavesOf(this.root);
    const [from, to] = [pointAt(leaves, part, start), pointAt(leaves, part, end, true)];
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  spanAt(part, start, end) {
    const range = this.rangeOf(part, start, end);
    return range && spanOf(range, leavesOf(this.root));
  }

  paint(part, start, end) {
    const range = this.rangeOf(part, start, end);
    if (!range) return;
    this.painting = true; // the event of this change comes later and would count from the painted words again
    setTimeout(() => (this.painting = false), 50);
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    range.endContainer.parentElement.scrollIntoView({ block: "nearest" });
    this.span = spanOf(range, leavesOf(this.root));
    this.onMark(this.span);
  }
}
