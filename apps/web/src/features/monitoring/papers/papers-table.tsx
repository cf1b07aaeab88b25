import { Anchor } from '@mantine/core';
import type { PaperView } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { paperHref } from '../../../shared/papers/papers.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import classes from './papers-page.module.css';

/** One a line: what it is, when it was ordered, and the file or where it stands. */
export function PapersTable({ papers }: { readonly papers: readonly PaperView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={classes.list}>
      {papers.map((paper) => {
        const href = paper.status === 'ready' ? paperHref(paper) : undefined;
        return (
          <li key={paper.id}>
            <LinkAnchor to="/papers/$paperId" params={{ paperId: paper.id }}>
              {paper.title}
            </LinkAnchor>
            <span>
              {t(`papers.format.${paper.format}`)} · {formatDate(paper.at, language, 'short')}
            </span>
            <span>
              {href ? (
                <Anchor href={href} download aria-label={t('papers.takeOne', { title: paper.title })}>
                  {t('papers.take')}
                </Anchor>
              ) : (
                t(paper.status === 'failed' ? 'papers.notMade' : 'papers.building')
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
