import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import type { BulkAgreed } from '@tandem/contracts';
import { textOf } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import { useTranslation } from 'react-i18next';
import classes from './inbox.module.css';

const ICONS = { agreed: IconCheck, would: IconCheck, refused: IconBan };

/** What happens, or happened, to each plan: in a word, with what to know before. */
export function AgreeOutcomes({ rows }: { readonly rows: BulkAgreed['rows'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={classes.outcomes}>
      {rows.map((row) => {
        const Icon = ICONS[row.outcome];
        return (
          <li key={row.roadmap} data-outcome={row.outcome}>
            <Icon size={18} stroke={1.75} aria-hidden />
            <div>
              <b>{row.place}</b>
              <span className={classes.outcome}>
                {row.reason ? textOf(row.reason, language) : t(`roadmaps.bulk.${row.outcome}`)}
              </span>
              {row.warnings.map((warning, index) => (
                <span key={index} className={classes.warning}>
                  <IconAlertTriangle size={14} stroke={1.75} aria-hidden /> {textOf(warning, language)}
                </span>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
