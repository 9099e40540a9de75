import type { Issue } from './issue.ts';
import type { Source } from './source.ts';

export function checkRules(_source: Source, _issues: Issue[]): void {
  // filled next
}
