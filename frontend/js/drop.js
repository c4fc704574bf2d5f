// <drop-field>: a form whose file field also takes files that are dropped anywhere on it, and says which were chosen.

class DropField extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("input[type=file]");
    this.said = this.querySelector("[data-chosen]");
    this.addEventListener("dragover", (event) => this.over(event, true));
    this.addEventListener("dragleave", (event) => this.over(event, false));
    this.addEventListener("drop", (event) => {
      this.over(event, false);
      if (event.dataTransfer.files.length) this.field.files = event.dataTransfer.files;
      this.say();
    });
    this.field.addEventListener("change", () => this.say());
  }

  over(event, is) {
    event.preventDefault();
    this.toggleAttribute("data-over", is);
  }

  say() {
    const files = [...this.field.files];
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const names = files.slice(0, 5).map((file) => file.name).join(", ");
    const more = files.length > 5 ? ` and ${files.length - 5} more` : "";
    this.said.textContent = files.length ? `${names}${more}: ${Math.ceil(size / 1024).toLocaleString("en")} KiB` : "";
  }
}

customElements.define("drop-field", DropField);
