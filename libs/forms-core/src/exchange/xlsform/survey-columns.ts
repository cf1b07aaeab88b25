/** Columns of the sheet `survey`, in their order. */
export const SURVEY = [
  'type',
  'name',
  'label::Русский (ru)',
  'label::English (en)',
  'hint::Русский (ru)',
  'hint::English (en)',
  'required',
  'relevant',
  'constraint',
  'constraint_message::Русский (ru)',
  'constraint_message::English (en)',
  'calculation',
  'appearance',
  'parameters',
  'readonly',
] as const;
type Column = (typeof SURVEY)[number];
export type Cells = { [column in Column]?: string };

/** A field that is written: where it stands in the answers and in the schema, and the rows around it. */
export interface WrittenPlace {
  readonly at: string;
  readonly schemaAt: string;
  readonly rows: string | undefined;
}
