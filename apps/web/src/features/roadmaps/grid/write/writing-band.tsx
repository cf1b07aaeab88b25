import type { PlanSection } from '@tandem/roadmap-core';
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import gridClasses from '../plan-grid.module.css';
import { useBandDrop } from './use-row-drag.js';
import classes from './writing-grid.module.css';

export interface WritingBandProps {
  readonly section: PlanSection;
  readonly index: number;
  readonly span: number;
  readonly count: number;
  readonly active: boolean;
  readonly editing: { readonly seed?: string } | undefined;
  readonly onRename: (section: string, title: string) => void;
  readonly onCancel: () => void;
}

/** The band of a section: one cell with its title. */
export const WritingBand = memo(function WritingBand(props: WritingBandProps) {
  const { section, index, span, count, active, editing } = props;
  const { t } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  const over = useBandDrop(row, section.id);
  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={index}
      className={gridClasses.band}
      data-row={section.id}
      data-edge={over ? 'bottom' : undefined}
      data-writing
    >
      <div
        role="rowheader"
        aria-colindex={1}
        aria-colspan={span}
        tabIndex={active ? 0 : -1}
        className={gridClasses.bandCell}
        data-col={0}
        data-active={active || undefined}
      >
        {editing ? (
          <TitleInput
            text={editing.seed ?? section.title}
            label={t('plan.write.sectionTitle')}
            onDone={(title) => props.onRename(section.id, title)}
            onCancel={props.onCancel}
          />
        ) : (
          <>
            <span>{section.title || t('plan.untitledSection')}</span>
            <small>{t('plan.rows', { count })}</small>
          </>
        )}
      </div>
    </div>
  );
});

interface TitleInputProps {
  readonly text: string;
  readonly label: string;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}

function TitleInput({ text, label, onDone, onCancel }: TitleInputProps) {
  const [value, setValue] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => input.current?.focus(), []);
  const end = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    if (keep && value.trim() !== '') onDone(value.trim());
    else onCancel();
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      end(true);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      end(false);
    }
  };
  return (
    <input
      ref={input}
      className={classes.bandInput}
      aria-label={label}
      value={value}
      maxLength={1_000}
      data-editor
      onChange={(event) => setValue(event.currentTarget.value)}
      onKeyDown={onKey}
      onBlur={() => end(true)}
    />
  );
}
