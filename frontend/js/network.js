// <supply-network data-form="/network.json?…">: the flows of that form as bands in three columns.
//
// Each flow is one link from its supplier through the middle column to its recipient. A flow without an intermediary
// passes the middle through a mark of its own, so that no band seems to run through a party that it does not touch.
// How a flow is told is its pattern; the patterns themselves stand in the page's legend.

import { sankey, sankeyJustify } from "d3-sankey";

const WIDTH = 1060;
const SIDE = 215; // room for the names of suppliers and of recipients
const TOP = 30;
const NODE = 13;
const PADDING = 15;
const THICKEST = 9; // pixels an origin, at most
const TALLEST = 1500;
const THINNEST = 3;
const PATTERNS = { stopped: "url(#network-hatch)", denied: "url(#network-dots)" };
const LETTERS = 27; // of a name that fit at the sides
const COLUMNS = ["supplier", "via", "recipient"];
const TITLES = ["Supplier", "Passed through", "Recipient"];

function element(name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) if (value != null) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function graphOf(flows) {
  const nodes = new Map();
  const links = [];
  flows.forEach((flow, number) => {
    const ids = COLUMNS.map((column) => {
      const party = flow[column];
      const id = `${column} ${party ? party.key : column === "via" ? `flow ${number}` : "not stated"}`;
      if (!nodes.has(id)) nodes.set(id, { id, column, party });
      return id;
    });
    const value = Math.max(flow.origins, 0.2); // a flow of no origin is still drawn
    links.push({ source: ids[0], target: ids[1], value, flow: number }, { source: ids[1], target: ids[2], value, flow: number });
  });
  return { nodes: [...nodes.values()], links };
}

function laidOut(graph) {
  const rows = Math.max(...COLUMNS.map((column) => graph.nodes.filter((node) => node.column === column).length));
  const total = graph.links.reduce((sum, link) => sum + link.value, 0) / 2;
  const gaps = (rows - 1) * PADDING;
  const height = Math.max(120, Math.min(gaps + total * THICKEST, Math.max(TALLEST, gaps * 1.6)));
  const layout = sankey()
    .nodeId((node) => node.id)
    .nodeAlign(sankeyJustify)
    .nodeWidth(NODE)
    .nodePadding(PADDING)
    .iterations(24)
    .extent([[SIDE, TOP], [WIDTH - SIDE, TOP + height]]);
  return { ...layout(graph), height: TOP + height + 12 };
}

const isolated = (words) => `\u2068${words}\u2069`;
const nameOf = (party) => (party ? (party.quoted ? `“${isolated(party.label)}”` : isolated(party.label)) : "not stated");
const counted = (number, one) => `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;
const shortened = (words) => (words.length > LETTERS ? `${words.slice(0, LETTERS - 1).trimEnd()}…` : words);

// The upper and the lower edge of a band, each from its source to its target.
function edgesOf(link) {
  const half = Math.max(THINNEST, link.width) / 2;
  const [from, to] = [link.source.x1, link.target.x0];
  const middle = (from + to) / 2;
  return [-half, half].map((by) => ({ from, to, middle, start: link.y0 + by, end: link.y1 + by }));
}

function drawBand(flow, links) {
  const parties = COLUMNS.filter((column) => column !== "via" || flow.via).map((column) => nameOf(flow[column])).join(" → ");
  const words = `${parties}, told as ${flow.told_words}: ${counted(flow.origins, "origin")}, ${counted(flow.transfers, "transfer")}`;
  const paths = links.flatMap((link) => {
    const [upper, lower] = edgesOf(link);
    const there = (edge) => `C${edge.middle} ${edge.start} ${edge.middle} ${edge.end} ${edge.to} ${edge.end}`;
    const back = `L${lower.to} ${lower.end}C${lower.middle} ${lower.end} ${lower.middle} ${lower.start} ${lower.from} ${lower.start}Z`;
    const area = `M${upper.from} ${upper.start}${there(upper)}${back}`;
    const edges = [upper, lower].map((edge) => `M${edge.from} ${edge.start}${there(edge)}`).join("");
    return [element("path", { class: "network-area", d: area, fill: PATTERNS[flow.told] }), element("path", { class: "network-edge", d: edges })];
  });
  const kind = `network-band network-${flow.told}`;
  const made = flow.address ? { href: flow.address, class: kind, "aria-label": words } : { class: kind };
  return element(flow.address ? "a" : "g", made, element("title", {}, words), ...paths);
}

// "5 origins in the flows drawn: 3 gone or going, 2 stopped"
function toldAt(party, links, flows) {
  const sums = new Map();
  for (const link of links) {
    const flow = flows[link.flow];
    sums.set(flow.told_words, (sums.get(flow.told_words) ?? 0) + flow.origins);
  }
  const parts = [...sums].map(([words, origins]) => `${origins.toLocaleString("en")} ${words}`);
  const whole = [...sums.values()].reduce((sum, origins) => sum + origins, 0);
  return { whole, title: `${nameOf(party)}: ${counted(whole, "origin")} in the flows drawn: ${parts.join(", ")}` };
}

function drawNode(node, flows) {
  const { column, party, x0, x1, y0, y1 } = node;
  const height = Math.max(2, y1 - y0);
  const rect = element("rect", { x: x0, y: y0, width: x1 - x0, height, class: party ? `network-${column}` : "network-open" });
  if (!party && column === "via") {
    return element("g", {}, element("title", {}, "not said to have passed through anybody"), rect);
  }
  const side = column === "supplier" ? { x: x0 - 7, "text-anchor": "end" } : { x: x1 + 7, "text-anchor": "start" };
  const label = party && !party.quoted ? shortened(party.label) : shortened(party?.label ?? "not stated");
  const told = toldAt(party, column === "recipient" ? node.targetLinks : node.sourceLinks, flows);
  const text = element(
    "text",
    { ...side, y: (y0 + y1) / 2, dy: "0.35em", class: party ? null : "network-open" },
    party?.quoted ? `“${isolated(label)}”` : isolated(label),
    element("tspan", { class: "network-count", dx: 6 }, told.whole.toLocaleString("en")),
  );
  const title = element("title", {}, told.title);
  return party ? element("a", { href: party.address, class: "network-node" }, title, rect, text) : element("g", {}, title, rect, text);
}

function draw(form) {
  const graph = laidOut(graphOf(form.flows));
  const of = form.flows.map(() => []);
  for (const link of graph.links) of[link.flow].push(link);
  const places = [SIDE + NODE, WIDTH / 2, WIDTH - SIDE - NODE];
  const heads = TITLES.map((title, place) =>
    element("text", { class: "network-column", x: places[place], y: 14, "text-anchor": ["end", "middle", "start"][place] }, title),
  );
  return element(
    "svg",
    { class: "network", viewBox: `0 0 ${WIDTH} ${graph.height}`, width: WIDTH, height: graph.height, role: "group", "aria-label": "Flows from suppliers to recipients" },
    ...heads,
    ...form.flows.map((flow, number) => drawBand(flow, of[number])),
    ...graph.nodes.map((node) => drawNode(node, form.flows)),
  );
}

class SupplyNetwork extends HTMLElement {
  async connectedCallback() {
    try {
      const answer = await fetch(this.dataset.form, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      this.replaceChildren(draw(await answer.json()));
    } catch {
      this.textContent = "The drawing could not be made; the table below holds all that it would show.";
    }
  }
}

customElements.define("supply-network", SupplyNetwork);
