import { group } from 'd3-array';
import { citedTexts } from './cited.ts';
import { EVERYWHERE } from './coverage.ts';
import { checkKnown, issueAt } from './dictionary.ts';
import type { Issue } from './issue.ts';
import { tableOf, type Source } from './source.ts';
import { isYes, numbers, text } from './table.ts';

/** What a schema cannot say of the expected coverage and of what is shown beside it. */
export function checkCoverage(source: Source, issues: Issue[]): void {
  const qpv = tableOf(source, 'quartiers').rows;
  const sectors = tableOf(source, 'secteurs').rows.map((row) => text(row, 'code'));
  const inContract = qpv.filter((row) => isYes(row, 'dans_contrat'));
  const ours = new Set(inContract.map((row) => text(row, 'code')));
  const known = [
    ...ours,
    ...tableOf(source, 'secteurs')
      .rows.filter((row) => ours.has(text(row, 'quartier')))
      .map((row) => text(row, 'code')),
    EVERYWHERE,
  ];
  const table = tableOf(source, 'attendus');
  const where = `quartiers.geojson ni secteurs.geojson pour ce contrat (ou « ${EVERYWHERE} »)`;
  checkKnown(table, 'quartier', known, where, issues);
  checkQuotations(source, issues);
  checkElsewhere(source, issues);
  const all = [...qpv.map((row) => text(row, 'code')), ...sectors];
  const indicators = tableOf(source, 'quartiers_indicateurs');
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
