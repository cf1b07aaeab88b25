import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../../shared/format/text.js';
import { decisionsQuery } from '../api/list-decisions.js';

const ABOUT_IMPACT = /^(NO_IMPACT\.|PARENT\.CHANGED$|ROADMAP\.AMEND$)/u;

/** Why its authors would leave the plan as it is: who confirms it reads this first. */
export function NoImpactReason({ roadmap }: { readonly roadmap: string }) {
  const { t } = useTranslation();
  const decisions = useQuery(decisionsQuery(roadmap));
  const latest = decisions.data?.find(({ type }) => ABOUT_IMPACT.test(type));
  if (latest?.type !== 'NO_IMPACT.PROPOSE' || !latest.comment) return null;
  return (
    <Alert
      variant="light"
      title={t('plan.history.noImpact', { name: latest.actor ? shortName(latest.actor.name) : '' })}
    >
      {latest.comment}
    </Alert>
  );
}
