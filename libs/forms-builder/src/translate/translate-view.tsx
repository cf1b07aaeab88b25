import { useMemo, useState } from 'react';
import { Progress, Select, TextInput } from '@mantine/core';
import { IconCircleCheck, IconLanguage, IconSearch } from '@tabler/icons-react';
import { EmptyState } from '@tandem/ui';
import { orderRows, pinRows, ROW_FILTERS, type RowFilter } from './order-rows.js';
import { pasteColumn } from './paste-column.js';
import { progressOf, TEXT_KINDS, type TextKind, type TextRow } from './text-row.js';
import { TranslationTable } from './translation-table.js';
import type { TranslateWords } from './words.js';
import classes from './translate.module.css';

export interface Translated {
  readonly row: TextRow;
  readonly text: string;
}

export interface TranslateViewProps {
  readonly rows: readonly TextRow[];
  readonly words: TranslateWords;
  readonly readOnly: boolean;
  readonly onTranslate: (texts: readonly Translated[]) => void;
}

/** Table of translations with its filter and how far it has come. */
export function TranslateView({ rows, words, readOnly, onTranslate }: TranslateViewProps) {
  const [filter, setFilter] = useState<RowFilter>('all');
  const [kind, setKind] = useState<TextKind | ''>('');
  const [query, setQuery] = useState('');
  const [pinned, setPinned] = useState(() => pinRows(rows, 'all'));
  const [said, setSaid] = useState('');
  const shown = useMemo(
    () => orderRows(rows, { filter, kind, query }, pinned),
    [rows, filter, kind, query, pinned],
  );
  const kinds = useMemo(() => TEXT_KINDS.filter((one) => rows.some((row) => row.kind === one)), [rows]);

  const choose = (next: RowFilter) => {
    setFilter(next);
    setPinned(pinRows(rows, next));
  };
  const paste = (first: TextRow, text: string): void => {
    const open = shown.filter((row) => !row.lost);
    const { texts, left } = pasteColumn(open, open.indexOf(first), text);
    if (texts.length > 0) onTranslate(texts);
    setSaid([words.pasted(texts.length), ...(left > 0 ? [words.pastedLeft(left)] : [])].join('. '));
  };

  if (rows.length === 0)
    return (
      <EmptyState
        icon={<IconLanguage size={28} stroke={1.75} aria-hidden />}
        title={words.empty}
        text={words.emptyText}
      />
    );
  return (
    <div className={classes.tab}>
      <TranslateHead rows={rows} words={words} />
      <div className={classes.filters}>
        <TextInput
          className={classes.find!}
          label={words.find}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Select
          label={words.show}
          data={ROW_FILTERS.map((value) => ({ value, label: words.filters[value] }))}
          value={filter}
          allowDeselect={false}
          onChange={(value) => choose((value as RowFilter | null) ?? 'all')}
        />
        <Select
          label={words.kind}
          data={[
            { value: '', label: words.anyKind },
            ...kinds.map((value) => ({ value, label: words.kinds[value] })),
          ]}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind((value as TextKind | null) ?? '')}
        />
      </div>
      <p className={classes.note} role="status">
        {said || words.keys}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={words.nothing} text={words.nothingText} />
      ) : (
        <TranslationTable
          rows={shown}
          words={words}
          readOnly={readOnly}
          onTranslate={(row, text) => onTranslate([{ row, text }])}
          onPaste={paste}
        />
      )}
    </div>
  );
}

function TranslateHead({ rows, words }: Pick<TranslateViewProps, 'rows' | 'words'>) {
  const { done, of } = progressOf(rows);
  const complete = done === of;
  return (
    <header className={classes.head}>
      <div>
        <h2 className={classes.title}>{words.title}</h2>
        <p className={classes.about}>{words.about}</p>
      </div>
      <div className={classes.progress}>
        <div className={classes.progressWords} role="status">
          {complete && <IconCircleCheck size={16} stroke={1.75} aria-hidden />}
          {complete ? words.allDone : words.progress(done, of)}
        </div>
        <Progress value={of === 0 ? 100 : (done / of) * 100} aria-label={words.progress(done, of)} />
      </div>
    </header>
  );
}
