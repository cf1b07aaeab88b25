/** What survives JSON: the only kind of value that definitions, answers and snapshots may hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };
