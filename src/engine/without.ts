import type { Contract } from '../contract/types.ts';
import { NONE, type WithoutKind } from '../selection/types.ts';
import { readWithout } from '../selection/values.ts';
import { hasAny, linkDimensions, type LinkDimension } from './dimensions.ts';
import { OPERATION_PAYER } from './schema.ts';
import { literal } from './sql.ts';

/**
 * Condition that keeps the operations that do not rest on what is taken away; empty when nothing is.
 * An operation falls when every mechanism (or payer, or operator) known of it is taken away; one of
 * which none is known stays, since nothing says that it depends on them.
 */
export function withoutSql(contract: Contract, without: readonly string[]): string {
  const named = without.flatMap((value) => readWithout(value) ?? []);
  const codes = (kind: WithoutKind) =>
    named.filter((one) => one.kind === kind && one.code !== NONE).map(({ code }) => code);
  const links = linkDimensions(contract);
  return [
    remaining(links.mechanism, contract.mechanisms, codes('dispositif')),
    remaining(links.operator, contract.operators, codes('porteur')),
    remainingPayers(codes('financeur')),
  ]
    .filter((condition) => condition !== '')
    .join(' AND ');
}

/** The positions of a dictionary that are taken away. */
export function goneAt(
  entries: readonly { readonly code: string }[],
  kind: WithoutKind,
  without: readonly string[],
): ReadonlySet<number> {
  const codes = without.flatMap((value) => {
    const named = readWithout(value);
    return named?.kind === kind ? [named.code] : [];
  });
  return new Set(entries.flatMap(({ code }, at) => (codes.includes(code) ? [at] : [])));
}

/** {@link withoutSql} added to a `WHERE` clause, which may be empty. */
export function andWithout(clause: string, contract: Contract, without: readonly string[]): string {
  const condition = withoutSql(contract, without);
  if (condition === '') return clause;
  return `${clause === '' ? 'WHERE' : `${clause} AND`} ${condition}`;
}

function remaining(
  dimension: LinkDimension,
  entries: readonly { readonly code: string }[],
  gone: readonly string[],
): string {
  if (gone.length === 0) return '';
  const kept = entries.flatMap(({ code }, at) => (gone.includes(code) ? [] : [at]));
  return hasAny(dimension, [...kept, dimension.size]);
}

function remainingPayers(gone: readonly string[]): string {
  if (gone.length === 0) return '';
  const list = gone.map(literal).join(', ');
  return `id NOT IN (SELECT id FROM ${OPERATION_PAYER.name} GROUP BY id HAVING bool_and(financeur IN (${list})))`;
}
