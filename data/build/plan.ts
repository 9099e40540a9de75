import type { NodeRecord } from '../../src/plan/tree.ts';
import type { NodeIndex, PlanCode } from '../../src/plan/types.ts';
import { Dictionary, linkPositions } from './dictionary.ts';
import { tableOf, type Source } from './source.ts';
import { isYes, numbers, text } from './table.ts';
import { spaced } from './typography.ts';

/** The plan's nodes as `buildPlan` wants them, from the checked tables. */
export function planRecords(source: Source): NodeRecord[] {
  const plan = tableOf(source, 'plan');
  const codes = new Dictionary(plan.rows.map((row) => text(row, 'code')));
  const levels = source.pack.contrat.niveaux.map(({ code }) => code);
  const links = (table: string, column: string, dictionary: string) =>
    linkPositions(tableOf(source, table), 'noeud', column, codesOf(source, dictionary));
  const themes = links('plan_thematiques', 'thematique', 'thematiques');
  const mechanisms = links('plan_dispositifs', 'dispositif', 'dispositifs');
  const publics = links('plan_publics', 'public', 'publics');
  const references = tableOf(source, 'renvois').rows;
  return plan.rows.map((row) => {
    const code = text(row, 'code');
    const lines = numbers(row, 'lignes_source');
    const variant = text(row, 'variante');
    return {
      code: code as PlanCode,
      depth: levels.indexOf(text(row, 'niveau')),
      title: text(row, 'intitule'),
      // With a variant the note says why it differs; without one it is a remark of its own.
      variant: variant === '' ? null : { text: variant, note: spaced(text(row, 'note')) },
      note: variant === '' ? spaced(text(row, 'note')) : '',
      inCall: isYes(row, 'appel_a_projets'),
      lines: [Math.min(...lines), Math.max(...lines)],
      references: references
        .filter((reference) => text(reference, 'de') === code)
        .map((reference) => ({
          to: codes.position(text(reference, 'vers')) as NodeIndex,
          kind: text(reference, 'nature') === 'partiel' ? 'partial' : 'total',
          text: text(reference, 'texte'),
        })),
      themes: themes.get(code) ?? [],
      mechanisms: mechanisms.get(code) ?? [],
      publics: publics.get(code) ?? [],
    };
  });
}

export function codesOf(source: Source, table: string, column = 'code'): Dictionary {
  return new Dictionary(tableOf(source, table).rows.map((row) => text(row, column)));
}
