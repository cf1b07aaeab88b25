import { Button } from '@mantine/core';
import { IconCloudCheck, IconCloudOff, IconCloudUp, IconGitCompare } from '@tabler/icons-react';
import type { Language } from '@tandem/domain';
import { formatDate, formatTime } from '@tandem/ui';
import { wordsOf, type RendererWords } from '../words/words.js';
import type { DraftStatus } from './draft-port.js';
import type { Draft } from './use-draft.js';
import classes from './save-state.module.css';

type DraftSays = Pick<Draft, 'status' | 'savedAt' | 'theirs' | 'resolve'>;

const ICONS: Partial<Record<DraftStatus, typeof IconCloudCheck>> = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  unsaved: IconCloudUp,
  offline: IconCloudOff,
  conflict: IconGitCompare,
};

const said = (draft: DraftSays, words: RendererWords, language: Language): string => {
  switch (draft.status) {
    case 'loading':
      return words.draftLoading;
    case 'saved':
      return draft.savedAt ? words.saved(formatTime(draft.savedAt, language)) : '';
    case 'saving':
      return words.saving;
    case 'unsaved':
      return words.unsaved;
    case 'offline':
      return words.offline;
    case 'conflict':
      return words.conflictTitle;
    default:
      return '';
  }
};

/** «Сохранено в 14:02», «Сохраняем…», «Нет связи: сохраним, как появится». */
export function SaveState({ draft, language }: { readonly draft: DraftSays; readonly language: Language }) {
  const text = said(draft, wordsOf(language), language);
  const Icon = ICONS[draft.status];
  return (
    <span className={classes.state} data-status={draft.status} role="status">
      {text && Icon && <Icon size={16} stroke={1.75} aria-hidden />}
      {text}
    </span>
  );
}

/** Two versions of one draft: the person chooses. Stands above the form. */
export function DraftConflict({
  draft,
  language,
}: {
  readonly draft: DraftSays;
  readonly language: Language;
}) {
  if (!draft.theirs) return null;
  const words = wordsOf(language);
  const { at } = draft.theirs;
  const when = at ? `${formatDate(at, language, 'short')}, ${formatTime(at, language)}` : '';
  return (
    <div role="alert" className={classes.conflict}>
      <p className={classes.conflictTitle}>{words.conflictTitle}</p>
      <p className={classes.conflictText}>{words.conflictText(when)}</p>
      <div className={classes.buttons}>
        <Button onClick={() => void draft.resolve('mine')}>{words.keepMine}</Button>
        <Button variant="default" onClick={() => void draft.resolve('theirs')}>
          {words.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
