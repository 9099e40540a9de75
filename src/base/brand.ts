declare const brand: unique symbol;

/** A nominal type: a plain value that cannot be passed where another brand is expected. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
