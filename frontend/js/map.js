// <transfer-map data-form="..." data-borders="...">: draws what the map page's twin says.

import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import { Geography, curve, union } from "./_geography.js";
import { placed } from "./_map_labels.js";

const SVG = "http://www.w3.org/2000/svg";
const MOST_ZOOM = 40; // beyond it the borders, drawn for 1:50 million, have corners
const FIRST_ZOOM = 14; // at most, when the page opens
const STEP = 1.6;
const THICKEST = 9; // pixels, of a line; its thickness grows with the root of the origins
const LARGEST = 13; // pixels, radius of a town's dot; it grows with the root of the transfers
const MOVES = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const HELP = "Map of places and routes. Arrow keys move it, plus and minus zoom, 0 shows all. The tables below say the same.";
const HINT = "Drag to move; hold Ctrl and turn the wheel, pinch, or use the buttons or the + and − keys to zoom.";

class TransferMap extends HTMLElement {
  async connectedCallback() {
    if (this.drawing) return;
    try {
      [this.form, this.borders] = await Promise.all([this.dataset.form, this.dataset.borders].map(read));
    } catch {
      this.replaceChildren(html("p", "notice", "The drawing could not be loaded. The tables below hold all that it shows."));
      return;
    }
    this.frame = html("div", "map-frame");
    this.tip = html("div", "map-tip");
    this.tip.hidden = true;
    this.replaceChildren(this.frame, html("p", "map-state small muted", HINT));
    this.draw();
    new ResizeObserver(() => this.resized()).observe(this);
  }

  resized() {
    clearTimeout(this.later);
    if (this.clientWidth && this.clientWidth !== this.width) this.later = setTimeout(() => this.draw(), 150);
  }

  draw() {
    this.width = this.clientWidth;
    this.height = Math.round(clamp(this.width * 0.52, Math.min(320, this.width * 0.7), 680));
    this.geography = new Geography(this.borders, this.width, this.height);
    this.marks = [];
    this.labels = [];
    this.scene = svg("g", {}, this.land(), this.somewhere(), this.regions());
    this.upper = svg("g", {}, this.routes(), this.towns());
    this.names = svg("g", { "aria-hidden": "true" });
    this.drawing = svg(
      "svg",
      { class: "map-drawing", viewBox: `0 0 ${this.width} ${this.height}`, tabindex: 0, role: "group", "aria-label": HELP },
      svg("defs", {}, this.hatch()), this.scene, this.upper, this.names,
    );
    this.frame.replaceChildren(this.drawing, this.buttons(), this.tip);
    this.listen();
    this.fit();
  }

  hatch() {
    this.pattern = svg(
      "pattern",
      { id: "map-hatch", width: 7, height: 7, patternUnits: "userSpaceOnUse" },
      svg("rect", { class: "map-hatch-ground", width: 7, height: 7 }), svg("path", { class: "map-hatch-line", d: "M0 0V7" }),
    );
    return this.pattern;
  }

  land() {
    const outlines = this.geography.shapes.map((shape) => svg("path", { d: this.geography.outline(shape) ?? "" }));
    return svg("g", { class: "map-land", "aria-hidden": "true" }, ...outlines);
  }

  // A state stands hatched where all that is known is that something lies somewhere in it.
  somewhere() {
    const found = new Map();
    for (const place of this.form.places.filter((one) => one.precision === "state")) {
      for (const area of place.areas) found.set(area.shape, { area, places: [...(found.get(area.shape)?.places ?? []), place] });
    }
    return svg("g", {}, ...[...found.values()].flatMap(({ area, places }) => this.hatched(area, places)));
  }

  hatched(area, places) {
    const shapes = this.geography.state(area.shape);
    if (!shapes.length) return [];
    const outlines = shapes.map((shape) =>
      svg("path", { class: "map-somewhere", fill: "url(#map-hatch)", d: this.geography.outline(shape) ?? "" }),
    );
    this.labels.push({ text: area.name, point: this.geography.middle(area.shape), gap: 0, centred: true, weight: -1 });
    const address = places.length === 1 ? places[0].address : "#map-places";
    return [this.link(address, `Somewhere in ${area.name}`, places.map(told), outlines)];
  }

  regions() {
    const places = this.form.places.filter((one) => one.precision === "region");
    return svg("g", {}, ...places.map((place) => {
      this.label(place, 0);
      const ring = svg("path", { class: "map-region", d: this.geography.ring(place) ?? "" });
      return this.link(place.address, place.label, [told(place), place.said], [ring]);
    }));
  }

  towns() {
    const places = this.form.places.filter((one) => one.precision === "town");
    return svg("g", {}, ...places.reverse().map((place) => {
      const size = Math.min(3 + Math.sqrt(place.transfers), LARGEST);
      this.label(place, size);
      const dot = svg("circle", { class: "map-town", r: size });
      this.marks.push({ node: dot, point: this.geography.point(place), turn: 0 });
      return this.link(place.address, place.label, [told(place), place.said], [dot]);
    }));
  }

  label(place, gap) {
    const point = this.geography.point(place);
    this.labels.push({ text: place.label, point, gap: gap + 3, centred: !gap, weight: place.transfers });
  }

  routes() {
    return svg("g", {}, ...[...this.form.routes].reverse().map((route) => this.route(route)));
  }

  route(route) {
    const points = route.stops.map((stop) => this.geography.point(stop)).filter(Boolean);
    const thick = Math.min(0.6 + Math.sqrt(route.origins), THICKEST);
    const head = 4.5 + thick;
    const parts = points.slice(1).flatMap((to, number) => {
      const arrow = route.told === "stopped" ? cross(head) : svg("path", { class: `map-arrow map-arrow-${route.told}`, d: `M${head} 0L${-head * 0.6} ${head * 0.7}V${-head * 0.7}Z` });
      const line = svg("path", { class: `map-route map-route-${route.told}`, "stroke-width": thick.toFixed(2) });
      this.marks.push({ line, arrow, from: points[number], to });
      return [line, arrow];
    });
    const name = route.stops.map((stop) => stop.label).join(" → ");
    return this.link(route.address, name, [`told as ${route.told_words}`, figures(route), route.ends], parts);
  }

  link(address, name, lines, parts) {
    const made = svg("a", { href: address, "aria-label": [name, ...lines].join("; ") }, ...parts);
    const show = () => this.show(made, name, lines);
    const hide = () => { this.tip.hidden = true; };
    for (const event of ["pointerenter", "focus"]) made.addEventListener(event, show);
    for (const event of ["pointerleave", "blur"]) made.addEventListener(event, hide);
    return made;
  }

  show(made, name, lines) {
    this.tip.replaceChildren(html("strong", "", name), ...lines.map((line) => html("span", "map-how", line)));
    this.tip.hidden = false;
    const [frame, mark] = [this.frame.getBoundingClientRect(), made.getBoundingClientRect()];
    const [x, y] = [(mark.left + mark.right) / 2 - frame.left, (mark.top + mark.bottom) / 2 - frame.top];
    this.tip.style.left = `${clamp(x + 14, 8, frame.width - this.tip.offsetWidth - 8)}px`;
    this.tip.style.top = `${clamp(y + 14, 8, frame.height - this.tip.offsetHeight - 8)}px`;
  }

  buttons() {
    const made = [["+", "Zoom in", () => this.scale(STEP)], ["−", "Zoom out", () => this.scale(1 / STEP)],
      ["All", "Show all that is drawn", () => this.fit()], ["World", "Show the world", () => this.move(zoomIdentity)]];
    return html("div", "map-buttons no-print", ...made.map(([text, name, act]) => {
      const button = html("button", "", text);
      button.type = "button";
      button.setAttribute("aria-label", text.length > 1 ? `${text}: ${name}` : name);
      button.addEventListener("click", act);
      return button;
    }));
  }

  listen() {
    this.zoom = zoom()
      .scaleExtent([1, MOST_ZOOM])
      .translateExtent([[0, 0], [this.width, this.height]])
      .filter((event) => (event.type === "wheel" ? event.ctrlKey : event.touches ? event.touches.length > 1 : !event.button))
      .on("zoom", ({ transform }) => this.moved(transform));
    this.select = select(this.drawing).call(this.zoom);
    this.drawing.addEventListener("keydown", (event) => this.pressed(event));
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts = {
      "+": () => this.scale(STEP), "=": () => this.scale(STEP), "-": () => this.scale(1 / STEP), 0: () => this.fit(),
      Escape: () => { this.tip.hidden = true; },
    };
    const by = MOVES[event.key];
    const act = by ? () => this.select.call(this.zoom.translateBy, ...by.map((one) => (one * 60) / this.at.k)) : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  scale(by) {
    this.select.call(this.zoom.scaleBy, by);
  }

  // Moves as far as the edge of the world allows.
  move(transform) {
    const frame = [[0, 0], [this.width, this.height]];
    this.select.call(this.zoom.transform, this.zoom.constrain()(transform, frame, this.zoom.translateExtent()));
  }

  // Shows everything drawn, with room round it.
  fit() {
    const positions = [...this.form.places, ...this.form.routes.flatMap((route) => route.stops)];
    const box = union(positions.map((one) => (one.precision === "none" ? null : this.geography.bounds(one))));
    if (!box) return this.move(zoomIdentity);
    const [[left, top], [right, bottom]] = box;
    const scale = clamp(0.84 / Math.max((right - left) / this.width, (bottom - top) / this.height), 1, FIRST_ZOOM);
    const centre = zoomIdentity.translate(this.width / 2, this.height / 2).scale(scale);
    this.move(centre.translate(-(left + right) / 2, -(top + bottom) / 2));
  }

  moved(transform) {
    this.at = transform;
    this.tip.hidden = true;
    this.scene.setAttribute("transform", transform);
    this.pattern.setAttribute("patternTransform", `rotate(45) scale(${1 / transform.k})`);
    for (const mark of this.marks) place(mark, transform);
    cancelAnimationFrame(this.lettering);
    this.lettering = requestAnimationFrame(() => this.letter(transform));
  }

  letter(transform) {
    const inside = ({ at: [x, y] }) => x >= 0 && y >= 0 && x <= this.width && y <= this.height;
    const near = this.labels.map((label) => ({ ...label, at: transform.apply(label.point) })).filter(inside);
    near.sort((one, other) => other.weight - one.weight);
    const spots = placed(near, this.width, this.height);
    const made = near.map(({ text, weight }, number) => {
      if (!spots[number]) return null;
      const [x, y] = spots[number];
      const name = svg("text", { class: weight < 0 ? "map-label map-label-state" : "map-label", x: x.toFixed(1), y: y.toFixed(1) });
      name.textContent = text;
      return name;
    });
    this.names.replaceChildren(...made.filter(Boolean));
  }
}

// What was refused or intercepted is crossed out, and points nowhere.
function cross(size) {
  const half = size * 0.6;
  return svg("path", { class: "map-cross", d: `M${-half} ${-half}L${half} ${half}M${half} ${-half}L${-half} ${half}` });
}

function place(mark, transform) {
  if (mark.point) {
    mark.node.setAttribute("transform", `translate(${transform.apply(mark.point)})`);
    return;
  }
  const { d, arrow, turn } = curve(transform.apply(mark.from), transform.apply(mark.to));
  mark.line.setAttribute("d", d);
  mark.arrow.setAttribute("transform", `translate(${arrow}) rotate(${turn.toFixed(1)})`);
}

function told(place) {
  return `${place.label}: ${figures(place)}`;
}

function figures({ transfers, origins }) {
  return `${transfers} transfer${transfers === 1 ? "" : "s"}, ${origins} origin${origins === 1 ? "" : "s"}`;
}

async function read(address) {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

function svg(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function html(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function clamp(number, least, most) {
  return Math.max(least, Math.min(number, Math.max(least, most)));
}

customElements.define("transfer-map", TransferMap);
