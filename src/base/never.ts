/** Makes a `switch` over a closed set exhaustive: the compiler refuses a missing case. */
export function never(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
