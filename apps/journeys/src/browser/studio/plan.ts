/** What a methodist means to build, as she would tell it over the phone. */
export interface FieldPlan {
  /** The kind of field by its name in the palette. */
  readonly block: string;
  readonly title: string;
  readonly options?: readonly string[];
  readonly required?: boolean;
  /** Entries of the panel by their labels. */
  readonly set?: readonly (readonly [label: string, value: string | number])[];
  readonly turnOn?: readonly string[];
  /** Fields of a row: the first takes the place of the one that comes with the table. */
  readonly fields?: readonly FieldPlan[];
}

export interface PagePlan {
  readonly title: string;
  readonly fields: readonly FieldPlan[];
}
