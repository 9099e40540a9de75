import { group } from 'd3-array';
import { citedTexts } from './cited.ts';
import { EVERYWHERE } from './coverage.ts';
import { checkKnown, issueAt } from './dictionary.ts';
import type { Issue } from './issue.ts';
import { tableOf, type Source, unread } from './source.ts';
import { isYes, numbers, text, type Row } from './table.ts';

/** What a schema cannot say of the expected coverage and of what is shown beside it. */
export function checkCoverage(source: Source, issues: Issue[]): void {
  const qpv = tableOf(source, 'quartiers').rows;
  const codes = (rows: readonly Row[]) => rows.map((row) => text(row, 'code'));
  const ours = codes(qpv.filter((row) => isYes(row, 'dans_contrat')));
  const others = codes(qpv.filter((row) => !isYes(row, 'dans_contrat')));
  // A sector of a QPV that does not exist is reported where it stands.
  const sectors = tableOf(source, 'secteurs').rows;
  const own = sectors.filter((row) => !others.includes(text(row, 'quartier')));
  const known = [...ours, ...codes(own), EVERYWHERE];
  const table = tableOf(source, 'attendus');
  const where = `quartiers.geojson ni secteurs.geojson pour ce contrat (ou « ${EVERYWHERE} »)`;
  const outlines = !unread(source, 'quartiers') && !unread(source, 'secteurs');
  if (outlines) checkKnown(table, 'quartier', known, where, issues);
  const { niveaux, niveau_fiche: sheet } = source.pack.contrat;
  // Without sheets there is nothing to quote from, which has been said.
  if (niveaux.some(({ code }) => code === sheet)) checkQuotations(source, issues);
  checkElsewhere(source, issues);
  const all = [...codes(qpv), ...codes(sectors)];
  const indicators = tableOf(source, 'quartiers_indicateurs');
  if (outlines)
    checkKnown(indicators, 'quartier', all, 'quartiers.geojson ni secteurs.geojson', issues);
  checkSameIndicator(source, issues);
}

/** The plan is quoted word for word, at lines of the text that is quoted. */
function checkQuotations(source: Source, issues: Issue[]): void {
  const table = tableOf(source, 'attendus');
  const texts = citedTexts(source);
  for (const row of table.rows) {
    const place = text(row, 'emplacement');
    const quoted = texts(place, text(row, 'noeud')).filter(({ words }) =>
      words.includes(text(row, 'citation')),
    );
    if (quoted.length === 0)
      issues.push(issueAt(table, row, 'citation', `n’est pas dans le texte cité (${place})`));
    else if (!quoted.some(({ lines }) => within(numbers(row, 'lignes_source'), lines)))
      issues.push(issueAt(table, row, 'lignes_source', 'n’est pas parmi les lignes du texte cité'));
  }
}

/** A text without lines has been reported already. */
function within(lines: readonly number[], text: readonly number[]): boolean {
  return text.length === 0 || lines.every((line) => text.includes(line));
}

/** « Not here » says where instead; « for the whole contract » is never said of one neighbourhood. */
function checkElsewhere(source: Source, issues: Issue[]): void {
  const table = tableOf(source, 'attendus');
  for (const [node, rows] of group(table.rows, (row) => text(row, 'noeud'))) {
    const named = rows.some(
      (row) => text(row, 'attente') === 'attendu' && text(row, 'quartier') !== EVERYWHERE,
    );
    for (const row of rows) {
      const expectation = text(row, 'attente');
      if (expectation === 'non_attendu' && !named)
        issues.push(issueAt(table, row, 'attente', `${node} n’est attendu dans aucun quartier`));
      if (expectation === 'tout_le_contrat' && text(row, 'quartier') !== EVERYWHERE)
        issues.push(
          issueAt(table, row, 'quartier', `doit être « ${EVERYWHERE} » : tout_le_contrat`),
        );
    }
  }
}

/** An indicator is one thing: only its value and year change from a neighbourhood to another. */
function checkSameIndicator(source: Source, issues: Issue[]): void {
  const table = tableOf(source, 'quartiers_indicateurs');
  for (const [code, rows] of group(table.rows, (row) => text(row, 'indicateur')))
    for (const column of ['libelle', 'unite', 'sommable', 'source'])
      for (const row of rows)
        if (rows[0] && text(row, column) !== text(rows[0], column))
          issues.push(issueAt(table, row, column, `diffère de la ligne ${rows[0].line} (${code})`));
}
