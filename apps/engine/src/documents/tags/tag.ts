/** What a template is filled with: a text, a condition, or the rows of a loop. */
export type TagValue = string | boolean | Tags[];
export interface Tags {
  [tag: string]: TagValue;
}

/** Names of the tags that a template may use, with those inside each loop. */
export interface KnownTags {
  readonly [tag: string]: KnownTags | true;
}

/** A person as documents name him, in the nominative. */
export interface NamedPerson {
  readonly name: string;
  readonly short: string;
  readonly position: string;
}

/** What references in answers are called. */
export interface Names {
  readonly persons: ReadonlyMap<string, NamedPerson>;
  /** Units, cases, files and answers by id. */
  readonly things: ReadonlyMap<string, string>;
}
