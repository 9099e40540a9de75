import { citedTexts } from './cited.ts';
import { checkKnown, issueAt } from './dictionary.ts';
import type { Issue } from './issue.ts';
import { tableOf, type Source } from './source.ts';
import { isYes, text, type Row } from './table.ts';

/** What a schema cannot say of the plan: its levels, its order, what a descendant inherits, its evidence. */
export function checkPlan(source: Source, issues: Issue[]): void {
  const levels = source.pack.contrat.niveaux.map(({ code }) => code);
  const plan = tableOf(source, 'plan');
  checkKnown(plan, 'niveau', levels, 'contrat.niveaux de datapackage.json', issues);
  const byCode = new Map(plan.rows.map((row) => [text(row, 'code'), row]));
  const open: string[] = [];
  for (const row of plan.rows) {
    const level = levels.indexOf(text(row, 'niveau'));
    if (level < 0) continue;
    const parent = byCode.get(text(row, 'parent'));
    const issue = (column: string, reason: string) =>
      issues.push(issueAt(plan, row, column, reason));
    if (level === 0 && parent) issue('parent', 'doit être vide au premier niveau');
    if (level > 0 && text(row, 'parent') === '') issue('parent', 'est vide sous le premier niveau');
    if (parent && levels.indexOf(text(parent, 'niveau')) !== level - 1)
      issue('parent', `n’est pas du niveau ${levels[level - 1] ?? ''}`);
    open.length = Math.min(open.length, level);
    if (level > 0 && parent && open[level - 1] !== text(row, 'parent'))
      issue('parent', 'ne précède pas ses enfants : les lignes suivent l’ordre du plan');
    open.push(text(row, 'code'));
    if (parent && !isYes(parent, 'appel_a_projets') && isYes(row, 'appel_a_projets'))
      issue(
        'appel_a_projets',
        `doit être « non » : ${text(row, 'parent')} est hors appel à projets`,
      );
    if (text(row, 'variante') !== '' && text(row, 'note') === '')
      issue('variante', 'demande une note qui dit pourquoi elle diffère');
  }
  checkSheetLevel(source, byCode, issues);
  checkPublicsEvidence(source, issues);
  const roots = plan.rows.filter((row) => text(row, 'niveau') === levels[0]).length;
  if (source.pack.contrat.palette.length < roots)
    issues.push({
      file: plan.file.replace(/[^/]+$/, 'datapackage.json'),
      line: 0,
      column: 'palette',
      value: String(source.pack.contrat.palette.length),
      reason: `couleurs pour ${roots} nœuds de premier niveau`,
    });
}

function checkSheetLevel(source: Source, byCode: ReadonlyMap<string, Row>, issues: Issue[]): void {
  const level = source.pack.contrat.niveau_fiche;
  for (const name of ['exigences', 'notes_cahier', 'indicateurs']) {
    const table = tableOf(source, name);
    for (const row of table.rows) {
      const node = byCode.get(text(row, 'objectif'));
      if (node && text(node, 'niveau') !== level)
        issues.push(issueAt(table, row, 'objectif', `n’est pas du niveau à fiche (${level})`));
    }
  }
}

/** Words quoted as evidence must be words of the plan. */
function checkPublicsEvidence(source: Source, issues: Issue[]): void {
  const table = tableOf(source, 'plan_publics');
  const texts = citedTexts(source);
  for (const row of table.rows) {
    const found = texts(text(row, 'emplacement'), text(row, 'noeud')).some(({ words }) =>
      words.includes(text(row, 'preuve')),
    );
    if (!found)
      issues.push(
        issueAt(table, row, 'preuve', `n’est pas dans le texte cité (${text(row, 'emplacement')})`),
      );
  }
}
