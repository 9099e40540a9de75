/** What was measured: the figures of one wait, in the unit of its name. */
export interface Series {
  readonly name: string;
  readonly unit: 'ms' | 'KB';
  readonly values: readonly number[];
  /** What the design allows, p95; null where it says nothing. */
  readonly budget: number | null;
  readonly note: string;
}

export interface Summary {
  readonly median: number;
  readonly p95: number;
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

/** Value below which a part of the sorted values lies (nearest rank). */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    least: sorted[0] ?? NaN,
    most: sorted.at(-1) ?? NaN,
    count: sorted.length,
  };
}

function figure(value: number): string {
  return Number.isNaN(value) ? '?' : value.toFixed(value < 100 ? 1 : 0);
}

/** A Markdown table of series. */
export function table(series: readonly Series[]): string {
  const head =
    '| | median | p95 | least to most | n | budget | |\n|---|---:|---:|---:|---:|---:|---|';
  const rows = series.map(({ name, unit, values, budget, note }) => {
    const { median, p95, least, most, count } = summarise(values);
    const verdict = budget === null ? '' : `${String(budget)} ${p95 <= budget ? '✓' : '✗'}`;
    return `| ${name} (${unit}) | ${figure(median)} | ${figure(p95)} | ${figure(least)} to ${figure(most)} | ${String(count)} | ${verdict} | ${note} |`;
  });
  return [head, ...rows].join('\n');
}
