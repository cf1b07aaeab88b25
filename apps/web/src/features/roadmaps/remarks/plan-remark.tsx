import { UnstyledButton } from '@mantine/core';
import type { RemarkView } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { RemarkCard } from '../../../shared/remarks/remark-card.js';
import classes from '../../../shared/remarks/remarks.module.css';
import { useChangeRemarks } from './api/change-remarks.js';

export interface PlanRemarkProps {
  readonly remark: RemarkView;
  /** Which row it is about, where the card stands apart from the row; pressing it goes there. */
  readonly about?: { readonly title: string; readonly onOpen?: (() => void) | undefined } | undefined;
}

/** One remark on the plan, of its round of review. */
export function PlanRemark({ remark, about }: PlanRemarkProps) {
  const { t } = useTranslation();
  const change = useChangeRemarks(remark.roadmap);
  return (
    <RemarkCard
      remark={remark}
      replies={remark.replies}
      of={t('roadmapRemarks.round', { round: remark.round + 1 })}
      words="roadmapRemarks"
      change={change}
      about={
        about && (
          <UnstyledButton
            className={classes.row}
            title={about.title}
            onClick={about.onOpen}
            disabled={!about.onOpen}
          >
            {about.title}
          </UnstyledButton>
        )
      }
      ending={remark.closedAt && remark.closedBy && <Closed at={remark.closedAt} by={remark.closedBy.name} />}
    />
  );
}

function Closed({ at, by }: { readonly at: string; readonly by: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <p className={`${classes.said} ${classes.about}`}>
      {t('roadmapRemarks.closedBy', { name: by, date: formatDate(at, language, 'short') })}
    </p>
  );
}
