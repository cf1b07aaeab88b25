/** One found record in a picker. */
export interface PickerOption {
  readonly value: string;
  readonly label: string;
  /** Second line: post, school, dates. */
  readonly note?: string | undefined;
}

export interface PersonQuery {
  readonly role?: string | undefined;
  readonly unit?: string | undefined;
}

export interface Reference {
  readonly kind: 'person' | 'unit' | 'case' | 'file' | 'answer';
  readonly id: string;
}

/** Where pickers look; the application gives it. Each is asked after a short silence of the keyboard. */
export interface Pickers {
  readonly searchPeople?: (query: string, narrow: PersonQuery) => Promise<readonly PickerOption[]>;
  readonly searchUnits?: (
    query: string,
    narrow: { readonly kinds?: readonly string[] },
  ) => Promise<readonly PickerOption[]>;
  readonly searchCases?: (
    query: string,
    narrow: { readonly workflow?: string },
  ) => Promise<readonly PickerOption[]>;
  readonly searchAnswers?: (
    query: string,
    narrow: { readonly form?: string },
  ) => Promise<readonly PickerOption[]>;
  /** Words of a stored reference; null where it may not be read. */
  readonly labelOf?: (reference: Reference) => Promise<string | null>;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Where it can be read, if this person may. */
  readonly href?: string | undefined;
}

export interface FilePort {
  readonly upload?: ((file: File, onProgress: (share: number) => void) => Promise<StoredFile>) | undefined;
  /** Name and size of a file stored before. */
  readonly describe?: ((id: string) => Promise<StoredFile | null>) | undefined;
}
