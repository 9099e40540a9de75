/** What can go wrong with the database; `cause` and `sql` are for developers only. */
export interface EngineFailure {
  readonly kind: 'unreachable' | 'corrupt' | 'worker' | 'query';
  readonly cause: unknown;
  readonly sql: string | null;
}
