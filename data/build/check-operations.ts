import { group } from 'd3-array';
import { checkKnown, issueAt } from './dictionary.ts';
import type { Issue } from './issue.ts';
import { tableOf, type Source } from './source.ts';
import { isYes, number, text, type Row, type Table } from './table.ts';

/** Years before this one are typing mistakes: the policy began in 1977. */
const FIRST_YEAR = 1977;
/** Programmes are announced up to this many years after the contract's end. */
const YEARS_AHEAD = 15;

/** What a schema cannot say of operations: codes kept elsewhere, years, people, shares. */
export function checkOperations(source: Source, issues: Issue[]): void {
  const { contrat } = source.pack;
  const operations = tableOf(source, 'operations');
  const package_ = 'datapackage.json';
  const statuses = contrat.statuts.map(({ code }) => code);
  checkKnown(operations, 'statut', statuses, `contrat.statuts de ${package_}`, issues);
  const natures = contrat.natures_montant.map(({ code }) => code);
  const amounts = tableOf(source, 'operations_montants');
  checkKnown(amounts, 'nature', natures, `contrat.natures_montant de ${package_}`, issues);
  checkYears(source, issues);
  for (const row of operations.rows) checkPeople(operations, row, issues);
  checkMain(source, issues);
  checkShares(tableOf(source, 'operations_quartiers'), issues);
  checkThemes(source, issues);
  checkEvidence(source, issues);
}

function checkYears(source: Source, issues: Issue[]): void {
  const last = source.pack.contrat.periode[1] + YEARS_AHEAD;
  const plausible = (table: Table, column: string) => {
    for (const row of table.rows) {
      const year = number(row, column);
      if (year !== null && (year < FIRST_YEAR || year > last))
        issues.push(issueAt(table, row, column, `n’est pas entre ${FIRST_YEAR} et ${last}`));
    }
  };
  plausible(tableOf(source, 'operations_annees'), 'annee');
  plausible(tableOf(source, 'operations_montants'), 'annee');
  const years = group(tableOf(source, 'operations_annees').rows, (row) => text(row, 'operation'));
  const table = tableOf(source, 'operations');
  for (const row of table.rows) {
    const listed = (years.get(text(row, 'identifiant')) ?? []).map((link) =>
      Number(text(link, 'annee')),
    );
    const expected =
      listed.length === 0 ? ['', ''] : [Math.min(...listed), Math.max(...listed)].map(String);
    ['annee_debut', 'annee_fin'].forEach((column, index) => {
      if (text(row, column) !== expected[index])
        issues.push(
          issueAt(
            table,
            row,
            column,
            `ne s’accorde pas avec operations_annees.csv (${expected[index] || 'aucune'})`,
          ),
        );
    });
  }
}

function checkPeople(table: Table, row: Row, issues: Issue[]): void {
  const [all, women, men] = ['participants', 'femmes', 'hommes'].map((column) =>
    number(row, column),
  );
  if (all !== null && text(row, 'participants_unite') === '')
    issues.push(
      issueAt(table, row, 'participants_unite', 'est vide : dire ce que le nombre compte'),
    );
  const split = (women ?? 0) + (men ?? 0);
  if (all !== null && all !== undefined && split > all)
    issues.push(issueAt(table, row, 'participants', `est inférieur à femmes + hommes (${split})`));
}

function checkMain(source: Source, issues: Issue[]): void {
  const table = tableOf(source, 'operations_plan');
  const seen = new Set<string>();
  for (const row of table.rows) {
    if (!isYes(row, 'principal')) continue;
    const operation = text(row, 'operation');
    if (seen.has(operation))
      issues.push(issueAt(table, row, 'principal', `${operation} a déjà un nœud principal`));
    seen.add(operation);
  }
}

function checkShares(table: Table, issues: Issue[]): void {
  for (const [operation, rows] of group(table.rows, (row) => text(row, 'operation'))) {
    const shares = rows.flatMap((row) => number(row, 'part') ?? []);
    const total = shares.reduce((sum, share) => sum + share, 0);
    const last = rows.at(-1);
    if (last && total > 1.000001)
      issues.push({
        ...issueAt(table, last, 'part', `les parts de ${operation} dépassent 1`),
        value: String(total),
      });
  }
}

/** Themes of operations follow the table of key words. */
function checkThemes(source: Source, issues: Issue[]): void {
  const themeOf = new Map(
    tableOf(source, 'mots_cles').rows.map((row) => [text(row, 'mot_cle'), text(row, 'thematique')]),
  );
  const words = group(tableOf(source, 'operations_mots_cles').rows, (row) =>
    text(row, 'operation'),
  );
  const table = tableOf(source, 'operations_thematiques');
  for (const row of table.rows) {
    const keywords = words.get(text(row, 'operation'));
    if (!keywords) continue;
    if (!keywords.some((word) => themeOf.get(text(word, 'mot_cle')) === text(row, 'thematique')))
      issues.push(issueAt(table, row, 'thematique', 'ne vient d’aucun mot clé de l’opération'));
  }
}

/** Words quoted for a public must be words of the operation. */
function checkEvidence(source: Source, issues: Issue[]): void {
  const words = group(tableOf(source, 'operations_mots_cles').rows, (row) =>
    text(row, 'operation'),
  );
  const operations = new Map(
    tableOf(source, 'operations').rows.map((row) => [text(row, 'identifiant'), row]),
  );
  const table = tableOf(source, 'operations_publics');
  for (const row of table.rows) {
    const operation = operations.get(text(row, 'operation'));
    if (!operation) continue;
    const texts = [
      ...['intitule', 'fait', 'participants_note'].map((column) => text(operation, column)),
      ...(words.get(text(row, 'operation')) ?? []).map((word) => text(word, 'mot_cle')),
    ];
    if (!texts.some((value) => value.includes(text(row, 'preuve'))))
      issues.push(issueAt(table, row, 'preuve', 'n’est pas dans le texte de l’opération'));
  }
}
