import { sankey } from 'd3-sankey';
import type { Flow, FlowLink, FlowNode } from './flow.ts';

/** A node as drawn, in pixels. */
export interface FlowBox {
  readonly node: FlowNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FlowBand {
  readonly link: FlowLink;
  /** Outline of the band, from the right of one node to the left of the other. */
  readonly path: string;
}

export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FlowBox[];
  readonly bands: readonly FlowBand[];
}

/** Room of the payers' and of the places' names, and of two lines of text beside a thin node. */
export const MARGIN = { left: 170, right: 204 } as const;
const LINE = 50;
/** Half of a name in three lines, above the first node and below the last. */
const EDGE = 26;
const THICKNESS = 12;
/** A band thinner than this cannot be seen. */
const THINNEST = 1.5;

/** Places nodes and bands; the order of nodes is that of the flow, whatever crosses. */
export function layoutFlow({ nodes, links }: Flow, width: number): FlowLayout {
  const columns = [0, 1, 2].map((column) => nodes.filter((node) => node.column === column).length);
  const height = Math.max(240, Math.max(...columns) * (LINE + 14) + EDGE);
  if (links.length === 0) return { width, height: 0, boxes: [], bands: [] };
  const graph = sankey<{ readonly node: FlowNode }, { readonly link: FlowLink }>()
    .nodeId(({ node }) => node.id)
    .nodeAlign(({ node }) => node.column)
    .nodeSort(null)
    .linkSort(null)
    .nodeWidth(THICKNESS)
    .nodePadding(LINE)
    .extent([
      [MARGIN.left, EDGE],
      [width - MARGIN.right, height - EDGE],
    ])({
    nodes: nodes.map((node) => ({ node })),
    links: links.map((link) => ({
      link,
      source: link.from.id,
      target: link.to.id,
      value: link.cents,
    })),
  });
  return {
    width,
    height,
    boxes: graph.nodes.map(({ node, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => ({
      node,
      x: x0,
      y: y0,
      width: x1 - x0,
      height: Math.max(THINNEST, y1 - y0),
    })),
    bands: graph.links.map(({ link, source, target, y0 = 0, y1 = 0, width: breadth = 0 }) => {
      const [start, end] = [source, target].map((one) => (typeof one === 'object' ? one : null));
      return {
        link,
        path: band(start?.x1 ?? 0, y0, end?.x0 ?? 0, y1, Math.max(THINNEST, breadth)),
      };
    }),
  };
}

/** An area rather than a thick line, so that a pattern can fill it. */
function band(x0: number, y0: number, x1: number, y1: number, breadth: number): string {
  const [half, middle] = [breadth / 2, (x0 + x1) / 2];
  return `M${x0},${y0 - half}C${middle},${y0 - half} ${middle},${y1 - half} ${x1},${y1 - half}V${y1 + half}C${middle},${y1 + half} ${middle},${y0 + half} ${x0},${y0 + half}Z`;
}

/** Cuts a name into lines of about so many characters; the last says by « … » that it goes on. */
export function nameLines(name: string, characters: number, most: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of name.split(' ')) {
    const current = lines.at(-1) ?? '';
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length <= characters || current === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  const last = kept.at(-1) ?? '';
  const cut = lines.length > most || last.length > characters;
  const room = last.slice(0, characters - 1).replace(/[\s,;:–-]+$/, '');
  return cut ? [...kept.slice(0, -1), `${room}…`] : kept;
}

/** Where an arrow leads: along a column, or to the nearest node of the column beside. */
export function stepFrom(boxes: readonly FlowBox[], at: FlowBox, key: string): FlowBox | null {
  const along = boxes.filter(({ node }) => node.column === at.node.column);
  const place = along.indexOf(at);
  const middle = ({ y, height }: FlowBox) => y + height / 2;
  const beside = (column: number) =>
    boxes
      .filter(({ node }) => node.column === column)
      .sort((a, b) => Math.abs(middle(a) - middle(at)) - Math.abs(middle(b) - middle(at)))[0];
  switch (key) {
    case 'ArrowDown':
      return along[place + 1] ?? null;
    case 'ArrowUp':
      return along[place - 1] ?? null;
    case 'ArrowRight':
      return beside(at.node.column + 1) ?? null;
    case 'ArrowLeft':
      return beside(at.node.column - 1) ?? null;
    case 'Home':
      return boxes[0] ?? null;
    case 'End':
      return boxes.at(-1) ?? null;
    default:
      return null;
  }
}
