import type { Issue } from './issue.ts';
import type { Source } from './source.ts';

/** Without these there is nothing to show; every other table may be left out. */
const NEEDED = ['plan', 'quartiers'];

/** What `datapackage.json` says of the contract agrees with itself. */
export function checkContract({ pack, tables }: Source, label: string, issues: Issue[]): void {
  const { niveaux, niveau_fiche, statuts, natures_montant, periode } = pack.contrat;
  const issue = (column: string, value: string, reason: string) =>
    issues.push({ file: `${label}/datapackage.json`, line: 0, column, value, reason });
  for (const name of NEEDED)
    if (!tables.has(name)) issue('resources', name, 'n’est pas déclarée : elle est indispensable');
  const levels = niveaux.map(({ code }) => code);
  if (!levels.includes(niveau_fiche))
    issue('contrat.niveau_fiche', niveau_fiche, 'n’existe pas dans contrat.niveaux');
  const lists = { niveaux, statuts, natures_montant };
  for (const [name, list] of Object.entries(lists)) {
    const codes = list.map(({ code }) => code);
    for (const code of new Set(codes.filter((one, index) => codes.indexOf(one) !== index)))
      issue(`contrat.${name}`, code, 'est écrit deux fois');
  }
  if (periode[0] > periode[1])
    issue('contrat.periode', periode.join(' '), 'finit avant de commencer');
}
