// <review-desk>: the keys of the review page, and words chosen in the text. All it does can be done by the page's forms.

import { FIRST, Pending } from "./_pending.js";
import { Picker } from "./_picker.js";
import { Slot } from "./_slot.js";

const TYPED_IN = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]";
const PRESSED = "button, summary, a[href]";

class ReviewDesk extends HTMLElement {
  connectedCallback() {
    for (const element of this.querySelectorAll("[data-script], [data-help]")) element.hidden = false;
    this.dialog = this.querySelector("[data-dialog]");
    this.text = this.querySelector("[data-text]");
    this.form = this.querySelector("[data-correct]");
    this.slots = [];
    this.busy = false;
    if (this.form?.querySelector("[data-keep]")) this.prepare();
    document.addEventListener("keydown", (event) => this.press(event));
    this.addEventListener("click", (event) => this.click(event));
    this.addEventListener("submit", (event) => this.submit(event));
    addEventListener("pageshow", () => (this.busy = false));
    this.toSentence();
  }

  prepare() {
    this.state = this.form.querySelector("[data-state]");
    this.choices = [...this.form.querySelectorAll("[data-choice]")];
    this.slots = [...this.form.querySelectorAll("[data-slot]")].map((row) => new Slot(row, () => this.tell()));
    this.picker = new Picker(this.text, () => this.tell());
    this.pending = new Pending(this, { names: () => this.names, keep: () => this.form.requestSubmit() });
    for (const slot of this.slots) slot.details.addEventListener("toggle", () => this.toggled(slot));
    this.form.addEventListener("change", () => this.tell());
    this.form.addEventListener("reset", (event) => (event.preventDefault(), this.drop()));
    // A press on a button would take the mark out of the text in some browsers.
    this.form.addEventListener("mousedown", (event) => event.target.closest("[data-pick], [data-add]") && event.preventDefault());
    this.drop();
  }

  // --- keys

  press(event) {
    const { key, target } = event;
    if (this.querySelector("dialog[open]") || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (target.closest?.(TYPED_IN)) {
      if (key === "Escape") target.blur();
      return;
    }
    if ((key === "Enter" || key === " ") && target.closest?.(PRESSED)) return;
    const done = this.inReject(event) || (this.active && this.edit(event)) || (!this.active && this.command(event));
    if (done) event.preventDefault();
  }

  inReject({ key, target }) {
    const reject = target.closest?.("[data-reject]");
    if (!reject) return false;
    if (key === "Escape") {
      reject.open = false;
      reject.querySelector("summary").focus();
      return true;
    }
    const radio = /^[1-9]$/.test(key) && reject.querySelectorAll("[type=radio]")[Number(key) - 1];
    if (radio) radio.checked = true;
    radio && radio.focus();
    return Boolean(radio) || /^[a-z]$/.test(key);
  }

  // Keys while no slot is open; true where the key means something.
  command({ key, altKey }) {
    if (altKey || this.busy) return false;
    if (key === "?") this.dialog.showModal();
    else if (key === "w") this.whole();
    else if (key === "e" && this.slots.length) this.open(this.last ?? this.slots[0]);
    else if (key === "r") this.reject();
    else if (key === "Enter" && this.changed) this.form.requestSubmit();
    else if (key === "Escape" && this.changed) this.form.reset();
    else return this.openBy(key) || this.button(key);
    return true;
  }

  // Press the first button, or follow the first link, that has this key.
  button(key) {
    if (!/^[a-z]$/.test(key)) return false;
    const keyed = `button[data-key="${key}"], a[data-key="${key}"]`;
    const found = this.querySelector(`[data-pair] :is(${keyed})`) ?? this.querySelector(keyed);
    if (!found) return false;
    if (this.changed) this.say(FIRST);
    else found.click();
    return true;
  }

  edit({ key, shiftKey, altKey, target }) {
    const isRadio = target.matches?.("[type=radio]");
    if (this.openBy(key)) return true;
    if (key === "Escape") this.leave();
    else if (isRadio && key !== "Enter") return false;
    else if (key === "ArrowUp" || key === "ArrowDown") this.next(key === "ArrowDown" ? 1 : -1);
    else if (key === "ArrowLeft" || key === "ArrowRight") this.arrow(key === "ArrowRight", shiftKey, altKey);
    else if (key === " ") this.take("add");
    else if (key === "Delete" || key === "Backspace") this.active.clear();
    else if (key === "Enter") this.enter();
    else if (key === "w") this.whole();
    else if (key === "?") this.dialog.showModal();
    else if (/^[a-z]$/.test(key)) this.refuse(key);
    else return false;
    return true;
  }

  // A letter means a verdict, and none is given while a slot is open.
  refuse(key) {
    if (this.changed) this.say(FIRST);
    else this.active.note(`“${key}” does nothing while a slot is open: Esc leaves the slot.`);
  }

  // Marked words are taken first; with nothing marked, all corrections are kept.
  enter() {
    if (this.picker.span) this.take("use");
    else if (this.changed) this.form.requestSubmit();
    else this.leave();
  }

  arrow(right, extend, byLetter) {
    if (byLetter) this.picker.letter(right);
    else this.picker.step(right, extend, this.beginning());
  }

  // Where the arrow keys begin: at the slot's words, else at the report's sentence.
  beginning() {
    const [first] = this.active.spans.filter(({ typed }) => !typed);
    if (first) return { part: first.part ?? "text", start: first.start };
    const sentence = this.text.querySelector(".rv-sentence");
    const leaf = sentence?.matches("[data-start]") ? sentence : sentence?.querySelector("[data-start]");
    return { part: leaf?.closest("[data-part]").dataset.part ?? "text", start: Number(leaf?.dataset.start ?? 0) };
  }

  // --- slots

  openBy(key) {
    const slot = this.slots.find((one) => one.key === key);
    const choice = this.choices?.find((one) => one.dataset.key === key);
    if (slot) this.open(slot);
    else if (choice) this.choose(choice);
    return Boolean(slot ?? choice);
  }

  // Words that were marked before any slot was open are for this one.
  open(slot) {
    if (this.active) this.picker.clear();
    this.active = this.last = slot;
    for (const one of this.slots) {
      one.details.open = one === slot;
      one.row.classList.toggle("rv-active", one === slot);
    }
    slot.row.scrollIntoView({ block: "nearest" });
    this.text.focus({ preventScroll: true });
    this.tell();
  }

  next(on) {
    const at = this.slots.indexOf(this.active) + on;
    this.open(this.slots[(at + this.slots.length) % this.slots.length]);
  }

  choose(choice) {
    choice.querySelector("[type=radio]:checked").focus();
  }

  leave() {
    const slot = this.active;
    this.active = null;
    this.picker.clear();
    for (const one of this.slots) one.details.open = false;
    slot?.row.classList.remove("rv-active");
    if (this.contains(document.activeElement)) document.activeElement.blur();
    this.tell();
  }

  toggled(slot) {
    if (slot.details.open && this.active !== slot) this.open(slot);
    else if (!slot.details.open && this.active === slot) this.leave();
  }

  take(how) {
    const { span } = this.picker;
    if (!span || !this.active) return;
    this.active[how]({ text: span.text, start: span.start, end: span.end, part: span.part });
    this.picker.clear(true);
  }

  drop() {
    for (const one of this.choices) {
      for (const radio of one.querySelectorAll("[type=radio]")) radio.checked = radio.defaultChecked;
    }
    for (const slot of this.slots) slot.reset();
    this.tell();
  }

  // What is changed and not kept yet.
  get names() {
    const chosen = (this.choices ?? []).filter((one) => !one.querySelector("[type=radio]:checked").defaultChecked);
    const worded = this.slots.filter((slot) => slot.changed).map((slot) => slot.label.toLowerCase());
    return [...worded, ...chosen.map((one) => one.dataset.choice)];
  }

  get changed() {
    return this.names.length > 0;
  }

  // Say what is changed and not kept yet, and what is marked.
  tell() {
    if (!this.pending) return;
    const { names } = this;
    this.pending.show();
    this.form.classList.toggle("rv-dirty", names.length > 0);
    this.form.querySelector("[data-keep]").hidden = names.length === 0;
    this.say(names.length ? `Not kept yet: ${names.join(", ")}` : "");
    const { span } = this.picker;
    for (const button of this.form.querySelectorAll("[data-pick], [data-add]")) button.disabled = !span;
    for (const slot of this.slots) {
      slot.note(span ? `Marked: “${span.text}”` : "Mark words in the text: with the mouse, or ← → and Shift");
    }
  }

  say(words) {
    this.state.textContent = words;
  }

  // --- the rest

  reject() {
    const reject = this.querySelector("[data-reject]");
    if (!reject) return;
    if (this.changed) return void this.say(FIRST);
    reject.open = true;
    reject.querySelector("[type=radio]:checked").focus();
  }

  whole() {
    const folds = [...this.querySelectorAll("[data-fold]")];
    const open = folds.some((fold) => !fold.open);
    for (const fold of folds) fold.open = open;
    this.toSentence();
  }

  toSentence() {
    const pane = this.querySelector("[data-pane]");
    const sentence = this.text?.querySelector(".rv-sentence");
    if (!sentence || pane.scrollHeight <= pane.clientHeight) return;
    const above = sentence.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (above < 0 || above > pane.clientHeight / 2) pane.scrollTop += above - pane.clientHeight / 3;
  }

  click({ target }) {
    const slot = this.slots.find(({ row }) => row.contains(target));
    if (target.closest("[data-help]")) this.dialog.showModal();
    else if (target.closest("[data-whole]")) this.whole();
    else if (target.closest("[data-edit]")) this.open(this.last ?? this.slots[0]);
    else if (slot && target.closest("[data-pick]")) this.take("use");
    else if (slot && target.closest("[data-add]")) this.take("add");
    else if (slot && target.closest("[data-clear]")) slot.clear();
    else if (slot && target.closest("[data-reset]")) slot.reset();
  }

  // One judgement at a time: a second press before the next page is there judges nothing.
  submit(event) {
    if (event.target.method !== "post") return;
    if (this.busy) event.preventDefault();
    this.busy = true;
  }
}

customElements.define("review-desk", ReviewDesk);
