import type { Field } from './package.ts';

/** Why a non-empty cell does not fit its field, or null when it does. */
export function cellReason(field: Field, value: string): string | null {
  return typeReason(field, value) ?? constraintReason(field, value);
}

function typeReason(field: Field, value: string): string | null {
  switch (field.type) {
    case 'string':
      return null;
    case 'integer':
      return /^-?\d+$/.test(value) ? null : 'n’est pas un nombre entier';
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(value)
        ? null
        : 'n’est pas un nombre (point décimal, sans espace)';
    case 'year':
      return /^(19|20)\d\d$/.test(value) ? null : 'n’est pas une année plausible (1900 à 2099)';
    case 'boolean': {
      const known = [...(field.trueValues ?? ['true']), ...(field.falseValues ?? ['false'])];
      return known.includes(value) ? null : `n’est pas une de ces valeurs : ${known.join(', ')}`;
    }
  }
}

function constraintReason({ constraints = {} }: Field, value: string): string | null {
  const { enum: known, pattern, minimum, maximum } = constraints;
  if (known && !known.includes(value)) return `n’est pas une de ces valeurs : ${known.join(', ')}`;
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value))
    return `n’a pas la forme attendue (${pattern})`;
  if (minimum !== undefined && Number(value) < minimum) return `est inférieur à ${minimum}`;
  if (maximum !== undefined && Number(value) > maximum) return `est supérieur à ${maximum}`;
  return null;
}
