import { Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { FormVersionView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { formatDate, StatusChip } from '@tandem/ui';
import type { HistoryWords } from './words.js';
import classes from './history.module.css';

export interface VersionListProps {
  readonly versions: readonly FormVersionView[];
  readonly readOnly: boolean;
  readonly language: Language;
  readonly words: HistoryWords;
  readonly onRepublish: (version: number) => void;
}

/** Published versions, the newest first: who, when, why, and how many cases still go by each. */
export function VersionList({ versions, readOnly, language, words, onRepublish }: VersionListProps) {
  return (
    <ul className={classes.versions}>
      {versions.map((one, index) => (
        <li key={one.version}>
          <div className={classes.versionHead}>
            <h3>{words.version(one.version)}</h3>
            {index === 0 && <StatusChip tone="done">{words.acting}</StatusChip>}
            <span className={classes.quiet}>
              {[
                one.publishedAt ? formatDate(one.publishedAt, language) : '',
                one.by ?? '',
                words.openCases(one.openCases),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            {!readOnly && (
              <Button
                variant="default"
                leftSection={<IconRestore size={16} stroke={1.75} aria-hidden />}
                aria-label={words.republishOf(one.version)}
                onClick={() => onRepublish(one.version)}
              >
                {words.republish}
              </Button>
            )}
          </div>
          <p className={classes.comment} data-blank={!one.comment}>
            {one.comment || <span className={classes.quiet}>{words.noComment}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
