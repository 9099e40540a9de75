import { list } from '../base/format.ts';
import { m } from '../i18n/paraglide/messages.js';

/** What can go wrong for a person; causes are for those who want the details. */
export type Trouble =
  | { readonly kind: 'link'; readonly dropped: readonly DroppedValue[] }
  | { readonly kind: 'operation'; readonly value: string }
  | { readonly kind: 'database'; readonly reason: DatabaseReason; readonly cause: unknown }
  | {
      readonly kind:
        'storage' | 'webgl' | 'map' | 'territory' | 'sheets' | 'figures' | 'coverage' | 'sheet';
      readonly cause: unknown;
    }
  | { readonly kind: 'version' }
  | { readonly kind: 'unexpected'; readonly cause: unknown };

export type DatabaseReason = 'unreachable' | 'corrupt' | 'worker' | 'query';

export interface DroppedValue {
  readonly key: string;
  readonly value: string;
}

/** A failure as people read it: one sentence, the name of the next step, and the details. */
export interface Message {
  readonly tone: 'info' | 'warning';
  readonly text: string;
  /** Null when there is nothing to do. */
  readonly action: string | null;
  /** Empty when there is nothing to add. */
  readonly details: string;
}

export function message(trouble: Trouble): Message {
  switch (trouble.kind) {
    case 'link':
      return { tone: 'info', text: link(trouble.dropped), action: null, details: '' };
    case 'operation':
      return {
        tone: 'info',
        text: m.notice_link_operation({ value: trouble.value }),
        action: null,
        details: '',
      };
    case 'database':
      return {
        tone: 'warning',
        text: m[`notice_database_${trouble.reason}` as const](),
        action: m.notice_retry(),
        details: details(trouble.cause),
      };
    case 'storage':
      return warning(m.notice_storage(), null, trouble.cause);
    case 'webgl':
      return { ...warning(m.notice_webgl(), null, trouble.cause), tone: 'info' };
    case 'map':
      return { ...warning(m.notice_map(), null, trouble.cause), tone: 'info' };
    case 'territory':
      return warning(m.notice_territory(), m.notice_retry(), trouble.cause);
    case 'sheets':
      return warning(m.notice_sheets(), m.notice_retry(), trouble.cause);
    case 'figures':
      return warning(m.notice_figures(), m.notice_retry(), trouble.cause);
    case 'coverage':
      return warning(m.notice_coverage(), m.notice_retry(), trouble.cause);
    case 'sheet':
      return warning(m.notice_sheet(), m.notice_sheet_action(), trouble.cause);
    case 'version':
      return {
        tone: 'info',
        text: m.notice_version(),
        action: m.notice_version_action(),
        details: '',
      };
    case 'unexpected':
      return warning(m.notice_unexpected(), m.notice_reload(), trouble.cause);
  }
}

function warning(text: string, action: string | null, cause: unknown): Message {
  return { tone: 'warning', text, action, details: details(cause) };
}

function link(dropped: readonly DroppedValue[]): string {
  const items = dropped.map(({ key, value }) => m.notice_link_item({ key, value }));
  return m.notice_link({ count: dropped.length, items: list(items) });
}

/** A cause in one line for a bug report; never an object's bare « [object Object] ». */
export function details(cause: unknown): string {
  if (cause === null || cause === undefined) return '';
  if (cause instanceof Error) return `${cause.name}: ${cause.message}`;
  if (typeof cause === 'string') return cause;
  try {
    return JSON.stringify(cause) ?? '';
  } catch {
    // A cause that refers to itself has no text worth showing.
    return '';
  }
}
