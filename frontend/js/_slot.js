// One slot of the form: the words chosen for it, as chips, in a field that is sent and in a field to type in.

export class Slot {
  constructor(row, onChange) {
    this.row = row;
    this.name = row.dataset.slot;
    this.key = row.dataset.key;
    this.label = row.querySelector(".rv-name [id]").textContent;
    this.details = row.querySelector("details");
    this.sent = row.querySelector("[data-spans]");
    this.typed = row.querySelector("textarea");
    this.chips = row.querySelector("[data-chosen]");
    this.now = row.querySelector("[data-now]");
    this.marked = row.querySelector("[data-marked]");
    this.onChange = onChange;
    this.read = JSON.parse(this.sent.dataset.read);
    this.as = this.typed.defaultValue;
    this.before = [...this.now.cloneNode(true).childNodes];
    this.typed.addEventListener("input", () => this.type());
    this.reset();
  }

  get changed() {
    return this.sent.value !== "" || this.typed.value !== this.as;
  }

  get single() {
    return this.name === "trigger";
  }

  use(span) {
    this.set([span]);
  }

  add(span) {
    const same = (one) => place(one).join() === place(span).join();
    if (this.single) this.set([span]);
    else if (!this.spans.some(same)) this.set([...this.spans, span]);
  }

  clear() {
    this.set([]);
  }

  without(span) {
    const left = this.spans.filter((one) => one !== span);
    if (!span.typed) return this.set(left);
    this.typed.value = left.map(({ text }) => text).join("\n");
    this.type();
  }

  reset() {
    this.spans = this.read;
    this.sent.value = "";
    this.typed.value = this.as;
    this.show();
  }

  set(spans) {
    if (JSON.stringify(spans.map(place)) === JSON.stringify(this.read.map(place))) return this.reset();
    this.spans = spans;
    this.sent.value = JSON.stringify(spans);
    this.typed.value = spans.map(({ text }) => text.split(/\s+/).join(" ")).join("\n");
    this.show();
  }

  // Words that were typed are looked for by the server when they are sent.
  type() {
    this.spans = this.typed.value.split("\n").filter((line) => line.trim()).map((text) => ({ text, typed: true }));
    this.sent.value = "";
    this.show();
  }

  note(words) {
    this.marked.textContent = words;
  }

  show() {
    this.chips.replaceChildren(...this.spans.map((span) => this.chip(span)));
    this.now.replaceChildren(...(this.changed ? this.summary() : this.before.map((node) => node.cloneNode(true))));
    this.row.classList.toggle("rv-changed", this.changed);
    this.onChange();
  }

  chip(span) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "rv-chip";
    button.append(quoted(span.text), " ×");
    button.setAttribute("aria-label", `Take “${span.text}” away`);
    button.addEventListener("click", () => this.without(span));
    item.append(button);
    return item;
  }

  summary() {
    const parts = this.spans.flatMap((span, at) => (at ? [", ", quoted(span.text)] : [quoted(span.text)]));
    if (parts.length === 0) parts.push("not stated");
    const was = document.createElement("del");
    was.className = "rv-was small";
    was.textContent = this.as.split("\n").filter(Boolean).join(", ") || "not stated";
    return [...parts, " ", was];
  }
}

const place = ({ start, end, part }) => [start, end, part ?? "text"];

function quoted(text) {
  const element = document.createElement("q");
  element.dir = "auto";
  element.textContent = text;
  return element;
}
