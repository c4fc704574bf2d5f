// What every page needs: requests of parts by htmx with the token that unsafe ones must carry, the switch of theme,
// the key that goes to the search field, and on narrow screens a folded list of filters.

import htmx from "htmx.org/dist/htmx.esm.js";

window.htmx = htmx;

const token = () => document.querySelector("meta[name=csrf]")?.content ?? "";

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-Token"] = token();
});

document.addEventListener("click", (event) => {
  if (!event.target.closest?.("[data-theme-switch]")) return;
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const theme = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
  root.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=strict`;
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = document.querySelector("[data-search]");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// A list that scrolls by itself stays where it was when the page around it is put in place anew.
let scrolled = 0;
document.addEventListener("htmx:beforeSwap", () => {
  scrolled = document.querySelector("[data-keep-scroll]")?.scrollTop ?? 0;
});
document.addEventListener("htmx:afterSwap", () => {
  const kept = document.querySelector("[data-keep-scroll]");
  if (kept) kept.scrollTop = scrolled;
});

function foldFilters() {
  const fold = document.querySelector(".facets-fold");
  if (fold && matchMedia("(max-width: 60rem)").matches) fold.open = false;
}

document.addEventListener("htmx:afterSettle", foldFilters);
foldFilters();
