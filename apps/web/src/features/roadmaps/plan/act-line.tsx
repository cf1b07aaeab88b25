import { IconAlertTriangle } from '@tabler/icons-react';
import type { ApprovalAct } from '@tandem/roadmap-core';
import { formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import classes from './plan.module.css';

/** «Приказ № 17од от 11 марта 2025, в приложении № 11од»: where the two numbers differ it is said at once. */
export function ActLine({ act }: { readonly act: ApprovalAct }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const differs = act.numberInAppendix !== undefined && act.numberInAppendix !== act.number;
  return (
    <span>
      {t(`plan.act.${act.type}`, { number: act.number })}
      {act.date && ` ${t('plan.act.from', { date: formatDate(act.date, language) })}`}
      {act.appendixNo && `, ${t('plan.act.appendix', { number: act.appendixNo })}`}
      {differs && (
        <span className={classes.differs}>
          <IconAlertTriangle size={14} stroke={1.75} aria-hidden />{' '}
          {t('plan.act.inAppendix', { number: act.numberInAppendix })}
        </span>
      )}
    </span>
  );
}
