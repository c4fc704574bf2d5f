// Builds the scripts and styles of the pages into the Python package: npm ci && npm run build
//
// Each file of ENTRIES becomes one file of the same name. Beside them go the borders of Natural Earth, the licences of
// everything that was bundled, and a digest of the sources, which a test compares with the sources.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const place = join(here, "..", "src", "firsthand", "web", "static");
const target = `${place}-new`; // put in its place when it is whole
const scripts = readdirSync(join(here, "js")).filter((name) => name.endsWith(".js") && !name.startsWith("_"));

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const built = await build({
  absWorkingDir: here,
  entryPoints: [...scripts.map((name) => `js/${name}`), "css/app.css"],
  outdir: target,
  entryNames: "[name]",
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "none",
  metafile: true,
});
copyFileSync(join(here, "icon.svg"), join(target, "icon.svg"));
writeFileSync(join(target, "borders.json"), borders());
writeFileSync(join(target, "LICENSES.txt"), licences([...bundled(built.metafile), "world-atlas"]));
writeFileSync(join(target, "sources.sha256"), `${digest()}\n`);
rmSync(place, { recursive: true, force: true });
renameSync(target, place);

// The shapes of Natural Earth at 1:50 million. Those that ISO gives no number bear their name; the land without borders
// is left out, since nothing draws it.
function borders() {
  const atlas = JSON.parse(readFileSync(join(here, "node_modules", "world-atlas", "countries-50m.json"), "utf8"));
  for (const shape of atlas.objects.countries.geometries) shape.id ??= shape.properties.name;
  delete atlas.objects.land;
  return JSON.stringify(atlas);
}

function bundled(metafile) {
  const names = new Set();
  for (const path of Object.keys(metafile.inputs)) {
    const found = path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//);
    if (found) names.add(found[1]);
  }
  return [...names].sort();
}

function licences(names) {
  const parts = names.map((name) => {
    const folder = join(here, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const words = file ? readFileSync(join(folder, file), "utf8").trim() : `${license}`;
    return `${name} ${version} (${license})\n\n${words}\n`;
  });
  const borders = "The borders are those of Natural Earth (naturalearthdata.com), which is in the public domain.\n";
  return `The scripts of these pages contain the following packages.\n${borders}\n${parts.join("\n----\n\n")}`;
}

function digest() {
  const hash = createHash("sha256");
  const files = ["build.mjs", "icon.svg", "package.json", "package-lock.json"];
  for (const folder of ["css", "js"]) files.push(...readdirSync(join(here, folder)).map((name) => `${folder}/${name}`));
  for (const name of files.sort()) hash.update(`${name}\0`).update(readFileSync(join(here, name))).update("\0");
  return hash.digest("hex");
}
