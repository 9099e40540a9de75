import { SunburstChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import sunburstChart from 'sunburst-chart';
import { mount, tick } from 'svelte';
import '../../../src/app.css';
import type { PlanCell } from '../../../src/contract/counts.ts';
import { parseContract } from '../../../src/contract/parse.ts';
import type { Contract } from '../../../src/contract/types.ts';
import PlanPicture from '../../../src/picture/PlanPicture.svelte';
import { planFilter } from '../../../src/plan/filter.ts';
import type { Plan } from '../../../src/plan/types.ts';
import { Hover } from '../../../src/selection/hover.svelte.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { cellsOf, planOf } from './plan.ts';

const SIDE = 640;
const TURNS = 30;

type Draw = (cells: readonly PlanCell[]) => Promise<void> | void;

interface Branch {
  readonly name: string;
  readonly value?: number;
  readonly children?: Branch[];
}

/** The same tree as the libraries want it. */
function branches(plan: Plan, cells: readonly PlanCell[]): Branch[] {
  const values = new Map(cells.map(({ node, operations }) => [node, operations]));
  const branch = (index: number): Branch => {
    const node = plan.nodes[index];
    const children = (node?.children ?? []).map(branch);
    const name = node?.title ?? '';
    return children.length > 0 ? { name, children } : { name, value: values.get(index) ?? 0 };
  };
  return plan.roots.map(branch);
}

function box(): HTMLElement {
  const element = document.body.appendChild(document.createElement('div'));
  element.style.width = `${String(SIDE)}px`;
  return element;
}

function ours(contract: Contract): Draw {
  let counts = $state.raw(contract.baseline);
  const selection = { ...EMPTY_SELECTION, taille: 'operations' } as const;
  mount(PlanPicture, {
    target: box(),
    props: {
      contract,
      selection,
      get counts() {
        return counts;
      },
      filter: planFilter(contract, selection),
      apply: () => undefined,
      hover: new Hover(),
    },
  });
  return async (plan) => {
    counts = { ...contract.baseline, plan };
    await tick();
  };
}

function echarts(plan: Plan): Draw {
  use([SunburstChart, CanvasRenderer]);
  const element = box();
  element.style.height = `${String(SIDE)}px`;
  const chart = init(element);
  return (cells) => {
    const data = branches(plan, cells);
    chart.setOption({
      animation: false,
      series: [{ type: 'sunburst', data, radius: [60, '95%'] }],
    });
  };
}

function vasturiano(plan: Plan): Draw {
  const element = box();
  const chart = new sunburstChart(element).width(SIDE).height(SIDE).transitionDuration(0);
  return async (cells) => {
    // It draws in a task of its own, later: until then nothing has been drawn.
    const drawn = changed(element);
    chart.data({ name: '', children: branches(plan, cells) }).size('value');
    await drawn;
  };
}

/** Resolves at the first change below an element. */
function changed(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      watcher.disconnect();
      resolve();
    });
    watcher.observe(element, { attributes: true, childList: true, subtree: true });
  });
}

/** Until the frame that shows it has been handed over. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Milliseconds of each update, of the plan of `count` nodes, drawn by one of the three. */
async function measure(
  who: 'ours' | 'echarts' | 'sunburst-chart',
  count: number,
): Promise<number[]> {
  const plan = planOf(count);
  const response = await fetch('data/atlas.json');
  const parsed = parseContract((await response.json()) as unknown);
  if (!parsed.ok) throw new Error('the contract cannot be read');
  const drawers = {
    ours: () => ours({ ...parsed.value, plan }),
    echarts: () => echarts(plan),
    'sunburst-chart': () => vasturiano(plan),
  };
  const draw = drawers[who]();
  await painted();
  const times: number[] = [];
  for (let turn = -3; turn < TURNS; turn++) {
    const cells = cellsOf(plan, turn + 3);
    await painted();
    const before = performance.now();
    await draw(cells);
    await painted();
    if (turn >= 0) times.push(performance.now() - before);
  }
  return times;
}

Object.assign(window, { measure });
