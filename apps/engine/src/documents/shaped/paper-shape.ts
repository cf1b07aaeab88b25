/**
 * What a paper is made of, in its order. Its template of Word, its PDF, its workbook and the list of tags for those who
 * write templates of their own all come from this.
 */
export interface PaperShape {
  /** Under this key templates of it are kept; no form is called so. */
  readonly key: string;
  readonly title: string;
  readonly parts: readonly PaperPart[];
}

export type PaperPart =
  LinePart | FactsPart | TextPart | ListPart | TablePart | GridPart | ChartPart | EachPart | SignaturesPart;

/** What fills it, in words: also the words of the tag. */
interface Tagged {
  readonly tag: string;
  readonly words: string;
  /** Lies across; parts beside one another share their pages. */
  readonly wide?: boolean;
}

export type LineLook = 'unit' | 'title' | 'subtitle' | 'right' | 'plain' | 'note';

/** One line of its own; left out where it is empty. */
export interface LinePart extends Tagged {
  readonly part: 'line';
  readonly look: LineLook;
}

/** Names with values, one under the other; a value that nobody gave is left out. */
export interface FactsPart {
  readonly part: 'facts';
  readonly heading?: string;
  readonly items: readonly Pick<Tagged, 'tag' | 'words'>[];
  readonly wide?: boolean;
}

/** Paragraphs under a heading; left out with it where there are none. */
export interface TextPart extends Tagged {
  readonly part: 'text';
  readonly heading?: string;
}

/** Points with a number each; `empty` says that there are none. */
export interface ListPart extends Tagged {
  readonly part: 'list';
  readonly heading?: string;
  readonly empty?: string;
}

export interface TableColumn {
  readonly tag: string;
  readonly title: string;
  /** Of the width of the table, per cent. */
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface TablePart extends Tagged {
  readonly part: 'table';
  readonly heading?: string;
  readonly columns: readonly TableColumn[];
  readonly empty?: string;
  /** Told by the chart beside it; workbooks and templates of one's own have the rows. */
  readonly charted?: boolean;
}

/** A table whose columns are known only when it is filled. */
export interface GridPart extends Tagged {
  readonly part: 'grid';
}

export interface ChartPart extends Tagged {
  readonly part: 'chart';
}

/** The same parts once for each of them; each is told by its heading, where it has one. */
export interface EachPart extends Tagged {
  readonly part: 'each';
  readonly heading?: string;
  /** The tag inside that is the heading of each. */
  readonly named: Pick<Tagged, 'tag' | 'words'>;
  readonly parts: readonly PaperPart[];
  readonly empty?: string;
  /** A workbook has the words of it in another part; only grids have sheets of their own. */
  readonly printed?: boolean;
}

/** Position, room for a signature, name. */
export interface SignaturesPart extends Tagged {
  readonly part: 'signatures';
}
