import { render } from 'svelte/server';
import type { Contract } from '../../src/contract/types.ts';
import Icicle from '../../src/picture/Icicle.svelte';
import { tableMeasure } from '../../src/picture/measure.ts';
import { composePicture } from '../../src/picture/picture.ts';
import { ICICLE_KEYS, Roving } from '../../src/picture/roving.svelte.ts';
import Sunburst from '../../src/picture/Sunburst.svelte';
import { EMPTY_SELECTION, type PlanSelection } from '../../src/selection/types.ts';
import { publishedContract } from '../unit/plan/contract.ts';
import { flow } from './money.ts';
import { withPlan, type Branch } from './plan.ts';

const ales = publishedContract();
const still = { select() {}, up() {}, card() {}, point() {} };

interface Options {
  readonly contract?: Contract;
  readonly side?: number;
  readonly scale?: number;
  readonly hovered?: string;
  /** Extra rules of the file: what a printer does. */
  readonly css?: string;
}

function props(selection: Partial<PlanSelection>, options: Options, keys?: typeof ICICLE_KEYS) {
  const { contract = ales, side = 640, scale = 1, hovered } = options;
  const picture = composePicture(contract, { ...EMPTY_SELECTION, ...selection }, contract.baseline);
  const drawing = () => ({ plan: contract.plan, spans: [], focus: picture.focus });
  const pointed = hovered === undefined ? undefined : contract.plan.byCode.get(hovered);
  return {
    picture,
    frame: picture,
    moving: false,
    side,
    scale,
    measure: tableMeasure,
    hovered: pointed ?? null,
    highlight: null,
    acts: still,
    roving: new Roving(drawing, () => still, keys),
  };
}

function sunburst(selection: Partial<PlanSelection> = {}, options: Options = {}): string {
  return file(render(Sunburst, { props: props(selection, options) }).body, options.css);
}

function icicle(selection: Partial<PlanSelection>, width: number, height: number): string {
  const { side, ...rest } = props(selection, {}, ICICLE_KEYS);
  void side;
  return file(render(Icicle, { props: { ...rest, width, height } }).body);
}

/** The styles that the page would give, so that the file can be looked at by itself. */
const STYLE = `svg{background:#fbf7f0;font-family:'Source Sans 3',sans-serif;--paper:#fbf7f0;--ink:#1d1b18}
.arc,.box{stroke:#fbf7f0;stroke-width:1.5}.centre{fill:#fbf7f0}.over path{fill:none}
.hovered,.selected{stroke:#1d1b18;stroke-width:2.5}.told{fill:none;stroke:#1d1b18;stroke-width:2}
.over .chord,.arrow{fill:none;stroke:#1d1b18;stroke-width:1.5}.chord-ground{stroke:#fbf7f0;stroke-width:4}
.halo{paint-order:stroke;stroke-width:4px;stroke-linejoin:round}.ground{stroke-width:.5em;stroke-linejoin:round}.fact,.code{fill:#57524a}`;

/** The same for the flow of amounts. */
const FLOW = `svg{--unknown:#8b8375}.band{fill-opacity:.5;stroke-width:.75}.dim{opacity:.2}.touch{fill:transparent}
.mark{stroke:#1d1b18}text{fill:#1d1b18}.plate{flood-color:#fbf7f0}
.sum{font-weight:650}`;

/** One element a line, ids and decimals normalised: a changed file shows what has changed. */
function file(body: string, css = ''): string {
  const ids = new Map<string, string>();
  return `${body
    .replace(/<!--.*?-->/g, '')
    .replace(/ class="([^"]*)"/g, (_, names: string) => {
      const own = names.split(' ').filter((name) => !name.startsWith('svelte-'));
      return own.length > 0 ? ` class="${own.join(' ')}"` : '';
    })
    .replace(/\bs\d+(?=-)/g, (id) => {
      if (!ids.has(id)) ids.set(id, `p${ids.size}`);
      return ids.get(id) ?? id;
    })
    .replace(/ (?:d|x|y|r|cx|cy|width|height|transform|viewBox|font-size)="[^"]*"/g, (attribute) =>
      attribute.replace(/-?\d+\.\d+/g, (decimal) => String(Number(Number(decimal).toFixed(2)))),
    )
    .replace(/<svg/, '<svg xmlns="http://www.w3.org/2000/svg"')
    .replace(/(<svg[^>]*>)/, `$1<style>${STYLE}${css}</style>`)
    .replace(/></g, '>\n<')
    .trim()}\n`;
}

const forty: Branch[] = [
  [
    'Quarante actions',
    [
      'Une orientation',
      ['Un objectif', ...Array.from({ length: 40 }, (_, at): Branch => [`Action ${at + 1}`])],
    ],
  ],
];
const long: Branch[] = [
  [
    'Anticonstitutionnellement, hyperdéveloppementalisme interprofessionnel',
    ['Court'],
    [
      'Un intitulé d’une longueur déraisonnable qui ne tiendra dans aucune part, même sur plusieurs lignes, et dont il ne restera ici que le code',
    ],
  ],
  ['Bref', ['Plan d’accompagnement renforcé'], ['Insertion socioprofessionnelle']],
];

/** One function for each picture of the gallery; its file has its name. */
export const PICTURES: Readonly<Record<string, () => string>> = {
  'disque-tout-le-plan': () => sunburst(),
  'disque-pilier': () => sunburst({ plan: ['1'] }),
  'disque-objectif': () => sunburst({ plan: ['1.3.2.c'] }),
  'disque-quarante-actions': () =>
    sunburst({ plan: ['1.1.1'] }, { contract: withPlan(ales, forty, ['1.1.1.3', '1.1.1.20']) }),
  'disque-intitules-longs': () =>
    sunburst({}, { contract: withPlan(ales, long, ['1.1', '2.1']), side: 420 }),
  'disque-filtre-fipd': () => sunburst({ dispositif: ['FIPD'] }),
  'disque-operations': () => sunburst({ taille: 'operations' }),
  'disque-euros': () => sunburst({ taille: 'euros' }),
  'disque-survol-renvoi': () => sunburst({}, { hovered: '1.3.10' }),
  'disque-telephone': () => sunburst({}, { side: 296 }),
  'disque-projecteur': () => sunburst({}, { side: 900, scale: 1.25 }),
  'disque-imprime-gris': () => sunburst({}, { css: 'svg{filter:grayscale(1)}' }),
  'argent-non-divise': () => file(flow('entier', 1000), FLOW),
  'argent-parts-egales': () => file(flow('egal', 760, 'payer:ville-d-ales'), FLOW),
  'argent-imprime-gris': () => file(flow('entier', 1000), `${FLOW}svg{filter:grayscale(1)}`),
  'bandes-tout-le-plan': () => icicle({}, 900, 1160),
  'bandes-orientation': () => icicle({ plan: ['1.3'] }, 900, 620),
};
