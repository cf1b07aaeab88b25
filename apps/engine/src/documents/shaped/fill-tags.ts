import type { Picture } from '../charts/chart.js';
import { drawChart } from '../charts/draw-chart.js';
import type { Tags } from '../tags/tag.js';
import { fitGrid } from './fit-grid.js';
import {
  cellWords,
  chartIn,
  eachIn,
  gridIn,
  lineIn,
  linesIn,
  rowsIn,
  type FilledPaper,
} from './filled-paper.js';
import type { GridPiece } from './grid.js';
import type { PaperPart } from './paper-shape.js';
import { pictureMark } from './picture-mark.js';
import { tableMark } from './table-mark.js';

/** What a template is filled with; pictures and tables with columns of their own stand apart, their marks in the tags. */
export interface TagsWithPictures {
  readonly tags: Tags;
  readonly pictures: readonly Picture[];
  readonly tables: readonly (readonly GridPiece[])[];
}

interface Apart {
  readonly pictures: Picture[];
  readonly tables: GridPiece[][];
}

export const tagsOf = (parts: readonly PaperPart[], filled: FilledPaper): TagsWithPictures => {
  const apart: Apart = { pictures: [], tables: [] };
  return { tags: tagsInto(parts, filled, apart), ...apart };
};

const tagsInto = (parts: readonly PaperPart[], filled: FilledPaper, apart: Apart): Tags =>
  Object.assign({}, ...parts.map((part) => tagsOfPart(part, filled, apart))) as Tags;

const tagsOfPart = (part: PaperPart, filled: FilledPaper, apart: Apart): Tags => {
  switch (part.part) {
    case 'line':
      return lineTags(part.tag, filled);
    case 'facts':
      return Object.assign({}, ...part.items.map(({ tag }) => lineTags(tag, filled))) as Tags;
    case 'text':
    case 'list': {
      const lines = linesIn(filled, part.tag);
      const list = lines.map((name, at) => ({ n: String(at + 1), name }));
      return {
        [part.tag]: lines.join(part.part === 'text' ? '\n' : '; '),
        ...whether(part.tag, lines.length > 0),
        [`${part.tag}.list`]: list,
      };
    }
    case 'table': {
      const rows = rowsIn(filled, part.tag).map((row) =>
        Object.fromEntries(part.columns.map(({ tag }) => [tag, cellWords(row[tag])])),
      );
      return { [part.tag]: rows, ...whether(part.tag, rows.length > 0) };
    }
    case 'chart': {
      const chart = chartIn(filled, part.tag);
      if (chart) apart.pictures.push(drawChart(chart));
      return {
        [part.tag]: chart ? pictureMark(apart.pictures.length - 1) : '',
        ...whether(part.tag, chart !== undefined),
      };
    }
    case 'grid': {
      const grid = gridIn(filled, part.tag);
      const pieces = grid && grid.rows.length > 0 ? fitGrid(grid, part.wide ?? false) : [];
      if (pieces.length > 0) apart.tables.push(pieces);
      return {
        [part.tag]: pieces.length > 0 ? tableMark(apart.tables.length - 1) : '',
        ...whether(part.tag, pieces.length > 0),
      };
    }
    case 'each': {
      const rows = eachIn(filled, part.tag).map((one) => ({
        ...tagsInto(part.parts, one, apart),
        ...lineTags(part.named.tag, one),
      }));
      return { [part.tag]: rows, ...whether(part.tag, rows.length > 0) };
    }
    case 'signatures':
      return {
        [part.tag]: rowsIn(filled, part.tag).map((row) => ({
          position: cellWords(row['position']),
          name: cellWords(row['name']),
        })),
        ...whether(part.tag, rowsIn(filled, part.tag).length > 0),
      };
  }
};

const lineTags = (tag: string, filled: FilledPaper): Tags => {
  const line = lineIn(filled, tag);
  return { [tag]: line, ...whether(tag, line !== '') };
};

/** Conditions of their own: a section of an empty text and one of a text are not told apart by eye in a template. */
const whether = (tag: string, is: boolean): Tags => ({ [`${tag}.is`]: is, [`${tag}.no`]: !is });
