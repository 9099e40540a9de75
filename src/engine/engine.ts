import type { Result } from '../base/result.ts';
import type { EngineFailure } from './failure.ts';

/** A question: SQL text, and how to read its rows. One file each in `questions/`. */
export interface Question<Row> {
  readonly name: string;
  readonly sql: string;
  /** `first` is sent before the others that are asked at the same moment: every view waits for it. */
  readonly rank?: 'first';
  /** The answer is kept for when it is asked again: asked by every click, and not large. */
  readonly keep?: true;
  readonly decode: (columns: Columns) => Row;
}

/** Decoded columns by name: numbers, text or null; never a big integer, never an Arrow object. */
export interface Columns {
  readonly length: number;
  readonly number: (name: string) => ArrayLike<number | null>;
  readonly text: (name: string) => ArrayLike<string | null>;
}

/** The narrow door to the database; the browser and the tests each have one implementation. */
export interface Engine {
  ask<Row>(question: Question<Row>): Promise<Result<Row, EngineFailure>>;
  close(): Promise<void>;
}
