// Shapes, positions and curves of the map; knows nothing of the page.

import { geoArea, geoCentroid, geoCircle, geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const KILOMETRES_OF_A_DEGREE = 111.2;
const BEND = 0.16; // of a line's length, to the left of its direction, so that there and back lie apart

export class Geography {
  constructor(borders, width, height) {
    this.shapes = feature(borders, borders.objects.countries).features;
    this.byId = grouped(this.shapes);
    this.projection = geoEqualEarth().fitSize([width, height], { type: "Sphere" });
    this.path = geoPath(this.projection).digits(3);
    this.middles = new Map();
  }

  outline(shape) {
    return this.path(shape);
  }

  ring(position) {
    const circle = geoCircle().center([position.longitude, position.latitude]);
    return this.path(circle.radius(position.radius / KILOMETRES_OF_A_DEGREE)());
  }

  state(id) {
    return this.byId.get(id) ?? [];
  }

  // The point in the drawing where a line may begin or end; null where nothing is known.
  point(position) {
    if (position.latitude !== null) return this.projection([position.longitude, position.latitude]);
    const known = position.areas.find((area) => this.byId.has(area.shape));
    return known ? this.middle(known.shape) : null;
  }

  // The middle of the largest part of a state.
  middle(id) {
    if (!this.middles.has(id)) this.middles.set(id, this.projection(geoCentroid(this.largest(id))));
    return this.middles.get(id);
  }

  largest(id) {
    const parts = this.state(id).flatMap(({ geometry }) =>
      geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
    );
    const polygons = parts.map((coordinates) => ({ type: "Polygon", coordinates }));
    return polygons.reduce((most, one) => (geoArea(one) > geoArea(most) ? one : most));
  }

  // The corners [[left, top], [right, bottom]] of what a position covers.
  bounds(position) {
    if (position.precision === "state") {
      const known = position.areas.filter((area) => this.byId.has(area.shape));
      return union(known.map((area) => this.path.bounds(this.largest(area.shape))));
    }
    const point = this.point(position);
    return point ? [point, point] : null;
  }
}

// A curve from one point to another, and the place and direction of its arrow.
export function curve(from, to) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const bend = [(from[0] + to[0]) / 2 + dy * BEND, (from[1] + to[1]) / 2 - dx * BEND];
  const at = (t) => [0, 1].map((i) => (1 - t) ** 2 * from[i] + 2 * t * (1 - t) * bend[i] + t ** 2 * to[i]);
  const [before, after] = [at(0.54), at(0.56)];
  return {
    d: `M${fixed(from)}Q${fixed(bend)} ${fixed(to)}`,
    arrow: at(0.55),
    turn: (Math.atan2(after[1] - before[1], after[0] - before[0]) * 180) / Math.PI,
  };
}

export function union(boxes) {
  const known = boxes.filter((box) => box && box.flat().every(Number.isFinite));
  if (!known.length) return null;
  const edge = (corner, axis, most) => most(...known.map((box) => box[corner][axis]));
  return [
    [edge(0, 0, Math.min), edge(0, 1, Math.min)],
    [edge(1, 0, Math.max), edge(1, 1, Math.max)],
  ];
}

function fixed(point) {
  return point.map((number) => number.toFixed(2)).join(" ");
}

function grouped(shapes) {
  const found = new Map();
  for (const shape of shapes) found.set(shape.id, [...(found.get(shape.id) ?? []), shape]);
  return found;
}
