import { useEffect, useState } from 'react';
import { Select } from '@mantine/core';
import type { FormVersionView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import type { FormChange } from '@tandem/forms-core';
import { EmptyState, ErrorState, ListSkeleton } from '@tandem/ui';
import { ChangeList } from '../publish/change-list.js';
import type { HistoryWords } from './words.js';
import classes from './history.module.css';

export interface CompareVersionsProps {
  readonly versions: readonly FormVersionView[];
  readonly language: Language;
  readonly words: HistoryWords;
  /** Asked again when the draft becomes another one. */
  readonly changes: (from: number, to: number | 'draft') => Promise<readonly FormChange[]>;
}

type Compared =
  | { readonly state: 'wait' }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly changes: readonly FormChange[] };

/** Changes between any two versions, or since one of them in the draft, in sentences by class. */
export function CompareVersions({ versions, language, words, changes }: CompareVersionsProps) {
  const [from, setFrom] = useState(versions[0]!.version);
  const [to, setTo] = useState<number | 'draft'>('draft');
  const [compared, setCompared] = useState<Compared>({ state: 'wait' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let left = false;
    setCompared({ state: 'wait' });
    changes(from, to).then(
      (found) => void (left || setCompared({ state: 'done', changes: found })),
      () => void (left || setCompared({ state: 'failed' })),
    );
    return () => {
      left = true;
    };
  }, [changes, from, to, attempt]);

  const numbers = versions.map(({ version }) => ({
    value: String(version),
    label: words.version(version),
  }));
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={words.from}
          data={numbers}
          value={String(from)}
          allowDeselect={false}
          onChange={(value) => setFrom(Number(value))}
        />
        <Select
          label={words.to}
          data={[{ value: 'draft', label: words.draft }, ...numbers]}
          value={String(to)}
          allowDeselect={false}
          onChange={(value) => setTo(value === 'draft' ? 'draft' : Number(value))}
        />
      </div>
      <div aria-live="polite" aria-busy={compared.state === 'wait'}>
        {compared.state === 'wait' && <ListSkeleton count={3} />}
        {compared.state === 'failed' && (
          <ErrorState
            title={words.cannotCompare}
            text={words.failedText}
            onRetry={() => setAttempt(attempt + 1)}
          />
        )}
        {compared.state === 'done' &&
          (compared.changes.length === 0 ? (
            <EmptyState title={words.same} text={words.sameText} />
          ) : (
            <ChangeList changes={compared.changes} language={language} words={words} />
          ))}
      </div>
    </>
  );
}
