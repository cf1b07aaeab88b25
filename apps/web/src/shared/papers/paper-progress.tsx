import { Anchor, Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../http/words.js';
import { paperHref } from './papers.js';
import classes from './papers.module.css';
import type { OrderedPaper } from './use-paper.js';

/** How far the ordered paper is, in words; its file once more; what went wrong, with another try. */
export function PaperProgress({ ordered }: { readonly ordered: OrderedPaper }) {
  const { t } = useTranslation();
  const { paper, busy, error, wish } = ordered;
  const problem = failureWords(error, t) ?? (paper?.status === 'failed' ? paper.problem : undefined);
  const href = paper?.status === 'ready' ? paperHref(paper) : undefined;
  return (
    <div className={classes.state} aria-live="polite">
      {busy && (
        <span className={classes.building}>
          <span>{paper?.step ?? t('papers.waiting')}</span>
          <Progress value={paper?.progress ?? 0} size="xs" aria-label={t('papers.progress')} />
        </span>
      )}
      {!busy && (problem || paper?.status === 'failed') && (
        <span className={classes.failed} role="alert">
          {problem ?? t('papers.failed')}{' '}
          {wish && (
            <Button variant="subtle" size="compact-sm" onClick={() => ordered.order(wish)}>
              {t('papers.again')}
            </Button>
          )}
        </span>
      )}
      {!busy && href && (
        <span>
          {t('papers.ready')}{' '}
          <Anchor href={href} download>
            {t('papers.once')}
          </Anchor>
        </span>
      )}
    </div>
  );
}
