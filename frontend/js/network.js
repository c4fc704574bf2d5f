// <supply-network data-form="/network.json?…">: the flows of that form as bands in three columns.
//
// Each flow is one link from its supplier through the middle column to its recipient. A flow without an intermediary
// passes the middle through a mark of its own, so that no band seems to run through a party that it does not touch.

import { sankey, sankeyLinkHorizontal, sankeyJustify } from "d3-sankey";

const WIDTH = 1060;
const SIDE = 215; // room for the names of suppliers and of recipients
const TOP = 30;
const NODE = 13;
const PADDING = 15;
const THICKEST = 9; // pixels an origin, at most
const TALLEST = 1500;
const LETTERS = 27; // of a name that fit at the sides
const COLUMNS = ["supplier", "via", "recipient"];
const TITLES = ["Supplier", "By way of", "Recipient"];

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

function drawBand(flow, links) {
  const words = `${COLUMNS.filter((column) => column !== "via" || flow.via).map((column) => nameOf(flow[column])).join(" → ")}: ${counted(flow.origins, "origin")}, ${counted(flow.transfers, "transfer")}`;
  const line = sankeyLinkHorizontal();
  const paths = links.map((link) => element("path", { d: line(link), "stroke-width": Math.max(1.5, link.width) }));
  const kind = `network-band${flow.supplier && flow.recipient ? "" : " network-partly"}`;
  const made = flow.address ? { href: flow.address, class: kind, "aria-label": words } : { class: kind };
  return element(flow.address ? "a" : "g", made, element("title", {}, words), ...paths);
}

function drawNode(node) {
  const { column, party, x0, x1, y0, y1 } = node;
  const height = Math.max(2, y1 - y0);
  const rect = element("rect", { x: x0, y: y0, width: x1 - x0, height, class: party ? `network-${column}` : "network-open" });
  if (!party && column === "via") {
    return element("g", {}, element("title", {}, "no intermediary stated"), rect);
  }
  const side = column === "supplier" ? { x: x0 - 7, "text-anchor": "end" } : { x: x1 + 7, "text-anchor": "start" };
  const label = party && !party.quoted ? shortened(party.label) : shortened(party?.label ?? "not stated");
  const origins = Math.round((column === "recipient" ? node.targetLinks : node.sourceLinks).reduce((sum, link) => sum + link.value, 0));
  const text = element(
    "text",
    { ...side, y: (y0 + y1) / 2, dy: "0.35em", class: party ? null : "network-open" },
    party?.quoted ? `“${isolated(label)}”` : isolated(label),
    element("tspan", { class: "network-count", dx: 6 }, String(origins)),
  );
  const title = element("title", {}, `${nameOf(party)}: ${counted(origins, "origin")} in the flows drawn`);
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
    ...graph.nodes.map(drawNode),
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
