import type { Contract } from '../../contract/types.ts';
import { nodeAt } from '../../plan/tree.ts';
import { clearAll, showOperations, type Change } from '../../selection/change.ts';
import { NOT_DONE } from './presence.ts';
import type { Gap } from './types.ts';

/**
 * Shows a gap's rows in the Explorer: the operations of its node, in its neighbourhood where it has
 * some there, else everywhere, so that one sees where they are instead. Without other filters: the
 * figures of a gap are those of every operation.
 */
export function showRows(
  { plan, neighbourhoods }: Pick<Contract, 'plan' | 'neighbourhoods'>,
  { node, place, evidence }: Pick<Gap, 'node' | 'place' | 'evidence'>,
): Change {
  const here = place === null || evidence.operations === 0 ? undefined : neighbourhoods[place];
  return (selection) => ({
    ...showOperations()(clearAll()(selection)),
    plan: [nodeAt(plan, node).code],
    quartier: here === undefined ? [] : [here.code],
    fiche: null,
  });
}

/** Shows every operation that is announced or blocked, also where others of its node are done. */
export function showNotDone({ statuses }: Pick<Contract, 'statuses'>): Change {
  const statut = statuses.filter(({ state }) => NOT_DONE.includes(state)).map(({ code }) => code);
  return (selection) => ({ ...showOperations()(clearAll()(selection)), statut, fiche: null });
}
