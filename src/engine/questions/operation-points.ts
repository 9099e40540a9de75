import type { Contract } from '../../contract/types.ts';
import type { OperationPoint } from '../../operation/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import type { Question } from '../engine.ts';
import { numbers, orNull, texts } from '../operations.ts';
import { where } from '../where.ts';
import { andWithout } from '../without.ts';

/** Above this number points are counted by cell: a map of more is unreadable, and slow to draw. */
export const POINT_LIMIT = 1000;

/** Operations counted together, at the mean of their places. */
export interface PointBin {
  readonly longitude: number;
  readonly latitude: number;
  readonly operations: number;
}

export interface OperationPoints {
  /** Every point, or none when there are too many. */
  readonly points: readonly OperationPoint[];
  /** Counts by cell when there are too many points, else none. */
  readonly bins: readonly PointBin[];
}

/** Side of a cell in degrees of longitude and latitude: about 160 m and 220 m at Alès. */
const CELL = 0.002;

/**
 * Operations with an exact or street place, under every filter. The map shows them all; what the plan
 * is imagined without is taken away only where `without` says so.
 * @param most points that are given one by one
 */
export function operationPoints(
  contract: Contract,
  selection: PlanSelection,
  without: readonly string[] = [],
  most = POINT_LIMIT,
): Question<OperationPoints> {
  const filter = andWithout(where(selection, contract), contract, without);
  const points = `${filter === '' ? 'WHERE' : `${filter} AND`} localisation = 0`;
  return {
    name: 'operation-points',
    keep: true,
    sql: `WITH places AS MATERIALIZED (
        SELECT id, rang, longitude, latitude, precision_lieu, noeud FROM fact ${points}),
      few AS (SELECT * FROM places WHERE (SELECT count(*) FROM places) <= ${Math.trunc(most)})
      SELECT few.id, code, intitule, longitude, latitude, precision_lieu, noeud, 1 AS n
      FROM few JOIN operation_texte texte ON texte.rowid = few.rang
      UNION ALL
      SELECT NULL, NULL, NULL, avg(longitude), avg(latitude), NULL, NULL, count(*)::INTEGER
      FROM places WHERE (SELECT count(*) FROM places) > ${Math.trunc(most)}
      GROUP BY floor(longitude / ${CELL}), floor(latitude / ${CELL})
      ORDER BY few.id, longitude, latitude`,
    decode: (columns) => {
      const [number, text] = [numbers(columns), texts(columns)];
      const all = Array.from({ length: columns.length }, (_, row) => row);
      const place = (row: number) => ({
        longitude: number('longitude', row) ?? 0,
        latitude: number('latitude', row) ?? 0,
      });
      const root = (node: number | null) =>
        node === null ? null : (contract.plan.nodes[node]?.root ?? null);
      return {
        points: all
          .filter((row) => number('id', row) !== null)
          .map((row) => ({
            id: number('id', row) ?? -1,
            code: text('code', row) ?? '',
            title: text('intitule', row) ?? '',
            ...place(row),
            precision: number('precision_lieu', row) === 0 ? 'exact' : 'rue',
            root: root(orNull(number('noeud', row))),
          })),
        bins: all
          .filter((row) => number('id', row) === null)
          .map((row) => ({ ...place(row), operations: number('n', row) ?? 0 })),
      };
    },
  };
}
