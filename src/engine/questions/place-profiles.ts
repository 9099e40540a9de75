import type { PlaceProfile, PlaceProfiles } from '../../contract/profiles.ts';
import type { Contract } from '../../contract/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import { linkDimensions } from '../dimensions.ts';
import type { Columns, Question } from '../engine.ts';
import { where } from '../where.ts';

/** The multi-valued dimensions that are counted, in the order of the statement's parts. */
const MULTI = ['mechanism', 'operator', 'year'] as const;
const [STATUS, AMOUNT] = [MULTI.length, MULTI.length + 1];
/** Every place. */
const ANYWHERE = -1;

/**
 * What the operations of some neighbourhoods have, and those of every place, each once: under every
 * filter but those on the plan and on neighbourhoods, like the cells they stand beside.
 */
export function placeProfiles(
  contract: Contract,
  selection: PlanSelection,
  places: readonly number[],
): Question<PlaceProfiles> {
  const filter = where(selection, contract, ['plan', 'quartier']);
  const asked = places.length === 0 ? 'false' : `v IN (${places.join(', ')})`;
  const had = [...MULTI, 'statut', 'chiffre'].join(', ');
  const parts = MULTI.map(
    (name, part) => `SELECT ${part} AS part, here.v AS v, held.v::INTEGER AS x, sum(n)::INTEGER AS n
      FROM here JOIN set_${name} AS held ON held.s = here.${name} GROUP BY here.v, held.v`,
  );
  return {
    name: 'place-profiles',
    sql: `WITH kept AS MATERIALIZED (SELECT neighbourhood, ${had} FROM fact ${filter}),
        places AS (SELECT s, v::INTEGER AS v FROM set_neighbourhood WHERE ${asked}),
        here AS MATERIALIZED (
          SELECT v, ${had}, count(*) AS n FROM kept JOIN places ON places.s = kept.neighbourhood GROUP BY ALL
          UNION ALL SELECT ${ANYWHERE}, ${had}, count(*) FROM kept GROUP BY ALL)
      ${parts.join(' UNION ALL ')}
      UNION ALL SELECT ${STATUS}, v, statut::INTEGER, sum(n)::INTEGER FROM here GROUP BY v, statut
      UNION ALL SELECT ${AMOUNT}, v, chiffre::INTEGER, sum(n)::INTEGER FROM here GROUP BY v, chiffre`,
    decode: (columns) => decode(columns, contract, places),
  };
}

function decode(columns: Columns, contract: Contract, places: readonly number[]): PlaceProfiles {
  const links = linkDimensions(contract);
  const sizes = [...MULTI.map((name) => links[name].size + 1), contract.statuses.length + 1, 2];
  const counts = new Map(
    [ANYWHERE, ...places].map((place) => [
      place,
      sizes.map((size) => new Array<number>(size).fill(0)),
    ]),
  );
  // An answer without rows comes without columns.
  if (columns.length > 0) {
    const [part, v, x, n] = ['part', 'v', 'x', 'n'].map((name) => columns.number(name));
    for (let row = 0; row < columns.length; row++) {
      const list = counts.get(v?.[row] ?? ANYWHERE)?.[part?.[row] ?? 0];
      if (list) list[x?.[row] ?? 0] = n?.[row] ?? 0;
    }
  }
  return new Map(
    [...counts].map(([place, lists]) => [place === ANYWHERE ? 'all' : place, profile(lists)]),
  );
}

function profile(lists: readonly (readonly number[])[]): PlaceProfile {
  const [mechanisms = [], operators = [], years = [], statuses = [], amounts = []] = lists;
  return {
    operations: statuses.reduce((all, count) => all + count, 0),
    mechanisms,
    operators,
    years,
    statuses,
    withAmount: amounts[1] ?? 0,
  };
}
