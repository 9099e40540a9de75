import type { CoverageCell } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import { MEASURE_KINDS, type Measure, type MeasureKind } from '../selection/types.ts';

/** What a cell of the matrix shows, never per residents. */
export interface MatrixMeasure extends Measure {
  readonly kind: Extract<MeasureKind, 'operations' | 'participants' | 'euros'>;
}

const KINDS = MEASURE_KINDS.filter(
  (kind): kind is MatrixMeasure['kind'] => kind !== 'actions' && kind !== 'objectifs',
);

/** Measures one can choose: euros once per nature whose amounts may be added. */
export function matrixMeasures(contract: Contract, current: Measure): readonly MatrixMeasure[] {
  return KINDS.flatMap((kind): MatrixMeasure[] => {
    const plain = { ...current, kind, perThousand: false };
    if (kind !== 'euros') return [plain];
    const natures = contract.amountNatures.filter(({ summable }) => summable);
    return natures.map(({ code }) => ({ ...plain, nature: code }));
  });
}

/** The chosen measure where a cell can show it, else operations: rows are the plan's nodes already. */
export function matrixMeasure(contract: Contract, chosen: Measure): MatrixMeasure {
  const same = matrixMeasures(contract, chosen).find(
    ({ kind, nature }) => kind === chosen.kind && (kind !== 'euros' || nature === chosen.nature),
  );
  return same ?? { ...chosen, kind: 'operations', perThousand: false };
}

/** False when the matrix shows something else than what colours the map. */
export function sameMeasure(shown: MatrixMeasure, chosen: Measure): boolean {
  return shown.kind === chosen.kind && !chosen.perThousand;
}

/** The value of a cell and the operations it rests on; null where no operation says it. */
export function valueOf(
  cell: CoverageCell | undefined,
  { kind }: MatrixMeasure,
): { readonly value: number | null; readonly known: number } {
  if (!cell) return { value: 0, known: 0 };
  if (kind === 'operations') return { value: cell.operations, known: cell.operations };
  const { value, known } = kind === 'euros' ? cell.amount : cell.participants;
  return { value: known === 0 ? null : value, known };
}
