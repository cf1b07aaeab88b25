import { useCallback, useRef } from 'react';
import { Button } from '@mantine/core';
import { isMissing, type TextRow } from './text-row.js';
import { TranslationCell } from './translation-cell.js';
import type { TranslateWords } from './words.js';
import classes from './translate.module.css';

export interface TranslationTableProps {
  readonly rows: readonly TextRow[];
  readonly words: TranslateWords;
  readonly readOnly: boolean;
  readonly onTranslate: (row: TextRow, text: string) => void;
  /** A column of texts that begins at a row. */
  readonly onPaste: (first: TextRow, text: string) => void;
}

/** Original beside English, one text a row; the keyboard goes down the column. */
export function TranslationTable(props: TranslationTableProps) {
  const { rows, words, readOnly, onTranslate, onPaste } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const leave = useCallback((from: HTMLTextAreaElement, by: 1 | -1) => {
    const cells = [...(body.current?.querySelectorAll<HTMLTextAreaElement>('[data-translation]') ?? [])];
    const next = cells[cells.indexOf(from) + by];
    if (next) next.focus();
    else from.blur();
  }, []);
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={words.title}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.original}</th>
            <th scope="col">{words.english}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <div>{row.where}</div>
                <div className={classes.kind}>{words.kinds[row.kind]}</div>
              </td>
              {row.lost ? (
                <td className={classes.lost}>{words.lost}</td>
              ) : (
                <td className={classes.original} lang="ru">
                  {row.original}
                </td>
              )}
              <td>
                {row.lost ? (
                  <div className={classes.lostCell}>
                    <span lang="en">{row.english}</span>
                    <Button variant="default" disabled={readOnly} onClick={() => onTranslate(row, '')}>
                      {words.takeOut}
                    </Button>
                  </div>
                ) : (
                  <TranslationCell
                    label={words.inputLabel(words.kinds[row.kind], row.original)}
                    value={row.english}
                    missing={isMissing(row)}
                    placeholder={isMissing(row) ? words.missing : ''}
                    onCommit={(text) => onTranslate(row, text)}
                    onLeave={leave}
                    onPasteColumn={(text) => onPaste(row, text)}
                    readOnly={readOnly}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
