import type { FoundPlan } from './find-plan-tables.js';
import type { PlanPage } from './read-heading.js';
import type { Role } from './heading-columns.js';
import { fieldOf, type Gathered, type GatheredMeasure } from './gathered.js';
import type { NoteBook, NoteCode } from './import-notes.js';
import { isPoint, plain } from './mend-text.js';
import { isFootnote } from './read-footnotes.js';
import { columnsByPlace, readRow, type ReadRow } from './read-row.js';
import { tellRow } from './tell-row.js';

export interface GatherTools {
  readonly newId: () => string;
  readonly notes: NoteBook;
  readonly isTerm: (text: string) => boolean;
}

/** Goes through the rows of all pages once and puts together what belongs together. */
export const gatherRows = (plan: FoundPlan, tools: GatherTools): Gathered => new RowGatherer(tools).all(plan);

class RowGatherer {
  private readonly gathered: Gathered = {
    sections: [],
    measures: [],
    footnotes: [],
    counts: { rows: 0, joined: 0, headings: 0 },
  };
  private afterBreak = false;
  private lastRow: ReadRow | undefined;

  constructor(private readonly tools: GatherTools) {}

  all(plan: FoundPlan): Gathered {
    plan.pages.forEach((page, at) => this.page(page, at === 0));
    return this.gathered;
  }

  private page(page: PlanPage, first: boolean): void {
    if (!first) this.between(page);
    this.afterBreak = !first;
    const columnAt = columnsByPlace(page);
    page.rows.forEach((cells, at) => {
      if (at < page.firstRow) return;
      this.gathered.counts.rows += 1;
      if (page.headingRows.has(at)) this.heading(first && at === page.firstRow, page.headingRows.has(at - 1));
      else this.row(readRow(cells, columnAt), columnAt);
    });
  }

  /** `lower`: the second row of a heading of two. */
  private heading(first: boolean, lower: boolean): void {
    this.gathered.counts.headings += 1;
    if (first || lower) return;
    this.tools.notes.say('heading-repeated', this.measureOrPlan(), '');
    this.afterBreak = true;
  }

  /** Words between two pages: footnotes of the page above, or a section whose title fell out of the table. */
  private between(page: PlanPage): void {
    const words: string[] = [];
    for (const text of page.before) {
      if (isFootnote(text)) this.gathered.footnotes.push(plain(text));
      else words.push(plain(text));
    }
    if (words.length > 0) this.section(words.join(' '), 'section-between');
  }

  private row(row: ReadRow, columnAt: ReturnType<typeof columnsByPlace>): void {
    const kind = tellRow(row, {
      afterBreak: this.afterBreak,
      hasMeasure: this.lastMeasure() !== undefined,
      columnAt,
      isTerm: this.tools.isTerm,
    });
    if (kind === 'empty') return;
    if (kind === 'heading') this.gathered.counts.headings += 1;
    else if (kind === 'footnote') this.gathered.footnotes.push(plain(row.filled[0]!.text));
    else if (kind === 'section' || kind === 'section-guessed')
      this.section(plain(row.filled[0]!.text), kind === 'section' ? undefined : 'section-guessed');
    else if (kind === 'measure') this.measure(row);
    else if (kind === 'party') this.party(row);
    else this.rest(row);
    if (kind !== 'heading' && kind !== 'footnote') this.afterBreak = false;
  }

  private section(title: string, note?: NoteCode): void {
    const section = { id: this.tools.newId(), title };
    this.gathered.sections.push(section);
    if (note) this.tools.notes.say(note, { section: section.id, field: 'title' }, title);
    this.lastRow = undefined;
  }

  private measure(row: ReadRow): void {
    const { notes, newId } = this.tools;
    if (this.gathered.sections.length === 0) this.section(NO_SECTION, 'section-missing');
    const text = (role: Role) => row.texts.get(role) ?? '';
    const measure: GatheredMeasure = {
      id: newId(),
      section: this.gathered.sections.at(-1)!.id,
      label: text('label'),
      title: text('title'),
      indicator: text('indicator'),
      parts: [{ responsible: text('responsible'), schedule: text('schedule'), result: text('result') }],
      remarks: [],
    };
    this.gathered.measures.push(measure);
    for (const [role, words] of row.texts)
      if (!row.own.has(role))
        notes.say('cell-merged', { measure: measure.id, ...fieldOf(role) }, plain(words));
    this.keepOthers(row, measure);
    this.lastRow = row;
  }

  private party(row: ReadRow): void {
    const measure = this.lastMeasure()!;
    const text = (role: Role) => (row.own.has(role) ? (row.texts.get(role) ?? '') : '');
    measure.parts.push({
      responsible: text('responsible'),
      schedule: text('schedule'),
      result: text('result'),
    });
    measure.indicator = glue(measure.indicator, text('indicator'), '\n');
    this.gathered.counts.joined += 1;
    this.tools.notes.say(
      'party-of-its-own',
      { measure: measure.id, field: 'assignments' },
      `${plain(text('responsible'))}: ${plain(text('schedule'))}`,
    );
    this.keepOthers(row, measure);
  }

  /** The rest of the row above: each cell goes on with the one over it. */
  private rest(row: ReadRow): void {
    const measure = this.lastMeasure()!;
    const between = this.afterBreak ? ' ' : '\n';
    const part = measure.parts.at(-1)!;
    for (const role of row.own) {
      const words = row.texts.get(role)!;
      if (role === 'remark') measure.remarks.push(words);
      else if (role === 'responsible' || role === 'schedule' || role === 'result')
        part[role] = glue(part[role], words, between);
      else measure[role] = glue(measure[role], words, between);
    }
    this.gathered.counts.joined += 1;
    this.tools.notes.say(
      this.afterBreak ? 'row-joined' : 'row-joined-guessed',
      { measure: measure.id },
      row.filled.map(({ text }) => plain(text)).join(' | '),
    );
    this.keepOthers(row, measure, true);
  }

  /** Cells under headings that the plan does not know, and the columns of a remark. */
  private keepOthers(row: ReadRow, measure: GatheredMeasure, isRest = false): void {
    const { notes } = this.tools;
    const remark = row.own.has('remark') && !isRest ? row.texts.get('remark') : undefined;
    if (remark) measure.remarks.push(remark);
    for (const { heading, text } of row.unknown) {
      measure.remarks.push(heading ? `${heading}: ${text}` : text);
      notes.say(
        'column-unknown',
        { measure: measure.id },
        heading ? `${heading}: ${plain(text)}` : plain(text),
      );
    }
    for (const { role, raw, same } of row.doubled)
      notes.say(same ? 'cell-twice' : 'cell-split', { measure: measure.id, ...fieldOf(role) }, raw);
  }

  private lastMeasure(): GatheredMeasure | undefined {
    return this.lastRow ? this.gathered.measures.at(-1) : undefined;
  }

  private measureOrPlan() {
    const measure = this.gathered.measures.at(-1);
    return measure ? { measure: measure.id } : {};
  }
}

const NO_SECTION = 'Мероприятия';

const glue = (above: string, below: string, between: string): string =>
  above === '' || below === '' ? above + below : `${above}${isPoint(below) ? '\n' : between}${below}`;
