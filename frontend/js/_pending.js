// Corrections that are not kept yet: no button, key or link may lose them without a word.

export const FIRST = "Keep or drop your corrections first: Enter keeps, Esc drops.";

export class Pending {
  // `names` gives what is changed and not kept, `keep` sends it. Buttons with data-verdict wait for that; links and other
  // forms ask in the dialog first.
  constructor(desk, { names, keep }) {
    this.desk = desk;
    this.names = names;
    this.keep = keep;
    this.dialog = desk.querySelector("[data-leave]");
    this.lines = [...desk.querySelectorAll("[data-first]")];
    this.reject = desk.querySelector("[data-reject]");
    this.free = false; // whether this page may be left now
    document.addEventListener("click", (event) => this.click(event), true);
    document.addEventListener("submit", (event) => this.submit(event), true);
    this.dialog.addEventListener("close", () => this.answered());
    addEventListener("pageshow", () => (this.free = false));
    addEventListener("beforeunload", (event) => this.waiting && event.preventDefault());
  }

  get waiting() {
    return !this.free && this.names().length > 0;
  }

  // Shows whether the verdicts can be pressed, and why not.
  show() {
    const waiting = this.names().length > 0;
    for (const button of this.desk.querySelectorAll("[data-verdict]")) button.disabled = waiting;
    this.reject?.querySelector("summary").setAttribute("aria-disabled", String(waiting));
    if (waiting && this.reject) this.reject.open = false;
    for (const line of this.lines) line.textContent = waiting ? FIRST : "";
  }

  click(event) {
    if (!this.waiting) return;
    if (event.target.closest?.("[data-reject] summary")) return void event.preventDefault();
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const stays = link.target === "_blank" || link.download || link.getAttribute("href").startsWith("#");
    if (!stays) this.ask(event, () => location.assign(link.href));
  }

  submit(event) {
    const { target: form, submitter } = event;
    if (form.method === "dialog" || !this.waiting) return;
    if (form.matches("[data-correct]")) this.free = true;
    else this.ask(event, () => form.requestSubmit(submitter));
  }

  ask(event, leave) {
    event.preventDefault();
    event.stopPropagation();
    this.leave = leave;
    this.dialog.querySelector("[data-what]").textContent = this.names().join(", ");
    this.dialog.returnValue = "stay";
    this.dialog.showModal();
  }

  answered() {
    const { returnValue } = this.dialog;
    if (returnValue === "keep") this.keep();
    if (returnValue !== "leave") return;
    this.free = true;
    this.leave();
  }
}
